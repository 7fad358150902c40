// How many seats a region may have at most, or the international organisations.

/// A limit in an election, applied before ties.
package struct SeatQuota: Hashable, Sendable {
    package let region: String
    /// Countries of the region; not looked at for international organisations.
    package let countries: [String]
    /// The limit is that of international organisations, which count for no region.
    package let isInternational: Bool
    package let seats: Int

    /// `seats` is not negative.
    package init(region: String, countries: [String] = [], isInternational: Bool = false, seats: Int) {
        self.region = region
        self.countries = countries
        self.isInternational = isInternational
        self.seats = seats
    }

    /// Whether a seat of this organisation counts for it.
    func includes(_ participant: Participant) -> Bool {
        if isInternational || participant.isInternational { return isInternational && participant.isInternational }
        return participant.country.map(countries.contains) ?? false
    }
}
