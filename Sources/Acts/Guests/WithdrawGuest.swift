// A guest can take back what it signed, without an account.
package import Access
import Membership
import Record
import Statements
package import Store

/// The guest takes its signature back by the same link; no reason is asked.
package struct WithdrawGuest: Sendable {
    package let token: SessionToken
    package let stamp: FormStamp

    package init(token: SessionToken, stamp: FormStamp) {
        self.token = token
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws {
        guard let guest = try work.reads.guest(token: token.digest),
            let newest = try work.reads.newestVersion(of: guest.statement)?.version
        else { throw StatementRefusal.noSuchGuest }
        if try work.isRepeated(stamp, .statementWithdraw, subject: guest.statement.text, fields: []) { return }
        guard let signature = try work.reads.guestSignature(guest, newest: newest),
            let text = try work.reads.fixedText(of: guest.statement, version: signature.version)
        else { throw StatementRefusal.notSigned }
        let act = try work.record(
            try Intent(
                log: work.origin, id: stamp.id, type: .statementWithdraw, by: .organisation(guest.organisation.text),
                card: signature.card, subject: guest.statement.text, about: text.digest,
                fields: [
                    Act.Field("version", String(signature.version)), Act.Field("signature", signature.leaf.base64),
                ], expires: stamp.expires))
        try work.withdraw(signature, act: act)
    }
}

extension Reads {
    /// The guest's valid signature on whichever version.
    package func guestSignature(_ guest: Guest, newest: Int) throws -> Signature? {
        for version in (1...newest).reversed() {
            if let signature = try signature(of: guest.organisation, on: guest.statement, version: version) {
                return signature
            }
        }
        return nil
    }
}
