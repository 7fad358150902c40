// A vote, in a session or at a distance: one organisation, one vote, of the roll at its opening.
import Membership
import Record

/// Collects what was cast; `VoteOutcome` counts it.
struct VoteWalk {
    var sheet: Sheet
    var roll: StandingActs
    var proxies: StandingActs
    /// Votes that organisations cast for themselves.
    var votes: StandingActs
    /// Votes that others cast for them, by the organisation that is represented.
    var proxyVotes: StandingActs
    var counts: EventNumber?
    var opening: Opened?
    var ends: Instant?
    var closed: Instant?
    var unmet: [Missing] = []
    private var initiators: [ParticipantNumber] = []
    private var texts: [Instant] = []
    private var hearings: [Instant] = []

    struct Opened {
        let at: Instant
        let end: Opening.End
        let electorate: [Bool]
    }

    static func run(_ sheet: Sheet) -> Answer {
        var walk = VoteWalk(sheet)
        for number in sheet.order { walk.take(number) }
        return walk.finish()
    }

    private init(_ sheet: Sheet) {
        let size = sheet.procedure.participants.count
        self.sheet = sheet
        (roll, proxies, votes, proxyVotes) = (
            StandingActs(size), StandingActs(size), StandingActs(size), StandingActs(size)
        )
    }

    var body: Body { sheet.rules.body(.electorate) }

    private mutating func take(_ number: EventNumber) {
        let event = sheet.event(number)
        if closed != nil { return sheet.refuse(number, .closed) }
        if case .counts(let figures) = event.act { return count(number, figures) }
        if let ends, event.at >= ends { return sheet.refuse(number, .afterEnd) }
        switch event.act {
        case .proposal: propose(number)
        case .text: prepare(number) { $0.texts.append(event.at) }
        case .hearing: prepare(number) { $0.hearings.append(event.at) }
        case .opened(let opening): open(number, opening)
        case .version(let isSubstance): renew(number, isSubstance)
        case .present: enrol(number)
        case .proxy(let holder): entrust(number, to: holder)
        case .proxyWithdrawn: proxies.takeBack(number, on: &sheet)
        case .vote(_, nil): enrol(number)
        case .vote(_, let giver?): vote(number, for: giver)
        case .sessionEnd: endSession(number)
        case .interest: sheet.declare(number)
        case .comment: sheet.refuse(number, .comment)
        case .close: close(number)
        default: sheet.refuse(number, .unknownKind)
        }
    }

    /// Who is concerned does not propose either; where the Council proposes, one of its members brings it in.
    private mutating func propose(_ number: EventNumber) {
        let body = sheet.rules.word(.proposedBy) == "council" ? Body.council : self.body
        guard opening == nil else { return sheet.refuse(number, .alreadyOpen) }
        guard sheet.admits(number, as: body), let by = sheet.event(number).by else { return }
        initiators.append(by)
        sheet.count(number)
    }

    private mutating func prepare(_ number: EventNumber, _ note: (inout VoteWalk) -> Void) {
        guard opening == nil else { return sheet.refuse(number, .alreadyOpen) }
        note(&self)
        sheet.count(number)
    }

    private mutating func open(_ number: EventNumber, _ opening: Opening) {
        let event = sheet.event(number)
        guard self.opening == nil else { return sheet.refuse(number, .alreadyOpen) }
        if let by = event.by, !initiators.contains(by) { return sheet.refuse(number, .notInitiator) }
        let end = opening.end.instant(from: event.at, in: sheet.procedure.zone)
        if let end, end <= event.at { return sheet.refuse(number, .endBeforeOpening) }
        if let end, sheet.isForbidden(end: end) { return sheet.refuse(number, .endForbidden) }
        let electorate = sheet.electorate(body, at: event.at)
        self.opening = Opened(at: event.at, end: opening.end, electorate: electorate)
        ends = end
        unmet = unmet(at: event.at)
        sheet.count(number)
    }

    /// What had to come before the opening.
    private func unmet(at opening: Instant) -> [Missing] {
        let (zone, rules) = (sheet.procedure.zone, sheet.rules)
        let (textDays, hearingDays) = (rules.number(.textDays), rules.number(.hearingDays))
        let text = texts.map { Int(zone.day(of: opening) - zone.day(of: $0)) }.max() ?? -1
        let isHeard = hearings.contains { Period.days(hearingDays).end(from: $0, in: zone) <= opening }
        var unmet: [Missing] = []
        if textDays > 0, text < textDays {
            unmet.append(Missing(condition: Rule.textDays.rawValue, have: max(0, text), need: textDays))
        }
        if hearingDays > 0, !isHeard {
            unmet.append(Missing(condition: "hearing", have: 0, need: 1))
        }
        if rules.word(.proposedBy) == "council", initiators.isEmpty {
            unmet.append(Missing(condition: "proposal-of-council", have: 0, need: 1))
        }
        return unmet
    }

