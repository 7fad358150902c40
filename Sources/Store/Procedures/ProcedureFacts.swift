// A procedure as it is kept: kind, rules, what it is about. How it stands is computed, never stored; when it opened and
// ends stands here too, so that a list of many needs no computing.
import Access
package import Membership
package import Procedures
package import Record
package import Statements

package struct ProcedureFacts: Hashable, Sendable {
    package let id: ProcedureID
    package let kind: ProcedureKind
    /// Digest of the rule profile under which it began.
    package let profile: Digest
    package let zone: String
    /// Index of the act by which it began.
    package let act: Int64
    package private(set) var title: String
    /// Tag of the language of the title.
    package let language: String
    package let begun: Instant
    /// The organisation that began it; an applicant stands here too.
    package let by: OrganisationID
    /// Whom the matter concerns: an applicant, a member that may be excluded.
    package let concerns: OrganisationID?
    package let statement: StatementID?
    package private(set) var version: Int?
    /// A vote whose choices are in no act.
    package let isSecret: Bool
    /// Who sees what is sealed: those whom the pages name.
    package let keepers: Set<PersonID>
    package var opened: Instant?
    package var ends: Instant?
    /// How many minutes were drawn.
    package var minutes = 0
    /// Organisations of the electorate that somebody could act for when it opened, of how many.
    package var reached: Reached?

    package struct Reached: Hashable, Sendable {
        package let organisations: Int
        package let of: Int

        package init(organisations: Int, of: Int) { (self.organisations, self.of) = (organisations, of) }
    }

    /// What began just now.
    package init(
        id: ProcedureID, kind: ProcedureKind, profile: Digest, zone: String, act: Int64, title: String,
        language: String, begun: Instant, by: OrganisationID, concerns: OrganisationID? = nil,
        statement: StatementID? = nil, version: Int? = nil, isSecret: Bool = false, keepers: Set<PersonID>
    ) {
        self.id = id
        self.kind = kind
        self.profile = profile
        self.zone = zone
        self.act = act
        self.title = title
        self.language = language
        self.begun = begun
        self.by = by
        self.concerns = concerns
        self.statement = statement
        self.version = version
        self.isSecret = isSecret
        self.keepers = keepers
    }

    /// The same about another version of the statement.
    package func with(version: Int) -> ProcedureFacts {
        var facts = self
        facts.version = version
        return facts
    }

    /// The same under another title.
    package func with(title: String) -> ProcedureFacts {
        var facts = self
        facts.title = title
        return facts
    }

    /// Over, or without end as yet.
    package func isOver(at now: Instant) -> Bool { ends.map { $0 <= now } ?? false }

    fileprivate var facts: SealedFacts {
        SealedFacts([
            "title": title, "language": language, "begun": String(begun.milliseconds), "by": by.text,
            "concerns": concerns?.text, "statement": statement?.text, "version": version.map(String.init),
            "secret": isSecret ? "yes" : nil, "keepers": keepers.map(\.text).sorted().joined(separator: " "),
            "reached": reached.map { "\($0.organisations) \($0.of)" },
        ])
    }
}

extension Reads {
    package func procedure(_ id: ProcedureID) throws -> ProcedureFacts? {
        try database.first(
            """
            SELECT id, kind, profile, zone, act, sealed, opened, ends, minutes FROM procedure WHERE id = ?1
            """, .id(id), read: procedure)
    }

    /// All of them, newest first.
    package func procedures() throws -> [ProcedureFacts] {
        try database.rows(
            "SELECT id, kind, profile, zone, act, sealed, opened, ends, minutes FROM procedure ORDER BY act DESC",
            read: procedure)
    }

    /// Open ones and those that are being prepared, soonest end first.
    package func runningProcedures() throws -> [ProcedureFacts] {
        try database.rows(
            """
            SELECT id, kind, profile, zone, act, sealed, opened, ends, minutes FROM procedure WHERE minutes = 0
            ORDER BY ends IS NULL, ends, act
            """, read: procedure)
    }

    /// Whose end has passed and whose minute was not drawn yet.
    package func dueProcedures(at now: Instant) throws -> [ProcedureID] {
        try database.rows(
            "SELECT id FROM procedure WHERE ends <= ?1 AND minutes = 0 ORDER BY ends, id", .instant(now)
        ) { try $0.id(0) }
    }

