// An organisation takes its signature back before publication: no trace outside, never asked why.
import Membership
import Record
package import Statements
package import Store

package struct WithdrawSignature: Sendable {
    package let statement: StatementID
    package let version: Int
    package let acting: Acting
    package let stamp: FormStamp

    package init(statement: StatementID, version: Int, acting: Acting, stamp: FormStamp) {
        self.statement = statement
        self.version = version
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws -> RecordedAct {
        let authority = try work.authority(of: acting, to: .sign)
        let organisation = authority.mandate.organisation
        if let earlier = try repeated(work, authority) { return earlier }
        guard let signature = try work.reads.signature(of: organisation, on: statement, version: version) else {
            throw StatementRefusal.notSigned
        }
        let published = try work.reads.publications(of: statement).last { $0.version == version }
        if let published, published.list.named.contains(where: { $0.leaf == signature.leaf }) {
            throw StatementRefusal.alreadyPublished(on: published.day)
        }
        let recorded = try work.record(try intent(work, authority, leaf: signature.leaf))
        try work.withdraw(signature, act: recorded)
        for person in try work.people(of: organisation, with: .sign) {
            try work.put(Message(to: person, .signatureWithdrawn, ["statement": statement.text]))
        }
        return recorded
    }

    private func intent(_ work: Transaction, _ authority: Authority, leaf: Digest) throws -> Intent {
        guard let text = try work.reads.fixedText(of: statement, version: version) else {
            throw StatementRefusal.notFixed
        }
        return try work.intent(
            .statementWithdraw, by: authority, subject: statement.text, about: text.digest,
            fields: [Act.Field("version", String(version)), Act.Field("signature", leaf.base64)], stamp: stamp)
    }

    /// The same form sent twice: the act tells which signature it withdrew. Another one may stand there by now.
    private func repeated(_ work: Transaction, _ authority: Authority) throws -> RecordedAct? {
        guard let act = try work.reads.recordedAct(id: stamp.id),
            let withdrawn = try work.reads.signature(withdrawnBy: act.index)
        else { return nil }
        return try work.repeated(try intent(work, authority, leaf: withdrawn.leaf))
    }
}
