// A letter that its organisation did not send.
import Membership
import Record
package import Statements
package import Store

/// The organisation says that it sent no such letter: the signature is taken back.
package struct ContestLetter: Sendable {
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
        let own = try work.reads.ownSignature(of: organisation, on: statement, version: version)
        if try !work.isRepeated(stamp, .statementWithdraw, subject: statement.text, fields: []) {
            guard case .named(let signature) = own, signature.method == .letter else {
                throw StatementRefusal.notALetter
            }
        }
        let act = try WithdrawSignature(statement: statement, version: version, acting: acting, stamp: stamp)
            .perform(in: work)
        // Before it stands on a list the secretariat is told nothing: that a letter was contested would tell, where it was
        // not, that a name is withheld.
        guard case .named(let signature) = own, signature.method == .letter,
            try work.reads.isListed(leaf: signature.leaf, on: statement)
        else { return act }
        try work.contest(letter: signature.act, by: act)
        for mandate in try work.reads.mandates(with: .secretariat, on: work.today) {
            let facts = ["statement": statement.text, "organisation": organisation.text]
            try work.put(Message(to: mandate.person, .letterContested, facts))
        }
        return act
    }
}
