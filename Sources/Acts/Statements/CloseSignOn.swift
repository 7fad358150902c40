// The initiator closes the sign-on before its end.
import Membership
import Record
package import Statements
package import Store

package struct CloseSignOn: Sendable {
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
        let authority = try work.authority(of: acting, to: .draft)
        _ = try work.led(statement, by: authority)
        guard let text = try work.reads.fixedText(of: statement, version: version),
            let signOn = try work.reads.signOn(of: statement, version: version)
        else { throw StatementRefusal.notOpen }
        let intent = try work.intent(
            .statementClose, by: authority, subject: statement.text, about: text.digest,
            fields: [Act.Field("version", String(version))], stamp: stamp)
        if let earlier = try work.repeated(intent) { return earlier }
        switch signOn.state(at: work.now) {
        case .notOpened: throw StatementRefusal.notOpen
        case .closed(let at): throw StatementRefusal.closed(at)
        case .open: break
        }
        let act = try work.record(intent)
        try work.close(statement, version: try work.reads.rootVersion(of: statement, version: version), act: act)
        return act
    }
}
