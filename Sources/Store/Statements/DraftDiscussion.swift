// Drafts that several read: every state that was saved, who is asked to read, what was said part by part.
import Foundation
package import Membership
package import Record
package import Statements

/// Tells identifiers of comments from others.
package enum CommentMark {}
package typealias CommentID = Identifier<CommentMark>

/// A draft as it was saved once.
package struct DraftState: Hashable, Sendable {
    /// From 1.
    package let number: Int
    package let saved: Instant
    package let text: CanonicalText
}

/// Something said about a part of a draft.
package struct DraftComment: Hashable, Sendable, Identifiable {
    package let id: CommentID
    /// Id of the part, and how its words began at that time.
    package let block: String
    package let quote: String
    package let words: String
    package let person: PersonID
    package let organisation: OrganisationID
    package let at: Instant
    /// Who settled it, and when; nil while it is open.
    package var resolved: Resolution?

    private static let quoteLimit = 200
    /// Sealed comments all have this many bytes: their length tells nothing.
    private static let sealedLength = 12_288

    package struct Resolution: Hashable, Sendable {
        package let person: PersonID
        package let at: Instant

        package init(person: PersonID, at: Instant) { (self.person, self.at) = (person, at) }
    }

    package init(
        id: CommentID, block: String, quote: String, words: String, person: PersonID, organisation: OrganisationID,
        at: Instant, resolved: Resolution? = nil
    ) {
        (self.id, self.block, self.words) = (id, block, words)
        self.quote = String(quote.unicodeScalars.prefix(DraftComment.quoteLimit))
        (self.person, self.organisation, self.at, self.resolved) = (person, organisation, at, resolved)
    }

    private struct Sealed: Codable {
        let block, quote, words, person, organisation: String
        let at: Int64
        let resolvedBy: String?
        let resolvedAt: Int64?
    }

    fileprivate var plain: [UInt8] {
        get throws {
            let json = try JSONEncoder().encode(
                Sealed(
                    block: block, quote: quote, words: words, person: person.text, organisation: organisation.text,
                    at: at.milliseconds, resolvedBy: resolved?.person.text, resolvedAt: resolved?.at.milliseconds))
            return Array(json) + [UInt8](repeating: 0x20, count: max(0, DraftComment.sealedLength - json.count))
        }
    }

    fileprivate init?(id: CommentID, plain: [UInt8]) throws {
        let sealed = try JSONDecoder().decode(Sealed.self, from: Data(plain))
        guard let person = PersonID(text: sealed.person),
            let organisation = OrganisationID(text: sealed.organisation)
        else { return nil }
        let resolved = sealed.resolvedBy.flatMap { PersonID(text: $0) }.flatMap { by in
            sealed.resolvedAt.map { Resolution(person: by, at: Instant(milliseconds: $0)) }
        }
        self.init(
            id: id, block: sealed.block, quote: sealed.quote, words: sealed.words, person: person,
            organisation: organisation, at: Instant(milliseconds: sealed.at), resolved: resolved)
    }
}

/// Who has to do with a draft beside those who write it.
private struct DraftCircle {
    /// Bytes of a sealed circle come in steps of this many.
    private static let step = 8192
    var asked: Set<OrganisationID> = []
    var told: Set<OrganisationID> = []
    var seen: [PersonID: Int] = [:]

    private struct Plain: Codable {
        let asked, told: [String]
        let seen: [String: Int]
    }

    init() {}

    init?(_ bytes: [UInt8]) throws {
        let plain = try JSONDecoder().decode(Plain.self, from: Data(bytes))
        asked = Set(plain.asked.compactMap { OrganisationID(text: $0) })
        told = Set(plain.told.compactMap { OrganisationID(text: $0) })
        for (person, number) in plain.seen {
            guard let person = PersonID(text: person) else { return nil }
            seen[person] = number
        }
    }

    var plain: [UInt8] {
        get throws {
            let json = try JSONEncoder().encode(
                Plain(
                    asked: asked.map(\.text).sorted(), told: told.map(\.text).sorted(),
                    seen: Dictionary(uniqueKeysWithValues: seen.map { ($0.key.text, $0.value) })))
            return Array(json) + [UInt8](repeating: 0x20, count: DraftCircle.step - json.count % DraftCircle.step)
        }
    }
}

extension Reads {
    /// The newest state of a draft; nil before a title and a text were saved.
    package func draftState(of statement: StatementID, number: Int? = nil) throws -> DraftState? {
        try database.first(
            """
            SELECT number, saved, bytes FROM draft_state WHERE statement = ?1 AND number <= ?2
            ORDER BY number DESC LIMIT 1
            """, .id(statement), .int(number ?? Int(Int32.max))
        ) {
            DraftState(
                number: $0.int(0), saved: $0.instant(1), text: try $0.fits(CanonicalText(parsing: $0.blob(2)), 2))
        }
    }

    /// Organisations that are asked to read a draft.
    package func draftReaders(of statement: StatementID) throws -> Set<OrganisationID> {
        try draftCircle(of: statement).asked
    }

    /// Drafts that an organisation is asked to read, the newest first.
    package func draftsToRead(by organisation: OrganisationID) throws -> [StatementID] {
        let shared = try database.rows(
            "SELECT c.statement FROM draft_circle c JOIN draft d ON d.statement = c.statement ORDER BY d.changed DESC"
        ) { try $0.id(0) as StatementID }
        return try shared.filter { try draftReaders(of: $0).contains(organisation) }
    }

