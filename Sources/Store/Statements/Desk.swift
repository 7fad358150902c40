// What an organisation has put away from its desk: private, not recorded.
package import Membership
package import Record
package import Statements

package struct PutAway: Hashable, Sendable {
    package enum Choice: String, Sendable {
        case notForUs = "not-for-us"
        /// Until tomorrow.
        case later
    }

    package let statement: StatementID
    package let version: Int
    package let choice: Choice
    package let until: Instant?
}

extension Reads {
    package func putAway(by organisation: OrganisationID) throws -> [PutAway] {
        try database.rows(
            "SELECT statement, version, choice, until FROM put_away WHERE organisation = ?1", .id(organisation)
        ) {
            PutAway(
                statement: try $0.id(0), version: $0.int(1), choice: try $0.word(2), until: $0.optional(3, $0.instant))
        }
    }
}

extension Transaction {
    package func putAway(
        _ statement: StatementID, version: Int, by organisation: OrganisationID, choice: PutAway.Choice, until: Instant?
    ) throws {
        try database.run(
            """
            INSERT OR REPLACE INTO put_away(organisation, statement, version, choice, until) VALUES (?1, ?2, ?3, ?4, ?5)
            """,
            .id(organisation), .id(statement), .int(version), .text(choice.rawValue), .optional(until) { .instant($0) })
    }

    package func takeBack(_ statement: StatementID, version: Int, by organisation: OrganisationID) throws {
        try database.run(
            "DELETE FROM put_away WHERE organisation = ?1 AND statement = ?2 AND version = ?3", .id(organisation),
            .id(statement), .int(version))
    }
}
