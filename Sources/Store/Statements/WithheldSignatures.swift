// Signatures whose names are withheld. Nothing of them stands readable in the database: neither who, nor when, nor in which
// order. One organisation signs a version once: the holder is a keyed hash.
import Access
package import Membership
package import Record
package import Statements

package struct WithheldSignature: Hashable, Sendable {
    package let statement: StatementID
    package let version: Int
    package let organisation: OrganisationID
    /// Who chose to withhold the name.
    package let person: PersonID
    package let card: Digest
    /// Index and leaf hash of the act.
    package let act: Int64
    package let leaf: Digest
    package let received: Instant
    package let day: Day
    package let isLate: Bool
    package let method: Method
    /// Who may see it: those whom the page named when it was signed.
    package let keepers: Set<PersonID>
    /// The day on which it was taken back; the row goes after midnight, so that numbers of the day do not move.
    package var ended: Day?

    package init(
        statement: StatementID, version: Int, organisation: OrganisationID, person: PersonID, card: Digest,
        act: RecordedAct, day: Day, isLate: Bool, method: Method, keepers: Set<PersonID>
    ) {
        self.statement = statement
        self.version = version
        self.organisation = organisation
        self.person = person
        self.card = card
        self.act = act.index
        self.leaf = act.leaf
        received = act.received
        self.day = day
        self.isLate = isLate
        self.method = method
        self.keepers = keepers
    }

    fileprivate init(_ facts: SealedFacts) throws {
        statement = try facts.value("statement") { StatementID(text: $0) }
        version = try facts.value("version") { Int($0) }
        organisation = try facts.value("organisation") { OrganisationID(text: $0) }
        person = try facts.value("person") { PersonID(text: $0) }
        card = try facts.value("card") { Digest(base64: $0) }
        act = try facts.value("act") { Int64($0) }
        leaf = try facts.value("leaf") { Digest(base64: $0) }
        received = try facts.value("received") { Int64($0).map { Instant(milliseconds: $0) } }
        day = try facts.value("day") { Day(text: $0) }
        isLate = try facts.value("late") { $0 == "yes" }
        method = try facts.value("method") { Method(rawValue: $0) }
        ended = Day(text: facts.text("ended"))
        keepers = Set(facts.text("keepers").split(separator: " ").compactMap { PersonID(text: String($0)) })
    }

    fileprivate var facts: SealedFacts {
        SealedFacts([
            "statement": statement.text, "version": String(version), "organisation": organisation.text,
            "person": person.text, "card": card.base64, "act": String(act),
            "leaf": leaf.base64, "received": String(received.milliseconds), "day": day.text,
            "late": isLate ? "yes" : "no", "method": method.rawValue,
            "ended": ended?.text, "keepers": keepers.map(\.text).sorted().joined(separator: " "),
        ])
    }
}

