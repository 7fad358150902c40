// Everything that decides an outcome: the rules, who may act, what was done, and the instant at which one asks.
package import Record

/// An organisation by its place in `Procedure.participants`.
package typealias ParticipantNumber = Int
/// A person by its place in `Procedure.people`.
package typealias PersonNumber = Int
/// An event by its place in `Procedure.events`.
package typealias EventNumber = Int

/// One procedure. Outcome is a function of this value alone (`Evaluation.run`).
package struct Procedure: Hashable, Sendable {
    package let id: String
    package let kind: ProcedureKind
    package let zone: ProceduralZone
    package let profile: RuleProfile
    package let participants: [Participant]
    /// Organisations that the matter concerns: they take no part. An applicant need not be named here.
    package let concerned: [ParticipantNumber]
    /// People by the names that events use.
    package let people: [String]
    /// In the order in which they were recorded, which decides between equal instants.
    package let events: [ProcedureEvent]
    /// What was recorded later is not looked at.
    package let evaluate: Instant

    /// All numbers must lie within the lists; anything else is a mistake of the program.
    package init(
        id: String, kind: ProcedureKind, zone: ProceduralZone, profile: RuleProfile, participants: [Participant],
        concerned: [ParticipantNumber] = [], people: [String] = [], events: [ProcedureEvent], evaluate: Instant
    ) {
        self.id = id
        self.kind = kind
        self.zone = zone
        self.profile = profile
        self.participants = participants
        self.concerned = concerned
        self.people = people
        self.events = events
        self.evaluate = evaluate
        let known = participants.indices
        precondition(concerned.allSatisfy(known.contains), "a concerned organisation is one of the participants")
        precondition(
            events.allSatisfy { $0.holds(known, people.indices, events.indices) }, "an event names what is there")
    }

    /// The same procedure, asked at another instant.
    package func asked(at instant: Instant) -> Procedure {
        Procedure(
            id: id, kind: kind, zone: zone, profile: profile, participants: participants, concerned: concerned,
            people: people, events: events, evaluate: instant)
    }
}

/// What is decided.
package enum ProcedureKind: Hashable, Sendable {
    case associateAdmission, fullAdmission, councilAdmission
    case position, urgentPosition
    case workingGroup
    case undersigned
    case vote(VoteQuestion)
    case election

    /// The rules that govern it.
    package var ruleSet: RuleSet {
        switch self {
        case .associateAdmission: .associateAdmission
        case .fullAdmission: .fullAdmission
        case .councilAdmission: .councilAdmission
        case .position: .position
        case .urgentPosition: .urgentPosition
        case .workingGroup: .workingGroup
        case .undersigned: .undersigned
        case .election: .election
        case .vote(.ordinary): .ordinaryVote
        case .vote(.suspension): .suspensionVote
        case .vote(.exclusion): .exclusionVote
        case .vote(.ruleChange): .ruleChangeVote
        case .vote(.conferenceDocument): .conferenceVote
        }
    }

    /// Every kind, in the order of the format page.
    package static var all: [ProcedureKind] {
        [
            .associateAdmission, .fullAdmission, .councilAdmission, .position, .urgentPosition, .workingGroup,
            .undersigned, .election,
        ] + VoteQuestion.allCases.map { .vote($0) }
    }
}

/// What a vote is about; majorities differ by it.
package enum VoteQuestion: String, CaseIterable, Sendable {
    case ordinary, suspension, exclusion
    case ruleChange = "rule-change"
    case conferenceDocument = "conference-document"
}
