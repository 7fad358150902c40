// An organisation as a procedure knows it: country, standing with dates, Council seat. Nothing else decides.
package import Membership
package import Record

/// One organisation of a procedure.
package struct Participant: Hashable, Sendable {
    /// Its identifier; any text that names it within the procedure.
    package let id: String
    /// Country of the seat, two capital letters, also when it is withheld elsewhere; nil if there is none.
    package let country: String?
    /// Counts for the seat like every other.
    package let isInternational: Bool
    /// In the order in which the acts were recorded.
    package let standings: [DatedStanding]
    /// When it held a seat in the Council.
    package let council: [DaySpan]
    /// Days of suspension that `standings` do not show; deducted from the time as an Associate Member.
    package let suspendedDays: Int
    /// Who could act for it; nil where the file says nothing of mandates.
    package let mandates: [PersonSpan]?

    /// Takes the facts as they are; days are those of the procedural zone.
    package init(
        id: String, country: String?, isInternational: Bool = false, standings: [DatedStanding],
        council: [DaySpan] = [], suspendedDays: Int = 0, mandates: [PersonSpan]? = nil
    ) {
        self.id = id
        self.country = country
        self.isInternational = isInternational
        self.standings = standings
        self.council = council
        self.suspendedDays = suspendedDays
        self.mandates = mandates
    }
}

/// A standing and the first day on which it holds.
package struct DatedStanding: Hashable, Sendable {
    package let standing: Standing
    package let since: Day
    /// The beginning of that day.
    let begins: Instant

    /// `since` is a day in `zone`.
    package init(_ standing: Standing, since: Day, in zone: ProceduralZone) {
        self.standing = standing
        self.since = since
        begins = zone.beginning(ofDay: since.number)
    }
}

/// From the beginning of one day to the beginning of another.
package struct DaySpan: Hashable, Sendable {
    package let from: Day
    /// The first day on which it no longer holds; nil for as yet.
    package let until: Day?
    let instants: Range<Instant>

    /// Both days are days in `zone`; a span that ends before it begins is empty.
    package init(from: Day, until: Day?, in zone: ProceduralZone) {
        self.from = from
        self.until = until
        let begins = zone.beginning(ofDay: from.number)
        let ends = until.map { zone.beginning(ofDay: $0.number) } ?? Instant(milliseconds: .max)
        instants = begins..<max(begins, ends)
    }
}

/// A person's mandate for an organisation.
package struct PersonSpan: Hashable, Sendable {
    package let person: PersonNumber
    package let span: DaySpan

    /// `person` is a number of the procedure's list of people.
    package init(_ person: PersonNumber, _ span: DaySpan) {
        self.person = person
        self.span = span
    }
}
