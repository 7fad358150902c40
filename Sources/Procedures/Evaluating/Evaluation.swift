// The outcome of a procedure: anybody who has the file comes to the same one, without server, database or clock.

/// The one function of this room.
package enum Evaluation {
    /// Total: every procedure has an outcome, and every event either counted or has a reason why not.
    package static func run(_ procedure: Procedure) -> Answer {
        let set = procedure.kind.ruleSet
        guard let rules = procedure.profile.sets[set] else { return Sheet(procedure, Rules([:])).without(set) }
        let sheet = Sheet(procedure, rules)
        if let plan = SilencePlan(procedure.kind, rules) { return SilenceWalk.run(sheet, plan) }
        switch procedure.kind {
        case .fullAdmission: return FullAdmissionWalk.run(sheet)
        case .undersigned: return UndersignedWalk.run(sheet)
        case .election: return ElectionWalk.run(sheet)
        default: return VoteWalk.run(sheet)
        }
    }
}

extension Sheet {
    /// The profile has no rules for this kind.
    fileprivate func without(_ set: RuleSet) -> Answer {
        answer(.inadmissible, opened: nil, missing: [Missing(condition: set.rawValue, have: 0, need: 1)])
    }
}
