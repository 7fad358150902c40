// Who gets the seats: most votes first; the limit of a country is applied before ties; a tie is drawn or left open.
import Record

/// The result of an election among its candidates.
struct Seating {
    private(set) var elected: [ParticipantNumber] = []
    /// Those between whom the last seats are open; empty when all is clear.
    private(set) var tied: [ParticipantNumber] = []
    private let participants: [Participant]
    private let perCountry: Int
    private let seats: Int
    private let quotas: [SeatQuota]

    /// `perCountry` 0 is no limit. With a seed, ties are in the order of SHA-256(seed, LF, identifier).
    init(
        seats: Int, perCountry: Int, quotas: [SeatQuota], seed: String?, in participants: [Participant],
        votes: [ParticipantNumber: Int]
    ) {
        (self.participants, self.perCountry, self.seats, self.quotas) = (participants, perCountry, seats, quotas)
        let voted = votes.filter { $0.value > 0 }
        for count in Set(voted.values).sorted(by: >) where elected.count < seats && tied.isEmpty {
            let equal = voted.filter { $0.value == count }.keys.sorted { participants[$0].id < participants[$1].id }
            seat(equal.filter(mayEnter), seed)
        }
    }

    private func mayEnter(_ candidate: ParticipantNumber) -> Bool { mayEnter(candidate, beside: elected) }

    private func mayEnter(_ candidate: ParticipantNumber, beside others: [ParticipantNumber]) -> Bool {
        for quota in quotas where quota.includes(participants[candidate]) {
            guard others.count(where: { quota.includes(participants[$0]) }) < quota.seats else { return false }
        }
        guard perCountry > 0, let country = participants[candidate].country else { return true }
        return others.count { participants[$0].country == country } < perCountry
    }

    private mutating func seat(_ equal: [ParticipantNumber], _ seed: String?) {
        if let seed {
            let drawn = equal.sorted { ticket(seed, $0).lexicographicallyPrecedes(ticket(seed, $1)) }
            for candidate in drawn where elected.count < seats && mayEnter(candidate) { elected.append(candidate) }
            return
        }
        var all = elected
        for candidate in equal where mayEnter(candidate, beside: all) { all.append(candidate) }
        if all.count == elected.count + equal.count, all.count <= seats {
            elected = all
        } else {
            tied = equal
        }
    }

    private func ticket(_ seed: String, _ candidate: ParticipantNumber) -> [UInt8] {
        Digest(of: Array("\(seed)\n\(participants[candidate].id)".utf8)).bytes
    }
}
