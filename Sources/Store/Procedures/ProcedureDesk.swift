// What people keep for themselves about procedures: what they put away, the address of their calendar. Not recorded.
package import Membership
package import Procedures
package import Record

extension Reads {
    package func awayProcedures(of organisation: OrganisationID) throws -> Set<ProcedureID> {
        Set(
            try database.rows("SELECT procedure FROM procedure_away WHERE organisation = ?1", .id(organisation)) {
                try $0.id(0)
            })
    }

    /// Whose calendar has this address.
    package func calendarOwner(_ token: Digest) throws -> PersonID? {
        try database.first("SELECT person FROM calendar_feed WHERE token = ?1", .digest(token)) { try $0.id(0) }
    }

    package func hasCalendar(_ person: PersonID) throws -> Bool {
        try database.first("SELECT 1 FROM calendar_feed WHERE person = ?1", .id(person)) { $0.flag(0) } ?? false
    }
}

extension Transaction {
    package func put(away isAway: Bool, _ procedure: ProcedureID, by organisation: OrganisationID) throws {
        if isAway {
            try database.run(
                "INSERT OR REPLACE INTO procedure_away(organisation, procedure) VALUES (?1, ?2)", .id(organisation),
                .id(procedure))
        } else {
            try database.run(
                "DELETE FROM procedure_away WHERE organisation = ?1 AND procedure = ?2", .id(organisation),
                .id(procedure))
        }
    }

    /// A new address of somebody's calendar; nil turns it off.
    package func keep(calendar token: Digest?, of person: PersonID) throws {
        try database.run("DELETE FROM calendar_feed WHERE person = ?1", .id(person))
        guard let token else { return }
        try database.run(
            "INSERT INTO calendar_feed(token, person) VALUES (?1, ?2)", .digest(token), .id(person))
    }
}
