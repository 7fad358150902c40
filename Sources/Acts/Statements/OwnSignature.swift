// How an organisation stands to a text: signed by name, signed with the name withheld, or not at all.
package import Membership
package import Record
package import Statements
package import Store

package enum OwnSignature: Hashable, Sendable {
    case named(Signature)
    case withheld(WithheldSignature)

    package var leaf: Digest {
        switch self {
        case .named(let signature): signature.leaf
        case .withheld(let signature): signature.leaf
        }
    }

    package var day: Day {
        switch self {
        case .named(let signature): signature.day
        case .withheld(let signature): signature.day
        }
    }

    package var act: Int64 {
        switch self {
        case .named(let signature): signature.act
        case .withheld(let signature): signature.act
        }
    }

    package var version: Int {
        switch self {
        case .named(let signature): signature.version
        case .withheld(let signature): signature.version
        }
    }

    package var isWithheld: Bool { if case .withheld = self { true } else { false } }
}

extension Reads {
    /// The valid signature of an organisation that counts for a version.
    package func ownSignature(
        of organisation: OrganisationID, on statement: StatementID, version: Int
    ) throws -> OwnSignature? {
        if let signature = try signature(of: organisation, on: statement, version: version) {
            return .named(signature)
        }
        return try withheld(of: organisation, on: statement, version: version).map { .withheld($0) }
    }

    /// Whether somebody with this mandate of the same organisation may see that its name is withheld: who could sign for it
    /// when it was signed. Whoever is named later, by whomever, cannot look back; the keepers can tell them.
    package func maySee(_ signature: OwnSignature, under mandate: Mandate?) throws -> Bool {
        guard let mandate, mandate.rights.contains(.sign), case .withheld(let withheld) = signature else {
            return false
        }
        return try (given(mandate.id) ?? .max) < withheld.act
    }

    /// The own signature as somebody with this mandate sees it.
    package func ownSignature(
        of organisation: OrganisationID, on statement: StatementID, version: Int, seenUnder mandate: Mandate?
    ) throws -> OwnSignature? {
        guard let own = try ownSignature(of: organisation, on: statement, version: version) else { return nil }
        return try !own.isWithheld || maySee(own, under: mandate) ? own : nil
    }

    /// The day on which a list first named the organisation under this statement, published or delivered; nil when none
    /// did.
    package func publiclyNamed(_ organisation: OrganisationID, on statement: StatementID) throws -> Day? {
        let leaves = Set(try everySignature(of: organisation, on: statement))
        return try listed(on: statement).first { !leaves.isDisjoint(with: $0.leaves) }?.day
    }

    /// Whether a list that was published or delivered names the signature with this leaf hash.
    func isListed(leaf: Digest, on statement: StatementID) throws -> Bool {
        try listed(on: statement).contains { $0.leaves.contains(leaf) }
    }

    private func listed(on statement: StatementID) throws -> [(day: Day, leaves: Set<Digest>)] {
        let published = try publications(of: statement).map { ($0.day, Set($0.list.all.map(\.leaf))) }
        // A paper that is prepared may be handed over any minute.
        let delivered = try deliveries(of: statement).map { delivery in
            (try delivery.day ?? dayOf(delivery.prepared), Set(delivery.list.all.map(\.leaf)))
        }
        return (published + delivered).sorted { $0.0 < $1.0 }
    }
}

extension Transaction {
    /// Takes back a signature: records it under the stamp, and removes or marks the row.
    func takeBack(
        _ signature: OwnSignature, by authority: Authority, on statement: StatementID, stamp: FormStamp
    ) throws -> RecordedAct {
        let intent = try withdrawal(of: signature.leaf, version: signature.version, by: authority, statement, stamp)
        let act = try record(intent)
        switch signature {
        case .named(let signature):
            // What stands on no list leaves no trace, not even that it was there.
            try reads.isListed(leaf: signature.leaf, on: statement)
                ? withdraw(signature, act: act) : forget(signature)
        case .withheld(let signature): try takeBack(signature)
        }
        return act
    }

    func withdrawal(
        of leaf: Digest, version: Int, by authority: Authority, _ statement: StatementID, _ stamp: FormStamp
    ) throws -> Intent {
        guard let text = try reads.fixedText(of: statement, version: version) else { throw StatementRefusal.notFixed }
        return try intent(
            .statementWithdraw, by: authority, subject: statement.text, about: text.digest,
            fields: [Act.Field("version", String(version)), Act.Field("signature", leaf.base64)], stamp: stamp)
    }
}
