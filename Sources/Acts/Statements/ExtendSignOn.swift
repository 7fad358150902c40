// The initiator puts off the end of an open sign-on and says why. Everybody who may sign is told.
import Membership
package import Record
package import Statements
package import Store

package struct ExtendSignOn: Sendable {
    /// Longest reason, in Unicode scalars.
    package static let reasonLimit = 300

    package let statement: StatementID
    package let version: Int
    package let ends: Instant
    package let zone: String
    package let reason: String
    package let acting: Acting
    package let stamp: FormStamp

    package init(
        statement: StatementID, version: Int, ends: Instant, zone: String, reason: String, acting: Acting,
        stamp: FormStamp
    ) {
        self.statement = statement
        self.version = version
        self.ends = ends
        self.zone = zone
        self.reason = reason
        self.acting = acting
        self.stamp = stamp
    }

    /// Throws what is wrong with the words of the reason.
    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .draft)
        _ = try work.led(statement, by: authority)
        let reason = try WrittenText.line(self.reason, limit: ExtendSignOn.reasonLimit)
        guard let text = try work.reads.fixedText(of: statement, version: version),
            let signOn = try work.reads.signOn(of: statement, version: version)
        else { throw StatementRefusal.notOpen }
        let root = try work.reads.rootVersion(of: statement, version: version)
        let intent = try work.intent(
            .statementExtend, by: authority, subject: statement.text, about: text.digest,
            fields: [
                Act.Field("version", String(root)), Act.Field("ends", ends.text), Act.Field("zone", zone),
                Act.Field("reason", Digest(of: Array(reason.utf8)).base64),
            ], stamp: stamp)
        if try work.repeated(intent) != nil { return }
        guard case .open(let until?) = signOn.state(at: work.now), ends > until else {
            throw StatementRefusal.notExtended
        }
        try SignOn.checkEnd(ends, opening: work.now)
        let act = try work.record(intent)
        try work.extend(statement, version: root, ends: ends, zone: zone, reason: reason, act: act)
        try work.tellEligible(
            signOn.eligible, .signOnExtended,
            ["statement": statement.text, "ends": ends.text, "zone": zone, "reason": reason])
    }
}
