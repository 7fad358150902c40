// Statements, their texts and sign-ons, as pages and acts read them.
package import Membership
package import Record
package import Statements

package struct StatementFacts: Hashable, Sendable {
    package let id: StatementID
    package let kind: StatementKind
    package let initiator: OrganisationID
    package let started: Instant
    package let countries: [String]
    package let themes: [String]

    package init(
        id: StatementID, kind: StatementKind, initiator: OrganisationID, started: Instant, countries: [String],
        themes: [String]
    ) {
        self.id = id
        self.kind = kind
        self.initiator = initiator
        self.started = started
        self.countries = countries
        self.themes = themes
    }
}

/// What the initiator is still writing.
package struct Draft: Hashable, Sendable {
    package let statement: StatementID
    package let language: String
    package let title: String
    package let source: String
    package let addressees: [Addressee]
    package let changed: Instant

    package init(
        statement: StatementID, language: String, title: String, source: String, addressees: [Addressee],
        changed: Instant
    ) {
        self.statement = statement
        self.language = language
        self.title = title
        self.source = source
        self.addressees = addressees
        self.changed = changed
    }
}

/// The end of a sign-on was put off.
package struct Extension: Hashable, Sendable {
    package let ends: Instant
    package let zone: String
    /// In the words of the initiator.
    package let reason: String
    package let made: Instant
}

extension Reads {
    package func statement(_ id: StatementID) throws -> StatementFacts? {
        try database.first(
            "SELECT id, kind, initiator, started, countries, themes FROM statement WHERE id = ?1", .id(id), read: facts)
    }

    /// Newest first.
    package func statements() throws -> [StatementFacts] {
        try database.rows(
            "SELECT id, kind, initiator, started, countries, themes FROM statement ORDER BY started DESC, id",
            read: facts)
    }

    /// The founding document, once it is there.
    package func declaration() throws -> StatementFacts? {
        try database.first(
            "SELECT id, kind, initiator, started, countries, themes FROM statement WHERE kind = 'declaration'",
            read: facts)
    }

    package func draft(_ statement: StatementID) throws -> Draft? {
        try database.first(
            "SELECT statement, language, title, source, addressees, changed FROM draft WHERE statement = ?1",
            .id(statement)
        ) { row in
            let addressees = try row.text(4).split(separator: "\n").map { line -> Addressee in
                let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
                let source = parts.count == 3 ? Addressee.source("\(parts[0]) \(parts[1])") : nil
                return Addressee(source: try row.fits(source, 4), name: parts[2])
            }
            return Draft(
                statement: try row.id(0), language: row.text(1), title: row.text(2), source: row.text(3),
                addressees: addressees, changed: row.instant(5))
        }
    }

    /// Versions from the first to the newest.
    package func fixedTexts(of statement: StatementID) throws -> [FixedText] {
        try database.rows(
            "SELECT statement, version, bytes, digest, fixed, corrects, demanded FROM fixed_text WHERE statement = ?1 ORDER BY version",
            .id(statement), read: fixedText)
    }

    package func fixedText(of statement: StatementID, version: Int) throws -> FixedText? {
        try database.first(
            "SELECT statement, version, bytes, digest, fixed, corrects, demanded FROM fixed_text WHERE statement = ?1 AND version = ?2",
            .id(statement), .int(version), read: fixedText)
    }

    /// Number and digest of the newest version, without reading its words; nil before the first.
    package func newestVersion(of statement: StatementID) throws -> (
        version: Int, digest: Digest, title: String, language: String
    )? {
        try database.first(
            "SELECT version, digest, title, language FROM fixed_text WHERE statement = ?1 ORDER BY version DESC LIMIT 1",
            .id(statement)
        ) { ($0.int(0), try $0.digest(1), $0.text(2), $0.text(3)) }
    }

    /// A version and the earlier ones that it corrects, newest first: signatures on any of them count for it.
    package func chain(of statement: StatementID, from version: Int) throws -> [Int] {
        var chain = [version]
        while let earlier = try database.first(
            "SELECT corrects FROM fixed_text WHERE statement = ?1 AND version = ?2 AND demanded IS NULL",
            .id(statement), .int(chain[chain.count - 1]), read: { $0.optional(0, $0.int) }) ?? nil
        {
            chain.append(earlier)
        }
        return chain
    }

