// What was done in a procedure: by whom, and the instant at which it was received.
package import Membership
package import Record

/// One event. It was recorded once and is never changed; a later `correction` takes it out.
package struct ProcedureEvent: Hashable, Sendable {
    /// Tells it from the others of its procedure.
    package let id: String
    package let at: Instant
    /// The organisation that acted; nil for what the keepers of the procedure did.
    package let by: ParticipantNumber?
    package let person: PersonNumber?
    /// The procedure to which it says it belongs; nil for this one.
    package let procedure: String?
    package let act: ProcedureAct

    /// Takes the event as it was recorded.
    package init(
        id: String, at: Instant, by: ParticipantNumber? = nil, person: PersonNumber? = nil, procedure: String? = nil,
        _ act: ProcedureAct
    ) {
        self.id = id
        self.at = at
        self.by = by
        self.person = person
        self.procedure = procedure
        self.act = act
    }

    func holds(_ organisations: Range<Int>, _ people: Range<Int>, _ events: Range<Int>) -> Bool {
        let named = act.organisations + (by.map { [$0] } ?? [])
        guard named.allSatisfy(organisations.contains), person.map(people.contains) ?? true else { return false }
        switch act {
        case .replacement(let old): return person != nil && old.map(people.contains) ?? true
        case .correction(let event): return events.contains(event)
        default: return true
        }
    }
}

/// What an event is.
package enum ProcedureAct: Hashable, Sendable {
    case application([Part])
    case proposal(Proposal)
    /// Opens a period; `hours` where the rules leave its length to the initiator.
    case notice(hours: Int?)
    case version(isSubstance: Bool)
    case support, supportWithdrawn
    case recommendation, recommendationWithdrawn
    case urgentRequest(reason: String?)
    case objection(reason: String?)
    case objectionWithdrawn
    case comment
    /// An organisation declares that the matter concerns it.
    case interest
    case decision(DecidingBody, isGranted: Bool)
    case text, hearing
    case opened(Opening)
    case present
    case proxy(to: ParticipantNumber)
    case proxyWithdrawn
    case vote(Choice, proxyFor: ParticipantNumber?)
    case counts(Counts)
    case sessionEnd
    case candidacy
    case ballot([ParticipantNumber])
    /// A seed that was announced before the votes were known.
    case draw(seed: String)
    case signature(reservation: String?)
    case signatureWithdrawn
    case delivery
    case standing(ParticipantNumber, Standing)
    /// The event's person acts for the organisation from now on, instead of `replaces`.
    case replacement(replaces: PersonNumber?)
    /// The initiator ends the procedure without result.
    case close
    case correction(of: EventNumber)

    var organisations: [ParticipantNumber] {
        switch self {
        case .proposal(let proposal): proposal.initiators + proposal.coordinators
        case .proxy(let holder): [holder]
        case .vote(_, let giver): giver.map { [$0] } ?? []
        case .ballot(let chosen): chosen
        case .standing(let organisation, _): [organisation]
        default: []
        }
    }
}
