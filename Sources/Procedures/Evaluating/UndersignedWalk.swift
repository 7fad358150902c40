// A statement of undersigned members: nothing blocks, only a minimum may be asked for. Silence never becomes a signature.
import Membership
import Record

/// Any member may sign while it is open, whether or not it was one at the opening.
struct UndersignedWalk {
    private var sheet: Sheet
    private var signatures: StandingActs
    private var initiator: ParticipantNumber?
    private var opening: (at: Instant, end: Opening.End, minimum: Int)?
    private var ends: Instant?
    private var closed: Instant?
    private var deliveries = 0

    static func run(_ sheet: Sheet) -> Answer {
        var walk = UndersignedWalk(sheet)
        for number in sheet.order { walk.take(number) }
        return walk.finish()
    }

    private init(_ sheet: Sheet) {
        self.sheet = sheet
        signatures = StandingActs(sheet.procedure.participants.count)
    }

    private var body: Body { sheet.rules.body(.signatories) }

    private mutating func take(_ number: EventNumber) {
        let event = sheet.event(number)
        if closed != nil { return sheet.refuse(number, .closed) }
        if case .delivery = event.act { return deliver(number) }
        if let ends, event.at >= ends { return sheet.refuse(number, .afterEnd) }
        switch event.act {
        case .proposal: propose(number)
        case .opened(let opening): open(number, opening)
        case .version(let isSubstance): renew(number, isSubstance)
        case .signature: sign(number)
        case .signatureWithdrawn: signatures.takeBack(number, on: &sheet)
        case .interest: sheet.declare(number)
        case .comment: sheet.refuse(number, .comment)
        case .close: close(number)
        default: sheet.refuse(number, .unknownKind)
        }
    }

    private mutating func propose(_ number: EventNumber) {
        guard sheet.admits(number, as: body) else { return }
        guard initiator == nil || initiator == sheet.event(number).by else {
            return sheet.refuse(number, .notInitiator)
        }
        initiator = sheet.event(number).by
        sheet.count(number)
    }

    private mutating func open(_ number: EventNumber, _ opening: Opening) {
        let event = sheet.event(number)
        guard self.opening == nil else { return sheet.refuse(number, .alreadyOpen) }
        if let by = event.by {
            guard initiator == nil || initiator == by else { return sheet.refuse(number, .notInitiator) }
            guard sheet.admits(number, as: body) else { return }
            initiator = by
        }
        guard initiator != nil else { return sheet.refuse(number, .conditionsNotMet) }
        let end = opening.end.instant(from: event.at, in: sheet.procedure.zone)
        if let end, end <= event.at { return sheet.refuse(number, .endBeforeOpening) }
        if let end, sheet.isForbidden(end: end) { return sheet.refuse(number, .endForbidden) }
        self.opening = (event.at, opening.end, opening.minimum ?? sheet.rules.number(.minimum))
        ends = end
        sheet.count(number)
    }

    private mutating func renew(_ number: EventNumber, _ isSubstance: Bool) {
        let event = sheet.event(number)
        guard let by = event.by, by == initiator else { return sheet.refuse(number, .notInitiator) }
        sheet.count(number)
        guard isSubstance, let old = opening else { return }
        signatures.clear(.oldVersion, on: &sheet)
        let length = ends.map { ($0.milliseconds - old.at.milliseconds) / 1000 }
        opening = (event.at, old.end, old.minimum)
        ends =
            if case .after = old.end { old.end.instant(from: event.at, in: sheet.procedure.zone) } else {
                length.map { event.at.adding(seconds: $0) }
            }
    }

    private mutating func sign(_ number: EventNumber) {
        guard opening != nil else { return sheet.refuse(number, .notOpen) }
        guard sheet.admits(number, as: body), let by = sheet.event(number).by else { return }
        signatures.give(number, by: by, on: &sheet)
    }

    /// The list of a delivery is never rewritten: its number is noted as it was.
    private mutating func deliver(_ number: EventNumber) {
        guard opening != nil else { return sheet.refuse(number, .notOpen) }
        deliveries += 1
        let signed = signatures.organisations
        let values = [
            StepValue("delivery", deliveries), StepValue("at", sheet.text(sheet.event(number).at)),
            StepValue("countries", sheet.roster.countries(signed)),
        ]
        sheet.steps.append(Step(rule: "delivery", source: "initiator", values: values, result: String(signed.count)))
        sheet.count(number)
    }

    private mutating func close(_ number: EventNumber) {
        guard let by = sheet.event(number).by, by == initiator else { return sheet.refuse(number, .notInitiator) }
        closed = sheet.event(number).at
        sheet.count(number)
    }

    private mutating func finish() -> Answer {
        if let closed { return sheet.answer(.closed, opened: opening?.at, effective: closed, closes: ends) }
        guard let opening else {
            return sheet.answer(
                .incomplete, opened: nil, missing: [Missing(condition: "opening", have: 0, need: 1)])
        }
        let isOver = ends.map { sheet.procedure.evaluate >= $0 } ?? false
        let last = isOver ? ends?.justBefore ?? sheet.procedure.evaluate : sheet.procedure.evaluate
        signatures.settle(body, at: last, on: &sheet)
        let (have, need) = (signatures.count, opening.minimum)
        let countries = sheet.roster.countries(signatures.organisations)
        let values = [StepValue("have", have), StepValue("need", need), StepValue("countries", countries)]
        sheet.note(.minimum, values, have >= need ? "met" : "missing")
        let missing = have < need ? [Missing(condition: Rule.minimum.rawValue, have: have, need: need)] : []
        let outcome: Outcome = !isOver ? .pending : missing.isEmpty ? .conditionsMet : .incomplete
        return sheet.answer(
            outcome, opened: opening.at, effective: outcome == .conditionsMet ? ends : nil, closes: ends,
            missing: missing)
    }
}
