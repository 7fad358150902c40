// From Associate to Full Member: time, recommendations from different countries, and being bound by the documents.
import Membership
import Record

/// Nothing is silent here: conditions are collected, and whoever decides finds them met or not.
struct FullAdmissionWalk {
    private var sheet: Sheet
    private var recommendations: StandingActs
    private var applicant: ParticipantNumber?
    private var applied: Instant?
    private var parts: Set<Part> = []
    private var decision: (at: Instant, isGranted: Bool)?
    private var closed: Instant?

    static func run(_ sheet: Sheet) -> Answer {
        var walk = FullAdmissionWalk(sheet)
        for number in sheet.order { walk.take(number) }
        return walk.finish()
    }

    /// The date of eligibility is shown from the first day, so the one that is named is looked at without application.
    private init(_ sheet: Sheet) {
        self.sheet = sheet
        recommendations = StandingActs(sheet.procedure.participants.count)
        applicant = sheet.procedure.concerned.first
    }

    private mutating func take(_ number: EventNumber) {
        if closed != nil { return sheet.refuse(number, .closed) }
        if decision != nil { return sheet.refuse(number, .afterEnd) }
        switch sheet.event(number).act {
        case .application(let parts): apply(number, parts)
        case .recommendation:
            let body = sheet.rules.body(.recommenders)
            guard sheet.admits(number, as: body), let by = sheet.event(number).by else { return }
            recommendations.give(number, by: by, on: &sheet)
        case .recommendationWithdrawn: recommendations.takeBack(number, on: &sheet)
        case .interest: sheet.declare(number)
        case .comment: sheet.refuse(number, .comment)
        case .decision(let body, let isGranted): decide(number, body, isGranted)
        case .close: close(number)
        default: sheet.refuse(number, .unknownKind)
        }
    }

    private mutating func apply(_ number: EventNumber, _ parts: [Part]) {
        guard let by = sheet.event(number).by else { return sheet.refuse(number, .noMandate) }
        guard applicant == nil || applicant == by else { return sheet.refuse(number, .notInitiator) }
        (applicant, applied) = (by, applied ?? sheet.event(number).at)
        self.parts = Set(parts)
        sheet.concern(by)
        sheet.count(number)
    }

    private mutating func decide(_ number: EventNumber, _ body: DecidingBody, _ isGranted: Bool) {
        let deciding = sheet.rules.word(.decidedBy)
        guard sheet.event(number).by == nil, deciding == "either" || deciding == body.rawValue else {
            return sheet.refuse(number, .notDeciding)
        }
        guard missing(at: sheet.event(number).at).isEmpty else { return sheet.refuse(number, .conditionsNotMet) }
        decision = (sheet.event(number).at, isGranted)
        sheet.count(number)
    }

    private mutating func close(_ number: EventNumber) {
        guard applied != nil, let by = sheet.event(number).by, by == applicant else {
            return sheet.refuse(number, .notInitiator)
        }
        closed = sheet.event(number).at
        sheet.count(number)
    }

    private func recommenders(at instant: Instant) -> [ParticipantNumber] {
        let body = sheet.rules.body(.recommenders)
        return recommendations.organisations.filter { sheet.standingProblem($0, body, nil, instant) == nil }
    }

    private func missing(at instant: Instant) -> [Missing] {
        guard let applicant, applied != nil else { return [Missing(condition: "application", have: 0, need: 1)] }
        let rules = sheet.rules
        let recommenders = recommenders(at: instant)
        let lacking = rules.words(.parts).filter { word in !parts.contains { $0.rawValue == word } }
        let counts = [
            (Rule.recommendations, recommenders.count),
            (.recommendationCountries, sheet.roster.countries(recommenders)),
        ].map { Missing(condition: $0.0.rawValue, have: $0.1, need: rules.number($0.0)) }
        return lacking.map { Missing(condition: $0, have: 0, need: 1) } + missingTime(applicant, at: instant)
            + counts.filter { $0.have < $0.need }
    }

    private func missingTime(_ applicant: ParticipantNumber, at instant: Instant) -> [Missing] {
        let time = Eligibility(applicant, on: sheet, at: instant)
        guard let start = time.start, let eligible = time.eligible, !time.isSuspended else {
            return [Missing(condition: "associate-standing", have: 0, need: 1)]
        }
        let today = sheet.procedure.zone.day(of: instant)
        guard today < eligible.number else { return [] }
        let deducted = Int64(time.suspendedDays)
        return [
            Missing(
                condition: "associate-days", have: max(0, Int(today - start.number - deducted)),
                need: Int(eligible.number - start.number - deducted))
        ]
    }

    private mutating func finish() -> Answer {
        let instant = decision?.at ?? closed ?? sheet.procedure.evaluate
        recommendations.settle(sheet.rules.body(.recommenders), at: instant, on: &sheet)
        noteTime(at: instant)
        let recommenders = recommenders(at: instant)
        note(.recommendations, recommenders.count)
        note(.recommendationCountries, sheet.roster.countries(recommenders))
        if let closed { return sheet.answer(.closed, opened: applied, effective: closed) }
        if let decision {
            let outcome = decision.isGranted ? Outcome.admitted : .rejected
            return sheet.answer(outcome, opened: applied, effective: decision.at, closes: decision.at)
        }
        if let applicant, sheet.roster.standing(of: applicant, at: instant) == .full {
            return sheet.alreadyMember(opened: applied, closes: nil)
        }
        let missing = missing(at: instant)
        return sheet.answer(missing.isEmpty ? .conditionsMet : .incomplete, opened: applied, missing: missing)
    }

    private mutating func note(_ rule: Rule, _ have: Int) {
        let need = sheet.rules.number(rule)
        sheet.note(rule, [StepValue("have", have), StepValue("need", need)], have >= need ? "met" : "missing")
    }

    private mutating func noteTime(at instant: Instant) {
        guard let applicant else { return }
        let time = Eligibility(applicant, on: sheet, at: instant)
        guard let start = time.start, let eligible = time.eligible else { return }
        let days = StepValue("suspended-days", time.suspendedDays)
        let years = StepValue("years", sheet.rules.number(.years))
        sheet.note(.years, [StepValue("associate-since", start.text), years, days], eligible.text)
    }
}
