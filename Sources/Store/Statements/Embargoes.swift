// A publication that waits for its minute: ordered by the initiator, done by the platform when the time has come.
package import Membership
package import Record
package import Statements

package struct Embargo: Hashable, Sendable {
    package let statement: StatementID
    package let version: Int
    /// Number of the list that was ordered.
    package let number: Int
    package let marks: Set<GuestMark>
    package let at: Instant
    /// Who ordered it, under which mandate.
    package let person: PersonID
    package let mandate: MandateID
    /// The act of publishing will have this id.
    package let stamp: ActID

    package init(
        statement: StatementID, version: Int, number: Int, marks: Set<GuestMark>, at: Instant, person: PersonID,
        mandate: MandateID, stamp: ActID
    ) {
        self.statement = statement
        self.version = version
        self.number = number
        self.marks = marks
        self.at = at
        self.person = person
        self.mandate = mandate
        self.stamp = stamp
    }
}

extension Reads {
    package func embargo(of statement: StatementID) throws -> Embargo? {
        try database.first(
            "SELECT statement, version, number, marks, at, person, mandate, stamp FROM embargo WHERE statement = ?1",
            .id(statement), read: embargo)
    }

    /// Whose time has come, soonest first.
    package func dueEmbargoes(at now: Instant) throws -> [Embargo] {
        try database.rows(
            "SELECT statement, version, number, marks, at, person, mandate, stamp FROM embargo WHERE at <= ?1 ORDER BY at",
            .instant(now), read: embargo)
    }

    private func embargo(_ row: Row) throws -> Embargo {
        let bytes = row.blob(7)
        return Embargo(
            statement: try row.id(0), version: row.int(1), number: row.int(2),
            marks: Set(row.text(3).split(separator: " ").compactMap { GuestMark(rawValue: String($0)) }),
            at: row.instant(4), person: try row.id(5), mandate: try row.id(6),
            stamp: try row.fits(bytes.count == 16 ? ActID(bytes: bytes) : nil, 7))
    }
}

extension Transaction {
    package func keep(_ embargo: Embargo) throws {
        try database.run(
            """
            INSERT OR REPLACE INTO embargo(statement, version, number, marks, at, person, mandate, stamp)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """,
            .id(embargo.statement), .int(embargo.version), .int(embargo.number),
            .text(embargo.marks.map(\.rawValue).sorted().joined(separator: " ")), .instant(embargo.at),
            .id(embargo.person), .id(embargo.mandate), .blob(embargo.stamp.bytes))
    }

    package func endEmbargo(of statement: StatementID) throws {
        try database.run("DELETE FROM embargo WHERE statement = ?1", .id(statement))
    }
}
