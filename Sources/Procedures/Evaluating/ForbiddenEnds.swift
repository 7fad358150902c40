// A profile may forbid that periods end on weekends or on certain days; ends are never moved, the notice is refused.
import Record

extension Sheet {
    /// Whether the last day before this end is one on which no period may end.
    func isForbidden(end: Instant) -> Bool {
        guard let rules = procedure.profile.sets[.period] else { return false }
        let last = Day(number: procedure.zone.day(of: end.justBefore))
        if rules.word(.forbiddenEnds) == "weekends", last.isWeekend { return true }
        return rules.words(.forbiddenDays).contains(last.text)
    }

    /// Writes a step down.
    mutating func note(_ set: RuleSet, _ rule: Rule, _ values: [StepValue], _ result: String) {
        let source = procedure.profile.sets[set]?.source(rule) ?? ""
        steps.append(Step(rule: "\(set.rawValue).\(rule.rawValue)", source: source, values: values, result: result))
    }

    /// Writes a step of the procedure's own rules down.
    mutating func note(_ rule: Rule, _ values: [StepValue], _ result: String) {
        note(procedure.kind.ruleSet, rule, values, result)
    }

    func text(_ instant: Instant) -> String { procedure.zone.text(instant) }
}

extension Instant {
    /// The last millisecond that still counts when this is an end.
    var justBefore: Instant { Instant(milliseconds: max(milliseconds, .min + 1) - 1) }
}
