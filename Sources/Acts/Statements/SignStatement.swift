// An organisation signs exactly one version of a text, by name or with the name withheld, or adheres to the Declaration.
import Membership
package import Record
package import Statements
package import Store

package struct SignStatement: Sendable {
    /// How the organisation wants to stand behind the text.
    package enum Choice: Sendable {
        case named(Reservation?)
        /// `keepers`: the digest of those whom the page named (`Keepers`).
        case withheld(keepers: Digest)

        var isWithheld: Bool { if case .withheld = self { true } else { false } }
    }

    package let statement: StatementID
    /// The version that the person read.
    package let version: Int
    package let choice: Choice
    package let acting: Acting
    package let stamp: FormStamp
    /// A device's signature over the intent; nil when the platform confirms.
    package let device: DeviceSignature?

    package init(
        statement: StatementID, version: Int, choice: Choice = .named(nil), acting: Acting, stamp: FormStamp,
        device: DeviceSignature? = nil
    ) {
        self.statement = statement
        self.version = version
        self.choice = choice
        self.acting = acting
        self.stamp = stamp
        self.device = device
    }

    package func perform(in work: Transaction) throws -> RecordedAct {
        let authority = try work.authority(of: acting, to: .sign)
        let intent = try self.intent(in: work, authority)
        if let earlier = try work.repeated(intent) { return earlier }
        let newest = try newest(work)
        guard newest == version else { throw StatementRefusal.otherVersion(shown: version, open: newest) }
        guard let signOn = try work.reads.signOn(of: statement, version: version) else {
            throw StatementRefusal.notOpen
        }
        let timing = try signOn.admits(authority.standing, version: version, at: work.now)
        try SigningRules(act: self, authority: authority, work: work).check()
        let checked = try device?.checked(for: intent, mandate: acting.mandate, in: work)
        let act = Act(
            intent: intent, day: work.today, timing: timing, method: checked == nil ? .code : .passkey,
            evidence: checked.map { Digest(of: $0.evidence) })
        let recorded = try work.enter(act, evidence: checked?.evidence)
        try keep(act, recorded, keyAct: checked?.keyAct, authority, work)
        return recorded
    }

    private func keep(
        _ act: Act, _ recorded: RecordedAct, keyAct: Int64?, _ authority: Authority, _ work: Transaction
    ) throws {
        let organisation = authority.mandate.organisation
        switch choice {
        case .named(let reservation):
            try reservation.map { try work.keep($0) }
            try work.keep(
                Signature(
                    statement: statement, version: version, organisation: organisation, person: acting.person,
                    card: authority.organisation.card, act: recorded, day: act.day, method: act.method,
                    keyAct: keyAct, isLate: act.timing == .late, reservation: reservation?.digest))
            try work.takeBack(statement, version: version, by: organisation)
            let kind: Message.Kind = act.type == .declarationAdhere ? .adhered : .signed
            for person in try work.people(of: organisation, with: .sign) {
                try work.put(Message(to: person, kind, ["statement": statement.text, "version": String(version)]))
            }
        case .withheld:
            // No message, no change of what was put away: nothing outside the sealed row tells of it.
            try work.keep(
                WithheldSignature(
                    statement: statement, version: version, organisation: organisation, person: acting.person,
                    card: authority.organisation.card, act: recorded, day: act.day, isLate: act.timing == .late,
                    method: act.method, keepers: try Keepers(work.reads, on: work.today).ids))
        }
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
        let (type, fields) = form(isDeclaration: facts.kind == .declaration)
        return try work.intent(
            type, by: authority, subject: statement.text, about: text.digest, fields: fields, stamp: stamp)
    }

    private func form(isDeclaration: Bool) -> (ActType, [Act.Field]) {
        if isDeclaration { return (.declarationAdhere, []) }
        let version = Act.Field("version", String(version))
        switch choice {
        case .named(let reservation?):
            return (.statementSignReserved, [version, Act.Field("reservation", reservation.digest.base64)])
        case .named(nil): return (.statementSign, [version, Act.Field("visibility", "named")])
        case .withheld: return (.statementSign, [version, Act.Field("visibility", "withheld")])
        }
    }

    private func newest(_ work: Transaction) throws -> Int {
        guard let newest = try work.reads.newestVersion(of: statement) else { throw StatementRefusal.notFixed }
        return newest.version
    }
}
