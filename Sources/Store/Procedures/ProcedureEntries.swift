// What was done in procedures. Nothing of it stands readable: neither what, nor by whom, nor when, nor in which order.
import Access
package import Membership
package import Procedures
package import Record

/// One thing that was done, with everything that was said with it.
package struct ProcedureEntry: Hashable, Sendable {
    /// Its name in the procedure file.
    package let name: String
    package let event: EventName
    package let at: Instant
    /// Nil for what the secretariat or the platform did.
    package let by: OrganisationID?
    package let person: PersonID?
    /// Index of the act.
    package let act: Int64
    /// What the event carries in the file.
    package let details: [JSONTree.Member]
    /// The words of a question, an answer, a notice; never in the file.
    package let words: String
    /// The matter that came with it: an application, a proposal, a new version.
    package let matter: Matter?
    /// In a secret vote: for whom a ballot went into the box.
    package let votedFor: OrganisationID?

    package init(
        name: String, event: EventName, at: Instant, by: OrganisationID?, person: PersonID?, act: Int64,
        details: [JSONTree.Member] = [], words: String = "", matter: Matter? = nil, votedFor: OrganisationID? = nil
    ) {
        self.name = name
        self.event = event
        self.at = at
        self.by = by
        self.person = person
        self.act = act
        self.details = details
        self.words = words
        self.matter = matter
        self.votedFor = votedFor
    }

    /// The event as it stands in the procedure file.
    package var tree: JSONTree {
        var members: [JSONTree.Member] = [
            .init("id", .text(name)), .init("at", .text(at.exactText)), .init("kind", .text(event.rawValue)),
        ]
        if let by { members.append(.init("by", .text(by.text))) }
        return .object(members + details.filter { $0.value != .null })
    }

    /// What an act names of it: the digest of the event, and of the words and the matter with it.
    package var digest: Digest {
        Digest(of: Array((tree.file + words).utf8) + (matter?.bytes ?? []))
    }

    /// A text among the details, such as the reason of an objection.
    package func detail(_ name: String) -> String? {
        if case .text(let text)? = details.first(where: { $0.name == name })?.value { text } else { nil }
    }

    /// What a member can do and say in a procedure fits into one step.
    fileprivate static let length = 12_288

    fileprivate var facts: SealedFacts {
        SealedFacts([
            "name": name, "event": event.rawValue, "at": String(at.milliseconds), "by": by?.text,
            "person": person?.text, "act": String(act), "words": words,
            "details": JSONTree.object(details).file,
            "matter": matter.map { String(decoding: $0.bytes, as: UTF8.self) },
            "voted": votedFor?.text,
        ])
    }

    /// The same without the words that came with it.
    var withoutWords: ProcedureEntry {
        ProcedureEntry(name: name, event: event, at: at, by: by, person: person, act: act, details: details)
    }

    func sealed(row: String, by columns: SealedColumns) -> [UInt8] {
        facts.sealed(.procedureEvent, row: row, by: columns, step: ProcedureEntry.length)
    }

    fileprivate init(_ facts: SealedFacts) throws {
        var reader = JSONReader(Array(facts.text("details").utf8))
        guard case .object(let details)? = reader.whole() else {
            throw StoreFault.damaged("civic.db, an event of a procedure")
        }
        self.init(
            name: facts.text("name"), event: try facts.value("event") { EventName(rawValue: $0) },
            at: try facts.value("at") { Int64($0).map { Instant(milliseconds: $0) } },
            by: OrganisationID(text: facts.text("by")), person: PersonID(text: facts.text("person")),
            act: try facts.value("act") { Int64($0) }, details: details, words: facts.text("words"),
            matter: Matter(parsing: Array(facts.text("matter").utf8)),
            votedFor: OrganisationID(text: facts.text("voted")))
    }
}

extension Reads {
    /// In the order of the record.
    package func entries(of procedure: ProcedureID) throws -> [ProcedureEntry] {
        try database.rows(
            "SELECT id, sealed FROM procedure_event WHERE place = ?1", .blob(place(procedure))
        ) { try entry($0) }.sorted { $0.act < $1.act }
    }

    /// The rows of a procedure, with their names.
    func rows(of procedure: ProcedureID) throws -> [(id: String, entry: ProcedureEntry)] {
        try database.rows("SELECT id, sealed FROM procedure_event WHERE place = ?1", .blob(place(procedure))) {
            ($0.text(0), try entry($0))
        }
    }

    /// All of them, for the check of effects.
    func allEntries() throws -> [ProcedureEntry] {
        try database.rows("SELECT id, sealed FROM procedure_event") { try entry($0) }
    }

    private func entry(_ row: Row) throws -> ProcedureEntry {
        try ProcedureEntry(
            try SealedFacts.open(row.blob(1), .procedureEvent, row: row.text(0), by: sealing))
    }

    fileprivate func place(_ procedure: ProcedureID) -> [UInt8] {
        KeyedHash.sha256(key: sealing.key(.procedurePlace), [Array(procedure.text.utf8)])
    }
}

extension Transaction {
    package func keep(_ entry: ProcedureEntry, of procedure: ProcedureID) throws {
        let id: Identifier<ProcedureEntry> = Randomness.id()
        try database.run(
            "INSERT INTO procedure_event(id, place, sealed) VALUES (?1, ?2, ?3)", .id(id),
            .blob(reads.place(procedure)),
            .blob(entry.sealed(row: id.text, by: sealing)))
    }
}
