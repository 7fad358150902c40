// The end of a procedure of silence: who lost the right falls out, and what is left is counted against the threshold.
import Record

extension SilenceWalk {
    mutating func finish() -> Answer {
        if case .closed(let instant)? = end {
            noteElectorate(at: instant)
            return sheet.answer(.closed, opened: window?.opened, effective: instant, closes: window?.ends)
        }
        guard let window else { return unopened() }
        let ends = confirmation ?? window.ends
        let isOver = ends.map { sheet.procedure.evaluate >= $0 } ?? false
        let last = isOver ? ends?.justBefore ?? sheet.procedure.evaluate : sheet.procedure.evaluate
        settle(at: last)
        let missing = missing(at: last)
        notePeriod(window)
        noteElectorate(at: last)
        noteBacking(at: last)
        let isBlocked = noteObjections(isOver: isOver || ends == nil)
        if matter.isMember { return sheet.alreadyMember(opened: window.opened, closes: ends) }
        if !isOver, ends != nil {
            return sheet.answer(.pending, opened: window.opened, closes: ends, missing: missing)
        }
        let outcome = outcome(missing, isBlocked)
        return sheet.answer(
            outcome, opened: window.opened, effective: effective(outcome, window, ends), closes: ends, missing: missing)
    }

    /// A working group is established when the criteria are met, not when the Council confirms it.
    private func effective(_ outcome: Outcome, _ window: Window, _ ends: Instant?) -> Instant? {
        switch outcome {
        case .incomplete: nil
        case .established where window.ends == nil: window.opened
        default: ends
        }
    }

    private var confirmation: Instant? {
        if case .confirmed(let instant, _)? = end { instant } else { nil }
    }

    private func outcome(_ missing: [Missing], _ isBlocked: Bool) -> Outcome {
        if !missing.isEmpty { return .incomplete }
        if isBlocked { return .blocked }
        if case .confirmed(_, false)? = end { return .rejected }
        return plan.passes
    }

    private mutating func unopened() -> Answer {
        let missing = missing(at: sheet.procedure.evaluate)
        noteBacking(at: sheet.procedure.evaluate)
        if matter.isMember { return sheet.alreadyMember(opened: nil, closes: nil) }
        let notice = Missing(condition: "notice", have: 0, need: 1)
        return sheet.answer(.incomplete, opened: nil, missing: missing.isEmpty ? [notice] : missing)
    }

    private mutating func settle(at instant: Instant) {
        objections.settle(plan.objectors, at: instant, on: &sheet)
        if let backing = plan.backing { backers.settle(backing.body, at: instant, on: &sheet) }
    }

    private mutating func notePeriod(_ window: Window) {
        let opened = StepValue("opened", sheet.text(window.opened))
        guard let ends = window.ends, let period = window.period else { return }
        let zone = StepValue("zone", sheet.procedure.zone.name)
        switch period {
        case .days(let days): sheet.note(.periodDays, [opened, StepValue("days", days), zone], sheet.text(ends))
        case .hours(let hours):
            let rule = if case .fixed(_, let rule) = plan.length { rule } else { Rule.minimumHours }
            sheet.note(rule, [opened, StepValue("hours", hours), zone], sheet.text(ends))
        }
    }

    private mutating func noteElectorate(at instant: Instant) {
        guard let window else { return }
        sheet.noteElectorate(window.electorate, plan.objectors, rule: .objectors, at: instant)
    }

    private mutating func noteBacking(at instant: Instant) {
        guard let rule = plan.backing else { return }
        let backing = backing(at: instant)
        sheet.note(
            rule.numberRule, [StepValue("have", backing.count), StepValue("need", rule.number)],
            backing.count >= rule.number ? "met" : "missing")
        let countries = countries(of: backing)
        sheet.note(
            rule.countriesRule, [StepValue("have", countries), StepValue("need", rule.countries)],
            countries >= rule.countries ? "met" : "missing")
    }

    private mutating func noteObjections(isOver: Bool) -> Bool {
        let count = objections.count
        let isBlocked = count >= plan.objections
        sheet.note(
            .objections, [StepValue("counted", count), StepValue("block", plan.objections)],
            isOver ? (isBlocked ? "blocked" : "not-blocked") : "open")
        return isBlocked
    }
}

extension Sheet {
    /// How many could act: those of the opening without those who lost the right by then.
    @discardableResult
    mutating func noteElectorate(_ electorate: [Bool], _ body: Body, rule: Rule, at instant: Instant) -> Int {
        let opening = electorate.indices.filter { electorate[$0] }
        let kept = opening.filter { standingProblem($0, body, nil, instant) == nil }.count
        note(
            rule,
            [
                StepValue("body", body.rawValue), StepValue("at-opening", opening.count),
                StepValue("lost", opening.count - kept),
            ], String(kept))
        return kept
    }

    func alreadyMember(opened: Instant?, closes: Instant?) -> Answer {
        answer(
            .inadmissible, opened: opened, closes: closes,
            missing: [Missing(condition: "not-yet-member", have: 0, need: 1)])
    }
}