    /// Open ones about whose end nobody was reminded yet and that end within `seconds`.
    package func procedures(endingWithin seconds: Int64, of now: Instant) throws -> [ProcedureFacts] {
        try database.rows(
            """
            SELECT id, kind, profile, zone, act, sealed, opened, ends, minutes FROM procedure
            WHERE minutes = 0 AND reminded = 0 AND ends > ?1 AND ends <= ?2 ORDER BY ends
            """, .instant(now), .instant(now.adding(seconds: seconds)), read: procedure)
    }

    private func procedure(_ row: Row) throws -> ProcedureFacts {
        let id: ProcedureID = try row.id(0)
        let kind = try row.fits(ProcedureKind.all.first { $0.ruleSet.rawValue == row.text(1) }, 1)
        let facts = try SealedFacts.open(row.blob(5), .procedureFacts, row: id.text, by: sealing)
        var procedure = ProcedureFacts(
            id: id, kind: kind, profile: try row.digest(2), zone: row.text(3), act: row.integer(4),
            title: facts.text("title"), language: facts.text("language"),
            begun: try facts.value("begun") { Int64($0).map { Instant(milliseconds: $0) } },
            by: try facts.value("by") { OrganisationID(text: $0) },
            concerns: OrganisationID(text: facts.text("concerns")),
            statement: StatementID(text: facts.text("statement")),
            version: Int(facts.text("version")), isSecret: facts.text("secret") == "yes",
            keepers: Set(facts.text("keepers").split(separator: " ").compactMap { PersonID(text: String($0)) }))
        procedure.opened = row.optional(6, row.instant)
        procedure.ends = row.optional(7, row.instant)
        procedure.minutes = row.int(8)
        let reached = facts.text("reached").split(separator: " ").compactMap { Int($0) }
        if reached.count == 2 { procedure.reached = .init(organisations: reached[0], of: reached[1]) }
        return procedure
    }
}

extension Transaction {
    /// What begins.
    package func keep(_ procedure: ProcedureFacts) throws {
        try database.run(
            "INSERT INTO procedure(id, kind, profile, zone, act, sealed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            .id(procedure.id), .text(procedure.kind.ruleSet.rawValue), .digest(procedure.profile),
            .text(procedure.zone), .integer(procedure.act),
            .blob(procedure.facts.sealed(.procedureFacts, row: procedure.id.text, by: sealing)))
    }

    /// When it opened and ends, as the rules say now, and who was reached.
    package func renew(_ procedure: ProcedureFacts) throws {
        try database.run(
            "UPDATE procedure SET opened = ?2, ends = ?3, sealed = ?4 WHERE id = ?1", .id(procedure.id),
            .optional(procedure.opened) { .instant($0) }, .optional(procedure.ends) { .instant($0) },
            .blob(procedure.facts.sealed(.procedureFacts, row: procedure.id.text, by: sealing)))
    }

    /// Everybody was reminded of its end.
    package func markReminded(_ procedure: ProcedureID) throws {
        try database.run("UPDATE procedure SET reminded = 1 WHERE id = ?1", .id(procedure))
    }

    /// The link of an applicant.
    package func keep(applicant token: Digest, of procedure: ProcedureID) throws {
        try database.run(
            "INSERT INTO applicant(token, procedure) VALUES (?1, ?2)", .digest(token), .id(procedure))
    }
}

extension Reads {
    /// The application behind a link.
    package func application(token: Digest) throws -> ProcedureID? {
        try database.first("SELECT procedure FROM applicant WHERE token = ?1", .digest(token)) { try $0.id(0) }
    }

    /// The secret of an applicant's link: the same each time, and not to be guessed.
    package func applicantSecret(of procedure: ProcedureID) -> [UInt8] {
        KeyedHash.sha256(key: sealing.key(.applicantLinks), [Array(procedure.text.utf8)])
    }

    /// How many applications wait for their notice.
    package func waitingApplications() throws -> Int {
        try database.first(
            """
            SELECT count(*) FROM applicant a JOIN procedure p ON p.id = a.procedure
            WHERE p.opened IS NULL AND p.minutes = 0
            """
        ) { $0.int(0) } ?? 0
    }
}
