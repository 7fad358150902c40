// Changing the register.
package import Membership
package import Record

extension Transaction {
    /// Adds an organisation, or gives a known one new data; `card` becomes the card that its acts refer to.
    package func keep(_ organisation: Organisation, card: Card) throws {
        let domain: Value = .optional(organisation.domain) { .text($0) }
        try database.run(
            """
            INSERT INTO organisation(id, seat, seat_withheld, unlisted, international, areas, domain, card)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            ON CONFLICT(id) DO UPDATE SET seat = ?2, seat_withheld = ?3, unlisted = ?4, international = ?5, areas = ?6,
                domain = ?7, card = ?8
            """,
            .id(organisation.id), .optional(organisation.seat) { .text($0) }, .flag(organisation.seatWithheld),
            .flag(organisation.unlisted), .flag(organisation.international),
            .text(organisation.areas.joined(separator: " ")), domain, .digest(card.digest))
        try database.run("DELETE FROM organisation_name WHERE organisation = ?1", .id(organisation.id))
        for (position, name) in organisation.names.enumerated() {
            try database.run(
                "INSERT INTO organisation_name(organisation, position, language, name, short) VALUES (?1, ?2, ?3, ?4, ?5)",
                .id(organisation.id), .int(position), .text(name.language), .text(name.name),
                .optional(name.short) { .text($0) })
        }
        try database.run(
            "INSERT OR IGNORE INTO card(digest, organisation, bytes) VALUES (?1, ?2, ?3)",
            .digest(card.digest), .id(organisation.id), .blob(card.bytes))
    }

    package func keep(_ standing: Standing, of organisation: OrganisationID, since: Day, cause: RecordedAct) throws {
        try database.run(
            "INSERT INTO standing(cause, organisation, standing, since) VALUES (?1, ?2, ?3, ?4)",
            .integer(cause.index), .id(organisation), .text(standing.rawValue), .day(since))
    }
}
