// People and their mandates.
package import Membership
package import Record

extension Reads {
    package func person(_ id: PersonID) throws -> Person? {
        try database.first("SELECT id, name, mail, language, zone FROM person WHERE id = ?1", .id(id), read: person)
    }

    /// `mail` in the form of `MailAddress.normal`.
    package func person(mail: String) throws -> Person? {
        try database.first(
            "SELECT id, name, mail, language, zone FROM person WHERE mail = ?1", .text(mail), read: person)
    }

    package func mandate(_ id: MandateID) throws -> Mandate? {
        try database.first(
            "SELECT id, person, organisation, rights, from_day, until_day, ended FROM mandate WHERE id = ?1", .id(id),
            read: mandate)
    }

    package func mandates(of person: PersonID) throws -> [Mandate] {
        try database.rows(
            """
            SELECT id, person, organisation, rights, from_day, until_day, ended FROM mandate
            WHERE person = ?1 ORDER BY given
            """, .id(person), read: mandate)
    }

    package func mandates(of organisation: OrganisationID) throws -> [Mandate] {
        try database.rows(
            """
            SELECT id, person, organisation, rights, from_day, until_day, ended FROM mandate
            WHERE organisation = ?1 ORDER BY given
            """, .id(organisation), read: mandate)
    }

    /// Index of the act that gave a mandate.
    package func given(_ mandate: MandateID) throws -> Int64? {
        try database.first("SELECT given FROM mandate WHERE id = ?1", .id(mandate)) { $0.integer(0) }
    }

    /// Who gave a mandate; nil when it goes back to the founding.
    package func giver(of mandate: MandateID) throws -> Person? {
        let id = try database.first("SELECT given_by FROM mandate WHERE id = ?1 AND given_by IS NOT NULL", .id(mandate))
        {
            try $0.id(0) as PersonID
        }
        return try id.flatMap { try person($0) }
    }

    /// Everybody whose mandate holds on `day` and carries `right`, in all organisations.
    package func mandates(with right: Right, on day: Day) throws -> [Mandate] {
        try database.rows(
            """
            SELECT id, person, organisation, rights, from_day, until_day, ended FROM mandate
            WHERE ended IS NULL AND ',' || rights || ',' LIKE ?1 ORDER BY given
            """, .text("%,\(right.rawValue),%"), read: mandate
        ).filter { $0.holds(on: day) }
    }

    private func person(_ row: Row) throws -> Person {
        Person(id: try row.id(0), name: row.text(1), mail: row.text(2), language: row.text(3), zone: row.text(4))
    }

    private func mandate(_ row: Row) throws -> Mandate {
        let words = row.text(3).split(separator: ",").map { Right(rawValue: String($0)) }
        return Mandate(
            id: try row.id(0), person: try row.id(1), organisation: try row.id(2),
            rights: Set(try words.map { try row.fits($0, 3) }), from: try row.day(4),
            until: try row.optional(5, row.day), ended: row.optional(6, row.instant))
    }
}
