// A procedure of silence, event by event: it is complete, it is noticed, and then silence is assent.
import Membership
import Record

/// Admissions, positions in the name of the platform, working groups.
struct SilenceWalk {
    var sheet: Sheet
    let plan: SilencePlan
    var matter = Matter()
    var backers: StandingActs
    var objections: StandingActs
    var window: Window?
    var end: End?

    /// What was applied for or proposed, with everything that was added to it.
    struct Matter {
        var initiator: ParticipantNumber?
        /// Those who lead it: who proposed, and whom the proposal names.
        var initiators: [ParticipantNumber] = []
        var coordinators: [ParticipantNumber] = []
        var parts: Set<Part> = []
        /// The applicant was a member already.
        var isMember = false
    }

    struct Window {
        let opened: Instant
        let ends: Instant?
        let period: Period?
        let electorate: [Bool]
    }

    enum End {
        case closed(Instant)
        case confirmed(Instant, isGranted: Bool)
    }

    private init(_ sheet: Sheet, _ plan: SilencePlan) {
        let size = sheet.procedure.participants.count
        (self.sheet, self.plan) = (sheet, plan)
        (backers, objections) = (StandingActs(size), StandingActs(size))
    }

    static func run(_ sheet: Sheet, _ plan: SilencePlan) -> Answer {
        var walk = SilenceWalk(sheet, plan)
        for number in sheet.order { walk.take(number) }
        return walk.finish()
    }

    private mutating func take(_ number: EventNumber) {
        let event = sheet.event(number)
        if let end {
            if case .closed = end { return sheet.refuse(number, .closed) }
            return sheet.refuse(number, .afterEnd)
        }
        if let ends = window?.ends, event.at >= ends { return sheet.refuse(number, .afterEnd) }
        switch event.act {
        case .application(let parts) where plan.isAdmission: apply(number, parts)
        case .proposal(let proposal) where !plan.isAdmission: propose(number, proposal)
        case .notice(let hours): open(number, hours)
        case .version(let isSubstance) where !plan.isAdmission: renew(number, isSubstance)
        case .objection(let reason): object(number, reason)
        case .objectionWithdrawn: objections.takeBack(number, on: &sheet)
        case .interest: sheet.declare(number)
        case .comment: sheet.refuse(number, .comment)
        case .decision(let body, let isGranted) where isOpenEnded: confirm(number, body, isGranted)
        case .close: close(number)
        default: back(number)
        }
    }

    private var isOpenEnded: Bool { if case .none = plan.length { true } else { false } }

    private mutating func apply(_ number: EventNumber, _ parts: [Part]) {
        guard let by = sheet.event(number).by else { return sheet.refuse(number, .noMandate) }
        guard matter.initiator == nil || matter.initiator == by else { return sheet.refuse(number, .notInitiator) }
        if matter.initiator == nil {
            let standing = sheet.roster.standing(of: by, at: sheet.event(number).at)
            matter.isMember = standing?.isMember ?? false || standing == .suspended
        }
        (matter.initiator, matter.initiators) = (by, [by])
        // The last application alone says what is there.
        matter.parts = Set(parts)
        sheet.concern(by)
        sheet.count(number)
    }

    private mutating func propose(_ number: EventNumber, _ proposal: Proposal) {
        guard sheet.admits(number, as: plan.proposers), let by = sheet.event(number).by else { return }
        guard matter.initiator == nil || matter.initiators.contains(by) else {
            return sheet.refuse(number, .notInitiator)
        }
        if matter.initiator == nil { matter.initiator = by }
        for added in [by] + proposal.initiators where !matter.initiators.contains(added) {
            matter.initiators.append(added)
        }
        for added in proposal.coordinators where !matter.coordinators.contains(added) {
            matter.coordinators.append(added)
        }
        matter.parts.formUnion(proposal.parts)
        sheet.count(number)
        if isOpenEnded, window == nil, missing(at: sheet.event(number).at).isEmpty { open(at: sheet.event(number).at) }
    }

    private mutating func open(_ number: EventNumber, _ hours: Int?) {
        let event = sheet.event(number)
        if let by = event.by, plan.isAdmission || !matter.initiators.contains(by) {
            return sheet.refuse(number, .notInitiator)
        }
        guard window == nil else { return sheet.refuse(number, .alreadyOpen) }
        guard missing(at: event.at).isEmpty else { return sheet.refuse(number, .conditionsNotMet) }
        switch plan.length {
        case .fixed(let period, _): _ = open(number, for: period)
        case .atLeast(let least):
            guard let hours, hours >= least else { return sheet.refuse(number, .periodTooShort) }
            _ = open(number, for: .hours(hours))
        case .none: sheet.count(number)
        }
    }

