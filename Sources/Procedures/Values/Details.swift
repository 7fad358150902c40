// The details that some events carry.
package import Record

/// What was proposed: by whom besides the proposing organisation, led by whom, with which parts.
package struct Proposal: Hashable, Sendable {
    package let initiators: [ParticipantNumber]
    /// The organisations whose people coordinate.
    package let coordinators: [ParticipantNumber]
    package let parts: [Part]

    /// Takes what the proposal names.
    package init(
        initiators: [ParticipantNumber] = [], coordinators: [ParticipantNumber] = [], parts: [Part] = []
    ) {
        self.initiators = initiators
        self.coordinators = coordinators
        self.parts = parts
    }
}

/// Who decides on an application whose conditions are met.
package enum DecidingBody: String, CaseIterable, Sendable {
    case council, assembly
}

/// How a vote or a list of signatures is opened.
package struct Opening: Hashable, Sendable {
    package let end: End
    /// Signatures that are needed; nil for the number of the profile.
    package let minimum: Int?
    /// Seats of an election.
    package let seats: Int
    /// Limits of an election besides that for each country.
    package let quotas: [SeatQuota]

    package enum End: Hashable, Sendable {
        case after(Period)
        case at(Instant)
        /// When the session ends the voting.
        case session
    }

    /// `seats` at least 1.
    package init(_ end: End, minimum: Int? = nil, seats: Int = 1, quotas: [SeatQuota] = []) {
        self.end = end
        self.minimum = minimum
        self.seats = seats
        self.quotas = quotas
    }
}

/// How an organisation votes.
package enum Choice: String, CaseIterable, Sendable {
    case `for`, against, abstained
}

/// A count by the keepers: of a secret vote, or of a show of hands.
package struct Counts: Hashable, Sendable {
    package let votesFor: Int
    package let against: Int
    package let abstained: Int
    /// Who was present, if more than voted.
    package let present: Int?

    /// No number is negative.
    package init(votesFor: Int, against: Int, abstained: Int, present: Int? = nil) {
        self.votesFor = votesFor
        self.against = against
        self.abstained = abstained
        self.present = present
    }

    /// Everybody who took part.
    var total: Int { votesFor + against + abstained }
}