    /// Number of the state that a person saw last.
    package func draftSeen(_ statement: StatementID, by person: PersonID) throws -> Int? {
        try draftCircle(of: statement).seen[person]
    }

    fileprivate func draftCircle(of statement: StatementID) throws -> DraftCircle {
        try database.first("SELECT sealed FROM draft_circle WHERE statement = ?1", .id(statement)) { row in
            let plain = try sealing.open(row.blob(0), .draftCircle, row: statement.text)
            return try row.fits(DraftCircle(plain), 0)
        } ?? DraftCircle()
    }

    /// One comment; nil when there is none of this id on this draft.
    package func draftComment(_ id: CommentID, on statement: StatementID) throws -> DraftComment? {
        try database.first(
            "SELECT sealed FROM draft_comment WHERE id = ?1 AND statement = ?2", .id(id), .id(statement)
        ) { try comment(id, $0.blob(0), $0) }
    }

    package func draftCommentCount(on statement: StatementID) throws -> Int {
        try database.first("SELECT count(*) FROM draft_comment WHERE statement = ?1", .id(statement)) { $0.int(0) } ?? 0
    }

    private func comment(_ id: CommentID, _ sealed: [UInt8], _ row: Row) throws -> DraftComment {
        let plain = try sealing.open(sealed, .draftComment, row: id.text)
        return try row.fits(try DraftComment(id: id, plain: plain), 0)
    }

    /// Everything that was said about a draft, oldest first.
    package func draftComments(on statement: StatementID) throws -> [DraftComment] {
        try database.rows("SELECT id, sealed FROM draft_comment WHERE statement = ?1", .id(statement)) { row in
            try comment(try row.id(0), row.blob(1), row)
        }.sorted { ($0.at, $0.id.text) < ($1.at, $1.id.text) }
    }
}

extension Transaction {
    /// States before the last hundred are dropped.
    private static var keptStates: Int { 100 }

    /// Keeps the draft as it is now as its next state, unless nothing changed. Parts keep their ids.
    package func keepState(of draft: Draft, kind: StatementKind) throws {
        let last = try reads.draftState(of: draft.statement)
        guard let blocks = try draft.readBlocks(), !draft.title.isEmpty else { return }
        let text = CanonicalText(
            kind: kind, language: draft.language, title: draft.title, addressees: draft.addressees,
            blocks: TextDifference.carryingIDs(from: last?.text.blocks ?? [], to: blocks))
        guard text != last?.text else { return }
        let number = (last?.number ?? 0) + 1
        try database.run(
            "INSERT INTO draft_state(statement, number, saved, bytes) VALUES (?1, ?2, ?3, ?4)", .id(draft.statement),
            .int(number), .instant(now), .blob(text.bytes))
        try database.run(
            "DELETE FROM draft_state WHERE statement = ?1 AND number <= ?2", .id(draft.statement),
            .int(number - Transaction.keptStates))
    }

    /// Who is asked from now on; gives those who are asked for the first time.
    package func keepReaders(
        _ organisations: Set<OrganisationID>, of statement: StatementID
    ) throws -> Set<OrganisationID> {
        var circle = try reads.draftCircle(of: statement)
        let new = organisations.subtracting(circle.told)
        circle.asked = organisations
        circle.told.formUnion(organisations)
        try keep(circle, of: statement)
        return new
    }

    package func keepSeen(_ statement: StatementID, number: Int, by person: PersonID) throws {
        var circle = try reads.draftCircle(of: statement)
        circle.seen[person] = number
        try keep(circle, of: statement)
    }

    private func keep(_ circle: DraftCircle, of statement: StatementID) throws {
        try database.run(
            "INSERT OR REPLACE INTO draft_circle(statement, sealed) VALUES (?1, ?2)", .id(statement),
            .blob(sealing.seal(try circle.plain, .draftCircle, row: statement.text)))
    }

    package func keep(_ comment: DraftComment, on statement: StatementID) throws {
        try database.run(
            "INSERT OR REPLACE INTO draft_comment(id, statement, sealed) VALUES (?1, ?2, ?3)", .id(comment.id),
            .id(statement), .blob(sealing.seal(try comment.plain, .draftComment, row: comment.id.text)))
    }

    /// Nothing of an organisation stays in the discussion of drafts.
    func eraseDiscussion(of organisation: OrganisationID) throws {
        let people = Set(try reads.mandates(of: organisation).map(\.person))
        for statement in try database.rows("SELECT statement FROM draft_circle", read: { try $0.id(0) as StatementID })
        {
            var circle = try reads.draftCircle(of: statement)
            circle.asked.remove(organisation)
            circle.told.remove(organisation)
            circle.seen = circle.seen.filter { !people.contains($0.key) }
            try keep(circle, of: statement)
        }
        let statements = try database.rows("SELECT DISTINCT statement FROM draft_comment") {
            try $0.id(0) as StatementID
        }
        for statement in statements {
            for comment in try reads.draftComments(on: statement) where comment.organisation == organisation {
                try database.run("DELETE FROM draft_comment WHERE id = ?1", .id(comment.id))
            }
        }
    }
}

extension Draft {
    /// Nil while there is no text.
    fileprivate func readBlocks() throws(TextProblem) -> [Block]? {
        do { return try TextReader.read(source).blocks } catch .missing { return nil }
    }
}
