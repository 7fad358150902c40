// The initiator opens the sign-on of a fixed text until an instant, or opens it again after it was closed. Everybody who
// may sign is told.
import Membership
package import Record
package import Statements
package import Store

package struct OpenSignOn: Sendable {
    package let statement: StatementID
    package let version: Int
    /// Nil: without end, for the Declaration only.
    package let ends: Instant?
    package let zone: String
    package let eligible: Eligibility
    package let minimum: Int
    /// The public may know that it is open.
    package let announced: Bool
    package let acting: Acting
    package let stamp: FormStamp

    package init(
        statement: StatementID, version: Int, ends: Instant?, zone: String, eligible: Eligibility, minimum: Int,
        announced: Bool, acting: Acting, stamp: FormStamp
    ) {
        self.statement = statement
        self.version = version
        self.ends = ends
        self.zone = zone
        self.eligible = eligible
        self.minimum = minimum
        self.announced = announced
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws -> RecordedAct {
        let authority = try work.authority(of: acting, to: .draft)
        let signOn = try work.reads.signOn(of: statement, version: version)
        let text = try checkedText(work, authority)
        let reopening = signOn != nil
        // A correction has the sign-on of the text that it corrects.
        let root = try work.reads.rootVersion(of: statement, version: version)
        let intent = try work.intent(
            reopening ? .statementReopen : .statementOpen, by: authority, subject: statement.text, about: text.digest,
            fields: fields(root), stamp: stamp)
        if let earlier = try repeated(work, authority, text, intent, root) { return earlier }
        if let signOn, case .open = signOn.state(at: work.now) { throw StatementRefusal.alreadyOpen }
        if let ends { try SignOn.checkEnd(ends, opening: work.now) }
        let act = try work.record(intent)
        try work.open(
            statement, version: root, eligible: eligible, minimum: minimum, announced: announced,
            span: SignOnSpan(opened: work.now, ends: ends, zone: zone, closed: nil), act: act)
        var facts = ["statement": statement.text, "zone": zone]
        facts["ends"] = ends?.text
        try work.tellEligible(eligible, reopening ? .signOnReopened : .signOnOpened, facts)
        return act
    }

    private func fields(_ root: Int) -> [Act.Field] {
        [
            Act.Field("version", String(root)), Act.Field("ends", ends?.text ?? "none"), Act.Field("zone", zone),
            Act.Field("eligible", eligible.rawValue), Act.Field("minimum", String(minimum)),
        ]
    }

    private func checkedText(_ work: Transaction, _ authority: Authority) throws -> FixedText {
        let facts = try work.led(statement, by: authority)
        guard let newest = try work.reads.newestVersion(of: statement) else { throw StatementRefusal.notFixed }
        guard newest.version == version, let text = try work.reads.fixedText(of: statement, version: version) else {
            throw StatementRefusal.otherVersion(shown: version, open: newest.version)
        }
        if ends == nil && facts.kind != .declaration { throw StatementRefusal.endOutOfRange }
        return text
    }

    /// The same form sent twice: by now the sign-on exists, so the first time it may have been an opening.
    private func repeated(
        _ work: Transaction, _ authority: Authority, _ text: FixedText, _ intent: Intent, _ root: Int
    ) throws -> RecordedAct? {
        let opening = try work.intent(
            .statementOpen, by: authority, subject: statement.text, about: text.digest, fields: fields(root),
            stamp: stamp)
        do {
            return try work.repeated(opening)
        } catch RecordingRefusal.idUsedOtherwise {
            return try work.repeated(intent)
        }
    }
}