    /// Another motion in substance: what was cast for the old one does not count, and a period begins anew.
    private mutating func renew(_ number: EventNumber, _ isSubstance: Bool) {
        let event = sheet.event(number)
        if let by = event.by, !initiators.contains(by) { return sheet.refuse(number, .notInitiator) }
        sheet.count(number)
        guard isSubstance, let old = opening else { return }
        votes.clear(.oldVersion, on: &sheet)
        proxyVotes.clear(.oldVersion, on: &sheet)
        let length = ends.map { ($0.milliseconds - old.at.milliseconds) / 1000 }
        let anew: Instant? =
            if case .after = old.end { old.end.instant(from: event.at, in: sheet.procedure.zone) } else {
                length.map { event.at.adding(seconds: $0) }
            }
        opening = Opened(at: event.at, end: old.end, electorate: sheet.electorate(body, at: event.at))
        ends = anew
    }

    /// On the roll, or voting.
    private mutating func enrol(_ number: EventNumber) {
        guard let opening else { return sheet.refuse(number, .notOpen) }
        guard sheet.admits(number, as: body, of: opening.electorate), let by = sheet.event(number).by else { return }
        if case .present = sheet.event(number).act {
            roll.give(number, by: by, on: &sheet)
        } else {
            votes.give(number, by: by, on: &sheet)
        }
    }

    private mutating func entrust(_ number: EventNumber, to holder: ParticipantNumber) {
        guard sheet.admits(number, as: body, of: opening?.electorate), let by = sheet.event(number).by else { return }
        guard holder != by else { return sheet.refuse(number, .noProxy) }
        if let problem = sheet.standingProblem(holder, body, opening?.electorate, sheet.event(number).at) {
            return sheet.refuse(number, problem)
        }
        guard sheet.rules.number(.proxies) > 0 else { return sheet.refuse(number, .proxyLimit) }
        proxies.give(number, by: by, on: &sheet)
    }

    private mutating func vote(_ number: EventNumber, for giver: ParticipantNumber) {
        guard let opening else { return sheet.refuse(number, .notOpen) }
        guard sheet.admits(number, as: body, of: opening.electorate) else { return }
        guard holder(for: giver) == sheet.event(number).by else { return sheet.refuse(number, .noProxy) }
        if let problem = sheet.standingProblem(giver, body, opening.electorate, sheet.event(number).at) {
            return sheet.refuse(number, problem)
        }
        proxyVotes.give(number, by: giver, on: &sheet)
    }

    /// Who holds the proxy of this organisation.
    func holder(for giver: ParticipantNumber) -> ParticipantNumber? {
        guard let number = proxies[giver], case .proxy(let holder) = sheet.event(number).act else { return nil }
        return holder
    }

    /// A count is a result, not an act: it may come after the end. The first stands until it is corrected.
    private mutating func count(_ number: EventNumber, _ figures: Counts) {
        guard let opening else { return sheet.refuse(number, .notOpen) }
        guard sheet.event(number).by == nil else { return sheet.refuse(number, .notKeepers) }
        let voters = opening.electorate.count { $0 }
        guard figures.total <= voters, (figures.present ?? 0) <= voters, figures.total <= figures.present ?? voters
        else { return sheet.refuse(number, .tooManyVotes) }
        guard counts == nil else { return sheet.refuse(number, .alreadyCounted) }
        counts = number
        sheet.count(number)
    }

    private mutating func endSession(_ number: EventNumber) {
        guard let opening else { return sheet.refuse(number, .notOpen) }
        guard sheet.event(number).by == nil else { return sheet.refuse(number, .notKeepers) }
        guard case .session = opening.end else { return sheet.refuse(number, .endIsFixed) }
        ends = sheet.event(number).at
        sheet.count(number)
    }

    private mutating func close(_ number: EventNumber) {
        guard let by = sheet.event(number).by, initiators.contains(by) else {
            return sheet.refuse(number, .notInitiator)
        }
        closed = sheet.event(number).at
        sheet.count(number)
    }
}

extension Opening.End {
    /// The end that is known at the opening; nil for a session.
    func instant(from opened: Instant, in zone: ProceduralZone) -> Instant? {
        switch self {
        case .after(let period): period.end(from: opened, in: zone)
        case .at(let instant): instant
        case .session: nil
        }
    }
}
