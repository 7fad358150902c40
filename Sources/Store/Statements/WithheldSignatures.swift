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

    fileprivate init(_ statement: StatementID, _ version: Int, _ facts: SealedFacts) throws {
        self.statement = statement
        self.version = version
        organisation = try facts.value("organisation") { OrganisationID(text: $0) }
        person = try facts.value("person") { PersonID(text: $0) }
        card = try facts.value("card") { Digest(base64: $0) }
        act = try facts.value("act") { Int64($0) }
        leaf = try facts.value("leaf") { Digest(base64: $0) }
        received = try facts.value("received") { Int64($0).map { Instant(milliseconds: $0) } }
        day = try facts.value("day") { Day(text: $0) }
        isLate = try facts.value("late") { $0 == "yes" }
        method = try facts.value("method") { Method(rawValue: $0) }
        keepers = Set(facts.text("keepers").split(separator: " ").compactMap { PersonID(text: String($0)) })
    }

    fileprivate var facts: SealedFacts {
        SealedFacts([
            "organisation": organisation.text, "person": person.text, "card": card.base64, "act": String(act),
            "leaf": leaf.base64, "received": String(received.milliseconds), "day": day.text,
            "late": isLate ? "yes" : "no", "method": method.rawValue,
            "keepers": keepers.map(\.text).sorted().joined(separator: " "),
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
            ) { try signature($0.text(0), statement, version, $0.blob(1)) }
            if let found { return found }
        }
        return nil
    }

    /// Valid withheld signatures that count for a version, in an order that tells nothing.
    package func withheld(on statement: StatementID, version: Int) throws -> [WithheldSignature] {
        try chain(of: statement, from: version).flatMap { version in
            try database.rows(
                "SELECT id, sealed FROM withheld WHERE statement = ?1 AND version = ?2 ORDER BY id", .id(statement),
                .int(version)
            ) { try signature($0.text(0), statement, version, $0.blob(1)) }
        }
    }

    /// All of them, for the check of effects.
    func allWithheld() throws -> [WithheldSignature] {
        try database.rows("SELECT id, statement, version, sealed FROM withheld ORDER BY id") {
            try signature($0.text(0), try $0.id(1), $0.int(2), $0.blob(3))
        }
    }

    /// The blind of a signature's slot on a list, for its signatory and the keepers; nil when it is not on it.
    package func blind(of leaf: Digest, on list: Digest) throws -> [UInt8]? {
        try database.rows("SELECT slot, sealed FROM slot WHERE list = ?1", .digest(list)) { row -> [UInt8]? in
            let place = "\(list.hex) \(try row.digest(0).hex)"
            let facts = try SealedFacts.open(row.blob(1), .listSlot, row: place, by: sealing)
            return facts.text("leaf") == leaf.base64 ? Base64.decode(facts.text("blind")) : nil
        }.compactMap { $0 }.first
    }

    private func signature(
        _ id: String, _ statement: StatementID, _ version: Int, _ sealed: [UInt8]
    ) throws -> WithheldSignature {
        try WithheldSignature(
            statement, version, try SealedFacts.open(sealed, .withheldSignature, row: id, by: sealing))
    }

    fileprivate func holder(_ organisation: OrganisationID, _ statement: StatementID, _ version: Int) -> [UInt8] {
        KeyedHash.sha256(
            key: sealing.key(.withheldHolder), [Array("\(organisation.text) \(statement.text) \(version)".utf8)])
    }
}

extension Transaction {
    package func keep(_ signature: WithheldSignature) throws {
        let id: Identifier<WithheldSignature> = Randomness.id()
        try database.run(
            "INSERT INTO withheld(id, statement, version, holder, sealed) VALUES (?1, ?2, ?3, ?4, ?5)",
            .id(id), .id(signature.statement), .int(signature.version),
            .blob(reads.holder(signature.organisation, signature.statement, signature.version)),
            .blob(signature.facts.sealed(.withheldSignature, row: id.text, by: sealing)))
    }

    /// It is gone without a trace; the act that took it back stays in the record as every act does.
    package func takeBack(_ signature: WithheldSignature) throws {
        try database.run(
            "DELETE FROM withheld WHERE holder = ?1",
            .blob(reads.holder(signature.organisation, signature.statement, signature.version)))
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
