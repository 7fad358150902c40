// Who does something, and the form it came with.
package import Membership
package import Record
import Statements
package import Store

/// A person acting for an organisation under a mandate.
package struct Acting: Hashable, Sendable {
    package let person: PersonID
    package let mandate: MandateID

    package init(person: PersonID, mandate: MandateID) {
        self.person = person
        self.mandate = mandate
    }
}

/// The act's id, made when the form was shown, and until when it is accepted.
package struct FormStamp: Hashable, Sendable {
    package let id: ActID
    package let expires: Instant

    package init(id: ActID, expires: Instant) {
        self.id = id
        self.expires = expires
    }
}

/// What an act can find about who does it.
package struct Authority: Sendable {
    package let mandate: Mandate
    package let organisation: OrganisationSheet
    package let today: Day

    var by: Actor { .organisation(mandate.organisation.text) }
    var standing: Standing? { organisation.standing.standing(on: today) }
}

extension Transaction {
    /// The day in the procedural zone.
    package var today: Day { coalition.day(of: now) }

    /// Finds the mandate and refuses unless it is this person's, holds today and carries `right`.
    func authority(of acting: Acting, to right: Right) throws -> Authority {
        guard let mandate = try reads.mandate(acting.mandate), mandate.person == acting.person else {
            throw MembershipRefusal.mandateEnded
        }
        try mandate.allows(right, on: today)
        guard let organisation = try reads.organisation(mandate.organisation) else {
            throw MembershipRefusal.unknownOrganisation
        }
        return Authority(mandate: mandate, organisation: organisation, today: today)
    }

    /// The statement; refuses an unknown one, and whoever does not lead it.
    func led(_ statement: StatementID, by authority: Authority) throws -> StatementFacts {
        guard let facts = try reads.statement(statement) else { throw StatementRefusal.unknownStatement }
        guard facts.initiator == authority.mandate.organisation else { throw StatementRefusal.notInitiator }
        return facts
    }

    /// An intent of an organisation, carrying the digest of its card.
    func intent(
        _ type: ActType, by authority: Authority, subject: String, about: Digest? = nil, fields: [Act.Field] = [],
        stamp: FormStamp
    ) throws -> Intent {
        try Intent(
            log: origin, id: stamp.id, type: type, by: authority.by, card: authority.organisation.card,
            subject: subject,
            about: about, fields: fields, expires: stamp.expires)
    }

    /// An intent of the platform, through the secretariat.
    func platformIntent(
        _ type: ActType, subject: String, card: Digest? = nil, about: Digest? = nil, fields: [Act.Field] = [],
        stamp: FormStamp
    ) throws -> Intent {
        try Intent(
            log: origin, id: stamp.id, type: type, by: .platform, card: card, subject: subject, about: about,
            fields: fields, expires: stamp.expires)
    }

    /// Whether the form's act was recorded before: this type, this subject, these of its fields. An id that was used for
    /// anything else is refused.
    func isRepeated(_ stamp: FormStamp, _ type: ActType, subject: String, fields: [Act.Field]) throws -> Bool {
        guard let earlier = try reads.recordedAct(id: stamp.id) else { return false }
        guard let opening = try reads.opening(at: earlier.index) else { throw RecordingRefusal.idUsedOtherwise }
        let act = try Act(parsing: opening.act)
        guard act.type == type, act.subject == subject, fields.allSatisfy({ act.value(of: $0.name) == $0.value }) else {
            throw RecordingRefusal.idUsedOtherwise
        }
        return true
    }

    /// Records an act that a signed-in person did, confirmed by the platform.
    func record(_ intent: Intent, timing: Timing = .none) throws -> RecordedAct {
        try enter(Act(intent: intent, day: today, timing: timing, method: .code, evidence: nil))
    }

    /// Records an act behind some random commitments (docs/leaks.md).
    func enter(_ act: Act, evidence: [UInt8]? = nil) throws -> RecordedAct {
        try blur()
        return try record(act, evidence: evidence)
    }

    /// Everybody who may do `right` for an organisation today.
    func people(of organisation: OrganisationID, with right: Right) throws -> [PersonID] {
        try reads.mandates(of: organisation).filter { $0.holds(on: today) && $0.rights.contains(right) }.map(\.person)
    }
}