    /// False, with the event refused, when it would end on a forbidden day.
    private mutating func open(_ number: EventNumber, for period: Period) -> Bool {
        let ends = period.end(from: sheet.event(number).at, in: sheet.procedure.zone)
        guard !sheet.isForbidden(end: ends) else {
            sheet.refuse(number, .endForbidden)
            return false
        }
        sheet.count(number)
        open(at: sheet.event(number).at, ends: ends, for: period)
        return true
    }

    private mutating func open(at instant: Instant, ends: Instant? = nil, for period: Period? = nil) {
        let electorate = sheet.electorate(plan.objectors, at: instant)
        window = Window(opened: instant, ends: ends, period: period, electorate: electorate)
    }

    /// Another wording. In substance it is opened anew for its whole period, and nothing said of the old one counts;
    /// whoever asked for urgency asked for speed, not for a wording.
    private mutating func renew(_ number: EventNumber, _ isSubstance: Bool) {
        guard let by = sheet.event(number).by, matter.initiators.contains(by) else {
            return sheet.refuse(number, .notInitiator)
        }
        guard isSubstance else { return sheet.count(number) }
        if let period = window?.period, !open(number, for: period) { return }
        sheet.count(number)
        objections.clear(.oldVersion, on: &sheet)
        if plan.backing?.act == .support { backers.clear(.oldVersion, on: &sheet) }
    }

    private mutating func back(_ number: EventNumber) {
        switch (sheet.event(number).act, plan.backing?.act) {
        case (.recommendation, .recommendation), (.support, .support), (.urgentRequest, .request):
            guard sheet.admits(number, as: plan.backing?.body ?? .full), let by = sheet.event(number).by else { return }
            guard plan.backing?.act != .support || by != matter.initiator else {
                return sheet.refuse(number, .ownProposal)
            }
            backers.give(number, by: by, on: &sheet)
        case (.support, .proposal): join(number)
        case (.supportWithdrawn, .proposal): leave(number)
        case (.recommendationWithdrawn, .recommendation), (.supportWithdrawn, .support):
            backers.takeBack(number, on: &sheet)
        default: sheet.refuse(number, .unknownKind)
        }
    }

    /// An organisation becomes an initiator by its own act. It counts, and leads nothing: whoever joins a group could else
    /// end it, or undo the oppositions of the Council by another version.
    private mutating func join(_ number: EventNumber) {
        guard sheet.admits(number, as: plan.proposers), let by = sheet.event(number).by else { return }
        guard matter.initiator != nil else { return sheet.refuse(number, .conditionsNotMet) }
        guard by != matter.initiator else { return sheet.refuse(number, .ownProposal) }
        guard !isOpenEnded || window == nil else { return sheet.refuse(number, .alreadyOpen) }
        backers.give(number, by: by, on: &sheet)
        if isOpenEnded, missing(at: sheet.event(number).at).isEmpty { open(at: sheet.event(number).at) }
    }

    /// Until it is open, whoever joined can step back, and whom the proposal named: the own act prevails.
    private mutating func leave(_ number: EventNumber) {
        guard window == nil else { return sheet.refuse(number, .alreadyOpen) }
        guard let by = sheet.event(number).by, by != matter.initiator, matter.initiators.contains(by) else {
            return backers.takeBack(number, on: &sheet)
        }
        matter.initiators.removeAll { $0 == by }
        backers.drop(by, .withdrawn, on: &sheet)
        sheet.count(number)
    }

    private mutating func object(_ number: EventNumber, _ reason: String?) {
        guard let window else { return sheet.refuse(number, .notOpen) }
        guard sheet.admits(number, as: plan.objectors, of: window.electorate), let by = sheet.event(number).by
        else { return }
        guard reason?.isEmpty == false else { return sheet.refuse(number, .noReason) }
        objections.give(number, by: by, on: &sheet)
    }

    private mutating func confirm(_ number: EventNumber, _ body: DecidingBody, _ isGranted: Bool) {
        guard body == .council, sheet.event(number).by == nil else { return sheet.refuse(number, .notDeciding) }
        guard window != nil else { return sheet.refuse(number, .conditionsNotMet) }
        end = .confirmed(sheet.event(number).at, isGranted: isGranted)
        sheet.count(number)
    }

    private mutating func close(_ number: EventNumber) {
        // What was never completed, or is no application, the keepers end before anybody is asked.
        let isByKeepers = sheet.event(number).by == nil && plan.isAdmission && window == nil
        guard isByKeepers || sheet.event(number).by.map(matter.initiators.contains) ?? false else {
            return sheet.refuse(number, .notInitiator)
        }
        end = .closed(sheet.event(number).at)
        sheet.count(number)
    }
}
