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

    /// The day on which a list first named the organisation under this statement; nil when none did.
    package func publiclyNamed(_ organisation: OrganisationID, on statement: StatementID) throws -> Day? {
        let leaves = Set(try everySignature(of: organisation, on: statement))
        return try publications(of: statement).first { $0.list.all.contains { leaves.contains($0.leaf) } }?.day
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
        case .named(let signature): try withdraw(signature, act: act)
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
