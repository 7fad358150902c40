// An organisation takes its signature back, and is never asked why. Before publication nothing of it is seen outside; after
// it the list stays as it was published, and a name is shown as withdrawn since, with the day. A withheld one goes with
// the next list, without a day.
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
        if let earlier = try repeated(work) { return earlier }
        guard let own = try work.reads.ownSignature(of: organisation, on: statement, version: version) else {
            throw StatementRefusal.notSigned
        }
        // Who may not see that there is one learns nothing by trying.
        guard try !own.isWithheld || work.reads.maySee(own, under: authority.mandate) else {
            throw StatementRefusal.notSigned
        }
        let recorded = try work.takeBack(own, by: authority, on: statement, stamp: stamp)
        if case .named(let signature) = own { try tell(signature, work) }
        return recorded
    }

    /// The same form sent twice: the act tells whose signature it withdrew. Another one may stand there by now.
    private func repeated(_ work: Transaction) throws -> RecordedAct? {
        guard try work.isRepeated(stamp, .statementWithdraw, subject: statement.text, fields: []) else { return nil }
        return try work.reads.recordedAct(id: stamp.id)
    }

    /// The own people; after publication or a delivery the initiator too, who may inform the addressees.
    private func tell(_ signature: Signature, _ work: Transaction) throws {
        for person in try work.people(of: signature.organisation, with: .sign) {
            try work.put(Message(to: person, .signatureWithdrawn, ["statement": statement.text]))
        }
        guard try work.reads.isListed(leaf: signature.leaf, on: statement),
            let initiator = try work.reads.statement(statement)?.initiator
        else { return }
        for person in try work.people(of: initiator, with: .draft) {
            let facts = ["statement": statement.text, "organisation": signature.organisation.text]
            try work.put(Message(to: person, .withdrawnSince, facts))
        }
    }
}
