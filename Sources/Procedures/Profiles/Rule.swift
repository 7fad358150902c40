// The parameters of the rules. Their names are stable: pages explain each in one sentence under this name.

/// One parameter; the raw value is the second half of its name, after the set: `position.period-hours`.
package enum Rule: String, CaseIterable, Sendable {
    /// Whether a period may end on a Saturday or Sunday; days on which none may end.
    case forbiddenEnds = "forbidden-ends"
    case forbiddenDays = "forbidden-days"
    /// What an application or proposal must contain.
    case parts
    case periodDays = "period-days"
    case periodHours = "period-hours"
    case minimumHours = "minimum-hours"
    /// So many objections block; whose count.
    case objections, objectors
    case years
    case deductSuspended = "deduct-suspended"
    case recommendations
    case recommendationCountries = "recommendation-countries"
    case councilRecommendations = "council-recommendations"
    case recommenders
    case decidedBy = "decided-by"
    case proposers, supporters, requests, countries, initiators, coordinators
    case signatories, minimum
    case electorate, majority, base, quorum, proxies
    case textDays = "text-days"
    case hearingDays = "hearing-days"
    case proposedBy = "proposed-by"
    case perCountry = "per-country"

    /// What a value of this parameter may be.
    package var form: RuleForm {
        switch self {
        case .forbiddenEnds: .word(["none", "weekends"])
        case .forbiddenDays: .days
        case .parts: .words(Part.allCases.map(\.rawValue))
        case .periodDays, .textDays, .hearingDays: .number(0...366)
        case .periodHours, .minimumHours: .number(1...2400)
        case .objections, .initiators, .recommendationCountries, .countries: .number(1...1000)
        case .years: .number(0...50)
        case .deductSuspended: .word(["yes", "no"])
        case .decidedBy: .word(["council", "assembly", "either"])
        case .recommendations, .councilRecommendations, .supporters, .requests, .coordinators, .minimum, .proxies,
            .perCountry:
            .number(0...1000)
        case .objectors, .recommenders, .proposers, .signatories, .electorate: .word(Body.allCases.map(\.rawValue))
        case .majority: .word(Majority.allCases.map(\.rawValue))
        case .base: .word(MajorityBase.allCases.map(\.rawValue))
        case .quorum: .word(QuorumShare.allCases.map(\.rawValue))
        case .proposedBy: .word(["any", "council"])
        }
    }
}

/// The form of a parameter's value.
package enum RuleForm: Hashable, Sendable {
    case number(ClosedRange<Int>)
    /// Exactly one of these words.
    case word([String])
    /// Some of these words.
    case words([String])
    /// Some days.
    case days
}
