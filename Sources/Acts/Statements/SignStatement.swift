// An organisation signs exactly one version of a text, or adheres to the Declaration.
import Membership
package import Record
package import Statements
package import Store

package struct SignStatement: Sendable {
    package let statement: StatementID
    /// The version that the person read.
    package let version: Int
    package let acting: Acting
    package let stamp: FormStamp
    /// A device's signature over the intent; nil when the platform confirms.
    package let device: DeviceSignature?

    package init(
        statement: StatementID, version: Int, acting: Acting, stamp: FormStamp, device: DeviceSignature? = nil
    ) {
        self.statement = statement
        self.version = version
        self.acting = acting
        self.stamp = stamp
        self.device = device
    }

    package func perform(in work: Transaction) throws -> RecordedAct {
        let authority = try work.authority(of: acting, to: .sign)
        let intent = try self.intent(in: work, authority)
        if let earlier = try work.repeated(intent) { return earlier }
        let organisation = authority.mandate.organisation
        let newest = try newest(work)
        guard newest == version else { throw StatementRefusal.otherVersion(shown: version, open: newest) }
        guard let signOn = try work.reads.signOn(of: statement, version: version) else {
            throw StatementRefusal.notOpen
        }
        try signOn.admits(authority.standing, version: version, at: work.now)
        if let earlier = try work.reads.signature(of: organisation, on: statement, version: version) {
            throw StatementRefusal.alreadySigned(on: earlier.day)
        }
        let checked = try device?.checked(for: intent, mandate: acting.mandate, in: work)
        let method: Method = checked == nil ? .code : .passkey
        let act = Act(
            intent: intent, day: work.today, timing: .onTime, method: method,
            evidence: checked.map { Digest(of: $0.evidence) })
        let recorded = try work.record(act, evidence: checked?.evidence)
        try work.keep(
            Signature(
                statement: statement, version: version, organisation: organisation, person: acting.person,
                card: authority.organisation.card, act: recorded, day: work.today, method: method,
                keyAct: checked?.keyAct))
        try work.takeBack(statement, version: version, by: organisation)
        let kind: Message.Kind = intent.type == .declarationAdhere ? .adhered : .signed
        for person in try work.people(of: organisation, with: .sign) {
            try work.put(Message(to: person, kind, ["statement": statement.text, "version": String(version)]))
        }
        return recorded
    }

    /// The intent as the check page shows its digest to a device: the same for the same form.
    package func intent(in work: Transaction) throws -> Intent {
        try intent(in: work, try work.authority(of: acting, to: .sign))
    }

    private func intent(in work: Transaction, _ authority: Authority) throws -> Intent {
        guard let facts = try work.reads.statement(statement) else { throw StatementRefusal.unknownStatement }
        guard let text = try work.reads.fixedText(of: statement, version: version) else {
            throw StatementRefusal.otherVersion(shown: version, open: try newest(work))
        }
        let isDeclaration = facts.kind == .declaration
        return try work.intent(
            isDeclaration ? .declarationAdhere : .statementSign, by: authority, subject: statement.text,
            about: text.digest,
            fields: isDeclaration ? [] : [Act.Field("version", String(version)), Act.Field("visibility", "named")],
            stamp: stamp)
    }

    private func newest(_ work: Transaction) throws -> Int {
        guard let newest = try work.reads.newestVersion(of: statement) else { throw StatementRefusal.notFixed }
        return newest.version
    }
}