    /// Whether this version was meant as a correction and a signatory demanded new signatures.
    package func wasContested(_ statement: StatementID, version: Int) throws -> Bool {
        try database.first(
            "SELECT demanded IS NOT NULL FROM fixed_text WHERE statement = ?1 AND version = ?2", .id(statement),
            .int(version)
        ) { $0.flag(0) } ?? false
    }

    /// The version that is not a correction: its sign-on is that of all its corrections.
    package func rootVersion(of statement: StatementID, version: Int) throws -> Int {
        try chain(of: statement, from: version).last ?? version
    }

    /// The sign-on of a version; nil when it was never opened. A correction has that of the text it corrects.
    package func signOn(of statement: StatementID, version: Int) throws -> SignOn? {
        let root = try rootVersion(of: statement, version: version)
        let head = try database.first(
            "SELECT eligible, minimum FROM sign_on WHERE statement = ?1 AND version = ?2", .id(statement), .int(root)
        ) { (eligible: try $0.word(0, as: Eligibility.self), minimum: $0.int(1)) }
        guard let head else { return nil }
        let spans = try database.rows(
            """
            SELECT s.opened, coalesce(x.ends, s.ends), coalesce(x.zone, s.zone), s.closed FROM sign_on_span s
            LEFT JOIN extension x ON x.act = (SELECT max(act) FROM extension WHERE span = s.act)
            WHERE s.statement = ?1 AND s.version = ?2 ORDER BY s.act
            """, .id(statement), .int(root)
        ) {
            SignOnSpan(
                opened: $0.instant(0), ends: $0.optional(1, $0.instant), zone: $0.text(2),
                closed: $0.optional(3, $0.instant))
        }
        return SignOn(version: version, eligible: head.eligible, minimum: head.minimum, spans: spans)
    }

    /// Whether the public may know that this sign-on is open.
    package func isAnnounced(_ statement: StatementID, version: Int) throws -> Bool {
        try database.first(
            "SELECT announced FROM sign_on WHERE statement = ?1 AND version = ?2", .id(statement),
            .int(try rootVersion(of: statement, version: version))
        ) { $0.flag(0) } ?? false
    }

    /// Why the end was put off, newest first.
    package func extensions(of statement: StatementID, version: Int) throws -> [Extension] {
        try database.rows(
            """
            SELECT x.ends, x.zone, x.reason, a.received FROM extension x JOIN sign_on_span s ON s.act = x.span
            JOIN act a ON a.idx = x.act WHERE s.statement = ?1 AND s.version = ?2 ORDER BY x.act DESC
            """, .id(statement), .int(try rootVersion(of: statement, version: version))
        ) { Extension(ends: $0.instant(0), zone: $0.text(1), reason: $0.text(2), made: $0.instant(3)) }
    }

    /// When everybody who may sign was last reminded.
    package func reminded(_ statement: StatementID) throws -> Instant? {
        try database.first("SELECT at FROM reminder WHERE statement = ?1", .id(statement)) { $0.instant(0) }
    }

    private func facts(_ row: Row) throws -> StatementFacts {
        StatementFacts(
            id: try row.id(0), kind: try row.word(1), initiator: try row.id(2), started: row.instant(3),
            countries: row.text(4).split(separator: " ").map(String.init),
            themes: row.text(5).split(separator: " ").map(String.init))
    }

    private func fixedText(_ row: Row) throws -> FixedText {
        let bytes = row.blob(2)
        let digest = try row.digest(3)
        guard let text = CanonicalText(parsing: bytes), Digest(of: bytes) == digest else {
            throw StoreFault.damaged("civic.db, a fixed text")
        }
        return FixedText(
            statement: try row.id(0), version: row.int(1), text: text, digest: digest, fixed: row.instant(4),
            corrects: row.isNull(6) ? row.optional(5, row.int) : nil)
    }
}
