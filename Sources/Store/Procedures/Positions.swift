// Positions in the name of the platform: which text was adopted, when, and the figures that the public may read.
package import Procedures
package import Record
package import Statements

package struct Position: Hashable, Sendable {
    package let statement: StatementID
    package let version: Int
    package let procedure: ProcedureID
    package let day: Day
    /// Figures of the decision as the public reads them.
    package let figures: Figures

    package struct Figures: Hashable, Sendable {
        /// Organisations that could object at the end.
        package let electorate: Int
        /// So many objections would have blocked.
        package let block: Int
        /// Length of the period.
        package let hours: Int
        /// The profile, as "name version".
        package let rules: String
        package let number: Int
        package let file: Digest

        package init(electorate: Int, block: Int, hours: Int, rules: String, number: Int, file: Digest) {
            self.electorate = electorate
            self.block = block
            self.hours = hours
            self.rules = rules
            self.number = number
            self.file = file
        }

        fileprivate var text: String { "\(electorate) \(block) \(hours) \(number) \(file.base64) \(rules)" }

        fileprivate init?(_ text: String) {
            let parts = text.split(separator: " ", maxSplits: 5).map(String.init)
            guard parts.count == 6, let electorate = Int(parts[0]), let block = Int(parts[1]),
                let hours = Int(parts[2]), let number = Int(parts[3]), let file = Digest(base64: parts[4])
            else { return nil }
            self.init(
                electorate: electorate, block: block, hours: hours, rules: parts[5], number: number, file: file)
        }
    }

    package init(statement: StatementID, version: Int, procedure: ProcedureID, day: Day, figures: Figures) {
        self.statement = statement
        self.version = version
        self.procedure = procedure
        self.day = day
        self.figures = figures
    }
}

extension Reads {
    /// The newest version of a statement that was adopted.
    package func position(of statement: StatementID) throws -> Position? {
        try database.first(
            """
            SELECT statement, version, procedure, day, facts FROM position WHERE statement = ?1
            ORDER BY version DESC LIMIT 1
            """, .id(statement), read: position)
    }

    /// Newest first.
    package func positions() throws -> [Position] {
        try database.rows(
            "SELECT statement, version, procedure, day, facts FROM position ORDER BY day DESC, statement",
            read: position)
    }

    private func position(_ row: Row) throws -> Position {
        Position(
            statement: try row.id(0), version: row.int(1), procedure: try row.id(2), day: try row.day(3),
            figures: try row.fits(Position.Figures(row.text(4)), 4))
    }
}

extension Transaction {
    package func keep(_ position: Position) throws {
        try database.run(
            "INSERT OR REPLACE INTO position(statement, version, procedure, day, facts) VALUES (?1, ?2, ?3, ?4, ?5)",
            .id(position.statement), .int(position.version), .id(position.procedure), .day(position.day),
            .text(position.figures.text))
    }

    /// A correction found that it was not adopted.
    package func dropPosition(of procedure: ProcedureID) throws {
        try database.run("DELETE FROM position WHERE procedure = ?1", .id(procedure))
    }
}
