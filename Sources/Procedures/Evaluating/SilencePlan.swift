// What each procedure of silence asks for: what is complete, who stands behind it, how long others may object.
import Record

/// The rules of one such procedure, gathered from the profile.
struct SilencePlan {
    /// An application is noticed by the keepers; a proposal can be amended by whoever made it.
    let isAdmission: Bool
    let proposers: Body
    let parts: [Part]
    let backing: Backing?
    let coordinators: Int
    let length: Length
    let objections: Int
    let objectors: Body
    /// What it is when the conditions hold and nothing blocks.
    let passes: Outcome

    enum Length {
        case fixed(Period, Rule)
        /// The initiator chooses, but not less.
        case atLeast(hours: Int)
        /// Open as soon as the conditions hold, until the Council confirms.
        case none
    }

    /// Nil for a kind that is no procedure of silence.
    init?(_ kind: ProcedureKind, _ rules: Rules) {
        switch kind {
        case .associateAdmission, .councilAdmission: passes = .admitted
        case .position, .urgentPosition: passes = .adopted
        case .workingGroup: passes = .established
        default: return nil
        }
        isAdmission = passes == .admitted
        proposers = isAdmission ? .registered : rules.body(.proposers)
        parts = rules.words(.parts).compactMap(Part.init(rawValue:))
        backing = Backing(kind, rules)
        coordinators = kind == .workingGroup ? rules.number(.coordinators) : 0
        length = Self.length(kind, rules)
        objections = rules.number(.objections)
        objectors = rules.body(.objectors)
    }

    private static func length(_ kind: ProcedureKind, _ rules: Rules) -> Length {
        switch kind {
        case .position: return .fixed(.hours(rules.number(.periodHours)), .periodHours)
        case .urgentPosition: return .atLeast(hours: rules.number(.minimumHours))
        default:
            let days = rules.number(.periodDays)
            return kind == .workingGroup && days == 0 ? .none : .fixed(.days(days), .periodDays)
        }
    }
}

/// Who must stand behind an application or a proposal.
struct Backing {
    enum Act { case recommendation, support, request, proposal }

    let act: Act
    let body: Body
    let number: Int
    let numberRule: Rule
    let countries: Int
    let countriesRule: Rule
    /// So many of them with a seat in the Council.
    let council: Int
    /// Whether the country of the initiator counts along.
    let withInitiator: Bool

    /// Nil where nobody else is needed.
    init?(_ kind: ProcedureKind, _ rules: Rules) {
        switch kind {
        case .fullAdmission, .councilAdmission:
            (act, body) = (.recommendation, rules.body(.recommenders))
            (numberRule, countriesRule) = (.recommendations, .recommendationCountries)
        case .position:
            (act, body, numberRule, countriesRule) = (.support, rules.body(.proposers), .supporters, .countries)
        case .urgentPosition:
            (act, body, numberRule, countriesRule) = (.request, rules.body(.proposers), .requests, .countries)
        case .workingGroup:
            (act, body, numberRule, countriesRule) = (.proposal, rules.body(.proposers), .initiators, .countries)
        default: return nil
        }
        number = rules.number(numberRule)
        countries = rules.number(countriesRule)
        council = kind == .councilAdmission ? rules.number(.councilRecommendations) : 0
        withInitiator = kind == .position
    }
}
