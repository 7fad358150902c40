// The register as pages and acts read it.
package import Membership
package import Record

/// An organisation with its history, as the register keeps it.
package struct OrganisationSheet: Hashable, Sendable {
    package let organisation: Organisation
    package let standing: StandingHistory
    /// Digest of the card that its acts refer to now.
    package let card: Digest
}

extension Reads {
    package func organisation(_ id: OrganisationID) throws -> OrganisationSheet? {
        try database.first(
            "SELECT id, seat, seat_withheld, unlisted, international, areas, domain, card FROM organisation WHERE id = ?1",
            .id(id), read: sheet)
    }

    /// Every organisation of the register, unlisted ones too; unsorted.
    package func organisations() throws -> [OrganisationSheet] {
        try database.rows(
            "SELECT id, seat, seat_withheld, unlisted, international, areas, domain, card FROM organisation",
            read: sheet)
    }

    /// Those of these whose pages the public may see.
    package func listed(_ ids: [OrganisationID]) throws -> Set<OrganisationID> {
        let unlisted = Set(try database.rows("SELECT id FROM organisation WHERE unlisted = 1") { $0.text(0) })
        return Set(ids.filter { !unlisted.contains($0.text) })
    }

    package func standing(of organisation: OrganisationID) throws -> StandingHistory {
        StandingHistory(
            try database.rows(
                "SELECT standing, since, cause FROM standing WHERE organisation = ?1 ORDER BY cause", .id(organisation)
            ) { StandingChange(standing: try $0.word(0), since: try $0.day(1), cause: $0.integer(2)) })
    }

    /// The digest of the card now in use.
    package func cardDigest(of organisation: OrganisationID) throws -> Digest? {
        try database.first("SELECT card FROM organisation WHERE id = ?1", .id(organisation)) { try $0.digest(0) }
    }

    /// The card file of a digest.
    package func card(_ digest: Digest) throws -> Card? {
        try cards.card(digest) {
            let bytes = try database.first("SELECT bytes FROM card WHERE digest = ?1", .digest(digest)) { $0.blob(0) }
            guard let bytes else { return nil }
            guard let card = Card(parsing: bytes), card.digest == digest else {
                throw StoreFault.damaged("civic.db, a card")
            }
            return card
        }
    }

    private func names(of organisation: OrganisationID) throws -> [OrganisationName] {
        try database.rows(
            "SELECT language, name, short FROM organisation_name WHERE organisation = ?1 ORDER BY position",
            .id(organisation)
        ) { OrganisationName(language: $0.text(0), name: $0.text(1), short: $0.optional(2, $0.text)) }
    }

    private func sheet(_ row: Row) throws -> OrganisationSheet {
        let id: OrganisationID = try row.id(0)
        let names = try names(of: id)
        guard !names.isEmpty else { throw StoreFault.damaged("civic.db, an organisation without a name") }
        let organisation = Organisation(
            id: id, names: names, seat: row.optional(1, row.text), seatWithheld: row.flag(2), unlisted: row.flag(3),
            international: row.flag(4), areas: row.text(5).split(separator: " ").map(String.init),
            domain: row.optional(6, row.text))
        return OrganisationSheet(organisation: organisation, standing: try standing(of: id), card: try row.digest(7))
    }
}
