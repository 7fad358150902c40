// The rules of one kind of decision belong together: a profile has all of them or none.

/// What a set of rules governs; the raw value is the first half of a parameter's name.
package enum RuleSet: String, CaseIterable, Sendable {
    case period
    case associateAdmission = "associate-admission"
    case fullAdmission = "full-admission"
    case councilAdmission = "council-admission"
    case position
    case urgentPosition = "urgent-position"
    case workingGroup = "working-group"
    case undersigned
    case ordinaryVote = "vote-ordinary"
    case suspensionVote = "vote-suspension"
    case exclusionVote = "vote-exclusion"
    case ruleChangeVote = "vote-rule-change"
    case conferenceVote = "vote-conference-document"
    case election

    /// The rules that a profile with this set must give, each exactly once.
    package var rules: [Rule] {
        switch self {
        case .period: [.forbiddenEnds, .forbiddenDays]
        case .associateAdmission: [.parts, .periodDays, .objections, .objectors]
        case .fullAdmission:
            [
                .parts, .years, .deductSuspended, .recommendations, .recommendationCountries, .recommenders,
                .decidedBy,
            ]
        case .councilAdmission:
            [
                .parts, .recommendations, .recommendationCountries, .recommenders, .councilRecommendations,
                .periodDays, .objections, .objectors,
            ]
        case .position: [.proposers, .supporters, .countries, .periodHours, .objections, .objectors]
        case .urgentPosition: [.proposers, .requests, .countries, .minimumHours, .objections, .objectors]
        case .workingGroup:
            [.parts, .proposers, .initiators, .countries, .coordinators, .periodDays, .objections, .objectors]
        case .undersigned: [.signatories, .minimum]
        case .ordinaryVote, .suspensionVote, .exclusionVote, .ruleChangeVote, .conferenceVote:
            [.electorate, .majority, .base, .quorum, .proxies, .textDays, .hearingDays, .proposedBy]
        case .election: [.electorate, .quorum, .perCountry]
        }
    }
}
