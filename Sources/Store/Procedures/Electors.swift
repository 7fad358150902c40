// Organisations as procedures count them: country of the seat, standings, Council seats; two questions for all of them.
package import Membership
package import Record

package struct Elector: Hashable, Sendable {
    package let id: OrganisationID
    /// Also when it is withheld elsewhere.
    package let country: String?
    package let isInternational: Bool
    /// In the order in which they were recorded.
    package internal(set) var standings: [StandingChange] = []
    package internal(set) var seats: [CouncilSeat] = []
}

/// A seat in the Council: it belongs to the organisation.
package struct CouncilSeat: Hashable, Sendable {
    package let act: Int64
    package let organisation: OrganisationID
    package let from: Day
    /// The first day without it; nil for as yet.
    package let until: Day?

    package func holds(on day: Day) -> Bool { from <= day && (until.map { day < $0 } ?? true) }
}

extension Reads {
    /// Every organisation that has or had a standing, in the order of their identifiers.
    package func electors() throws -> [Elector] {
        var electors: [String: Elector] = [:]
        _ = try database.rows("SELECT id, seat, international FROM organisation") { row in
            electors[row.text(0)] = Elector(
                id: try row.id(0), country: row.optional(1, row.text), isInternational: row.flag(2))
        }
        _ = try database.rows("SELECT organisation, standing, since, cause FROM standing ORDER BY cause") { row in
            electors[row.text(0)]?.standings.append(
                StandingChange(standing: try row.word(1), since: try row.day(2), cause: row.integer(3)))
        }
        for seat in try councilSeats() { electors[seat.organisation.text]?.seats.append(seat) }
        return electors.values.filter { !$0.standings.isEmpty }.sorted { $0.id.text < $1.id.text }
    }

    /// In the order in which they were given.
    package func councilSeats() throws -> [CouncilSeat] {
        try database.rows("SELECT act, organisation, from_day, until_day FROM council_seat ORDER BY act") { row in
            CouncilSeat(
                act: row.integer(0), organisation: try row.id(1), from: try row.day(2),
                until: try row.optional(3, row.day))
        }
    }

    /// Whether an organisation has a seat in the Council on `day`.
    package func sits(_ organisation: OrganisationID, on day: Day) throws -> Bool {
        try councilSeats().contains {
            $0.organisation == organisation && $0.holds(on: day)
        }
    }

    /// When an act was received, to the millisecond; nil when its opening was erased.
    package func received(_ act: Int64) throws -> Instant? { try receiptFacts(at: act)?.received }
}

extension Transaction {
    package func keep(seatOf organisation: OrganisationID, from: Day, until: Day?, act: RecordedAct) throws {
        try database.run(
            "INSERT INTO council_seat(act, organisation, from_day, until_day) VALUES (?1, ?2, ?3, ?4)",
            .integer(act.index), .id(organisation), .day(from), .optional(until) { .day($0) })
    }

    /// A seat ends; `until` is the first day without it.
    package func end(seat: Int64, until: Day) throws {
        try database.run("UPDATE council_seat SET until_day = ?2 WHERE act = ?1", .integer(seat), .day(until))
    }
}
