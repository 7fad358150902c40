// Minutes: the outcome of a procedure, frozen with the very file from which anybody recomputes it. A corrected one is a
// further one; none is ever changed.
package import Procedures
package import Record

package struct DrawnMinute: Hashable, Sendable {
    package let procedure: ProcedureID
    package let number: Int
    /// Index of the act.
    package let act: Int64
    package let day: Day
    /// The procedure file, sealed in the database; its digest is in the act.
    package let file: [UInt8]
    package let outcome: Outcome

    package init(
        procedure: ProcedureID, number: Int, act: Int64, day: Day, file: [UInt8], outcome: Outcome
    ) {
        self.procedure = procedure
        self.number = number
        self.act = act
        self.day = day
        self.file = file
        self.outcome = outcome
    }

    package var digest: Digest { Digest(of: file) }
}

extension Reads {
    /// Oldest first.
    package func minutes(of procedure: ProcedureID) throws -> [DrawnMinute] {
        try database.rows(
            "SELECT number, act, day, sealed, file FROM minute WHERE procedure = ?1 ORDER BY number", .id(procedure)
        ) { row in
            let place = "\(procedure.text) \(row.int(0))"
            let facts = try SealedFacts.open(row.blob(3), .minuteFile, row: place, by: sealing)
            let minute = DrawnMinute(
                procedure: procedure, number: row.int(0), act: row.integer(1), day: try row.day(2),
                file: Array(facts.text("file").utf8), outcome: try facts.value("outcome") { Outcome(rawValue: $0) })
            guard minute.digest == (try row.digest(4)) else { throw StoreFault.damaged("civic.db, a minute") }
            return minute
        }
    }
}

extension Transaction {
    package func keep(_ minute: DrawnMinute) throws {
        let facts = SealedFacts([
            "file": String(decoding: minute.file, as: UTF8.self), "outcome": minute.outcome.rawValue,
        ])
        try database.run(
            "INSERT INTO minute(procedure, number, act, file, day, sealed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            .id(minute.procedure), .int(minute.number), .integer(minute.act), .digest(minute.digest),
            .day(minute.day),
            .blob(facts.sealed(.minuteFile, row: "\(minute.procedure.text) \(minute.number)", by: sealing)))
        try database.run(
            "UPDATE procedure SET minutes = ?2 WHERE id = ?1", .id(minute.procedure), .int(minute.number))
    }
}