/// A slot of a published list, and what it stands for.
package struct ListSlot: Hashable, Sendable {
    package let digest: Digest
    /// Nil for a random one, which only fills up.
    package let opening: (blind: [UInt8], leaf: Digest)?

    /// The slot of an act under a new blind; without an act, a random one.
    package init(of leaf: Digest?) {
        let blind = Randomness.bytes(Slot.blindBytes)
        opening = leaf.map { (blind, $0) }
        digest = leaf.map { Slot.digest(blind: blind, leaf: $0) } ?? Digest(bytes: Randomness.bytes(32))!
    }

    package static func == (left: ListSlot, right: ListSlot) -> Bool { left.digest == right.digest }
    package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

extension Reads {
    /// The valid withheld signature of an organisation that counts for a version.
    package func withheld(
        of organisation: OrganisationID, on statement: StatementID, version: Int
    ) throws -> WithheldSignature? {
        for version in try chain(of: statement, from: version) {
            let found = try database.first(
                "SELECT id, sealed FROM withheld WHERE holder = ?1", .blob(holder(organisation, statement, version))
            ) { try signature($0.text(0), $0.blob(1)) }
            if let found { return found }
        }
        return nil
    }

    /// Valid withheld signatures that count for a version, in an order that tells nothing.
    package func withheld(on statement: StatementID, version: Int) throws -> [WithheldSignature] {
        try withheldToday(on: statement, version: version).filter { $0.ended == nil }
    }

    /// The same with those that were taken back today.
    package func withheldToday(on statement: StatementID, version: Int) throws -> [WithheldSignature] {
        try chain(of: statement, from: version).flatMap { version in
            try database.rows(
                "SELECT id, sealed FROM withheld WHERE place = ?1 ORDER BY id", .blob(place(statement, version))
            ) { try signature($0.text(0), $0.blob(1)) }
        }
    }

    /// All of them, for the check of effects.
    func allWithheld() throws -> [WithheldSignature] {
        try database.rows("SELECT id, sealed FROM withheld ORDER BY id") { try signature($0.text(0), $0.blob(1)) }
            .filter { $0.ended == nil }
    }

    /// The blind of a signature's slot on a list, for its signatory and the keepers; nil when it is not on it.
    package func blind(of leaf: Digest, on list: Digest) throws -> [UInt8]? {
        try database.rows("SELECT slot, sealed FROM slot WHERE list = ?1", .digest(list)) { row -> [UInt8]? in
            let place = "\(list.hex) \(try row.digest(0).hex)"
            let facts = try SealedFacts.open(row.blob(1), .listSlot, row: place, by: sealing)
            return facts.text("leaf") == leaf.base64 ? Base64.decode(facts.text("blind")) : nil
        }.compactMap { $0 }.first
    }

    /// Whether a list that was made has a slot for the signature.
    func hasSlot(_ leaf: Digest) throws -> Bool {
        try database.rows("SELECT DISTINCT list FROM slot") { try $0.digest(0) }
            .contains { try blind(of: leaf, on: $0) != nil }
    }

    private func signature(_ id: String, _ sealed: [UInt8]) throws -> WithheldSignature {
        try WithheldSignature(try SealedFacts.open(sealed, .withheldSignature, row: id, by: sealing))
    }

    fileprivate func place(_ statement: StatementID, _ version: Int) -> [UInt8] {
        KeyedHash.sha256(key: sealing.key(.withheldPlace), [Array("\(statement.text) \(version)".utf8)])
    }

    fileprivate func holder(_ organisation: OrganisationID, _ statement: StatementID, _ version: Int) -> [UInt8] {
        KeyedHash.sha256(
            key: sealing.key(.withheldHolder), [Array("\(organisation.text) \(statement.text) \(version)".utf8)])
    }
}

extension Transaction {
    package func keep(_ signature: WithheldSignature) throws {
        try insert(
            signature, holder: reads.holder(signature.organisation, signature.statement, signature.version))
    }

    private func insert(_ signature: WithheldSignature, holder: [UInt8]) throws {
        let id: Identifier<WithheldSignature> = Randomness.id()
        try database.run(
            "INSERT INTO withheld(id, place, holder, sealed) VALUES (?1, ?2, ?3, ?4)",
            .id(id), .blob(reads.place(signature.statement, signature.version)), .blob(holder),
            .blob(signature.facts.sealed(.withheldSignature, row: id.text, by: sealing)))
    }

    /// It does not count any more. Until midnight a row without holder keeps the number of the day.
    package func takeBack(_ signature: WithheldSignature) throws {
        try database.run(
            "DELETE FROM withheld WHERE holder = ?1",
            .blob(reads.holder(signature.organisation, signature.statement, signature.version)))
        var ended = signature
        ended.ended = coalition.day(of: now)
        if ended.day != ended.ended { try insert(ended, holder: Randomness.bytes(32)) }
    }

    /// Rows of yesterday that count no more go.
    func forgetWithheld() throws {
        let today = coalition.day(of: now)
        let gone = try database.rows("SELECT id, sealed FROM withheld") { row -> String? in
            let facts = try SealedFacts.open(row.blob(1), .withheldSignature, row: row.text(0), by: sealing)
            return try WithheldSignature(facts).ended.map { $0 < today } ?? false ? row.text(0) : nil
        }
        for id in gone.compactMap({ $0 }) { try database.run("DELETE FROM withheld WHERE id = ?1", .text(id)) }
    }

    package func keep(_ slots: [ListSlot], of list: Digest) throws {
        for slot in slots.sorted(by: { $0.digest < $1.digest }) {
            let facts = SealedFacts([
                "blind": slot.opening.map { Base64.encode($0.blind) }, "leaf": slot.opening?.leaf.base64,
            ])
            try database.run(
                "INSERT INTO slot(list, slot, sealed) VALUES (?1, ?2, ?3)", .digest(list), .digest(slot.digest),
                .blob(facts.sealed(.listSlot, row: "\(list.hex) \(slot.digest.hex)", by: sealing)))
        }
    }
}
