// An election: most votes, a limit for each country before ties, then a draw that everybody can repeat.
import Membership
import Record

/// Each organisation names as many candidates as there are seats.
struct ElectionWalk {
    private var sheet: Sheet
    private var candidates: StandingActs
    private var ballots: StandingActs
    private var opening: (at: Instant, seats: Int, quotas: [SeatQuota], electorate: [Bool], end: Opening.End)?
    private var ends: Instant?
    private var seed: String?

    static func run(_ sheet: Sheet) -> Answer {
        var walk = ElectionWalk(sheet)
        for number in sheet.order { walk.take(number) }
        return walk.finish()
    }

    private init(_ sheet: Sheet) {
        let size = sheet.procedure.participants.count
        (self.sheet, candidates, ballots) = (sheet, StandingActs(size), StandingActs(size))
    }

    private var body: Body { sheet.rules.body(.electorate) }

    private mutating func take(_ number: EventNumber) {
        let event = sheet.event(number)
        if case .draw(let seed) = event.act { return draw(number, seed) }
        if let ends, event.at >= ends { return sheet.refuse(number, .afterEnd) }
        switch event.act {
        case .candidacy:
            guard opening == nil else { return sheet.refuse(number, .alreadyOpen) }
            guard sheet.admits(number, as: body), let by = event.by else { return }
            candidates.give(number, by: by, on: &sheet)
        case .opened(let opening): open(number, opening)
        case .ballot(let chosen): vote(number, chosen)
        case .sessionEnd: endSession(number)
        case .interest: sheet.declare(number)
        case .comment: sheet.refuse(number, .comment)
        default: sheet.refuse(number, .unknownKind)
        }
    }

    private mutating func open(_ number: EventNumber, _ opening: Opening) {
        let event = sheet.event(number)
        guard self.opening == nil else { return sheet.refuse(number, .alreadyOpen) }
        guard event.by == nil else { return sheet.refuse(number, .notInitiator) }
        let end = opening.end.instant(from: event.at, in: sheet.procedure.zone)
        if let end, end <= event.at { return sheet.refuse(number, .endBeforeOpening) }
        if let end, sheet.isForbidden(end: end) { return sheet.refuse(number, .endForbidden) }
        self.opening = (event.at, opening.seats, opening.quotas, sheet.electorate(body, at: event.at), opening.end)
        ends = end
        sheet.count(number)
    }

    private mutating func vote(_ number: EventNumber, _ chosen: [ParticipantNumber]) {
        guard let opening else { return sheet.refuse(number, .notOpen) }
        guard sheet.admits(number, as: body, of: opening.electorate), let by = sheet.event(number).by else { return }
        guard chosen.allSatisfy({ candidates[$0] != nil }) else { return sheet.refuse(number, .noCandidate) }
        guard chosen.count <= opening.seats, Set(chosen).count == chosen.count else {
            return sheet.refuse(number, .tooManyNames)
        }
        ballots.give(number, by: by, on: &sheet)
    }

    private mutating func endSession(_ number: EventNumber) {
        guard let opening else { return sheet.refuse(number, .notOpen) }
        guard sheet.event(number).by == nil else { return sheet.refuse(number, .notKeepers) }
        guard case .session = opening.end else { return sheet.refuse(number, .endIsFixed) }
        ends = sheet.event(number).at
        sheet.count(number)
    }

    /// Drawn once, after the votes are known; the seed was announced before it could be known.
    private mutating func draw(_ number: EventNumber, _ seed: String) {
        guard let ends, sheet.event(number).at >= ends else { return sheet.refuse(number, .notOpen) }
        guard sheet.event(number).by == nil else { return sheet.refuse(number, .notKeepers) }
        guard self.seed == nil else { return sheet.refuse(number, .alreadyOpen) }
        self.seed = seed
        sheet.count(number)
    }

    private mutating func finish() -> Answer {
        guard let opening else {
            return sheet.answer(
                .incomplete, opened: nil, missing: [Missing(condition: "opening", have: 0, need: 1)])
        }
        let isOver = ends.map { sheet.procedure.evaluate >= $0 } ?? false
        let last = isOver ? ends?.justBefore ?? sheet.procedure.evaluate : sheet.procedure.evaluate
        candidates.settle(body, at: last, on: &sheet)
        ballots.settle(body, at: last, on: &sheet)
        let total = sheet.noteElectorate(opening.electorate, body, rule: .electorate, at: last)
        guard isOver else { return sheet.answer(.pending, opened: opening.at, closes: ends) }
        return decide(total, opening.at, seats: opening.seats, quotas: opening.quotas)
    }

    private mutating func decide(_ total: Int, _ opened: Instant, seats: Int, quotas: [SeatQuota]) -> Answer {
        let share = QuorumShare(rawValue: sheet.rules.word(.quorum)) ?? .none
        let quorum = QuorumFigures(needed: share.needed(of: total), present: ballots.count)
        let values = [
            StepValue("share", share.rawValue), StepValue("electorate", total), StepValue("needed", quorum.needed),
            StepValue("present", quorum.present),
        ]
        sheet.note(.quorum, values, quorum.isReached ? "reached" : "not-reached")
        let seating = Seating(
            seats: seats, perCountry: sheet.rules.number(.perCountry), quotas: quotas, seed: seed,
            in: sheet.procedure.participants,
            votes: tally())
        note(quotas, seating)
        let words = StepValue("elected", seating.elected.count)
        let tied = StepValue("tied", seating.tied.count)
        sheet.note(.perCountry, [StepValue("seats", seats), words, tied], seating.tied.isEmpty ? "clear" : "tie")
        var missing: [Missing] = []
        if !quorum.isReached { missing = [Missing(condition: "quorum", have: quorum.present, need: quorum.needed)] }
        if !seating.tied.isEmpty {
            let open = seats - seating.elected.count
            missing.append(Missing(condition: "second-ballot-or-draw", have: seating.tied.count, need: open))
        }
        let outcome: Outcome = missing.isEmpty ? .elected : .noDecision
        var answer = sheet.answer(
            outcome, opened: opened, effective: missing.isEmpty ? ends : nil, closes: ends, missing: missing)
        answer.quorum = quorum
        answer.elected = quorum.isReached ? seating.elected : []
        return answer
    }

    /// One step for each limit: how many of its seats were taken.
    private mutating func note(_ quotas: [SeatQuota], _ seating: Seating) {
        for quota in quotas {
            let taken = seating.elected.count { quota.includes(sheet.procedure.participants[$0]) }
            let values = [StepValue("region", quota.region), StepValue("most", quota.seats)]
            sheet.steps.append(Step(rule: "quota", source: "initiator", values: values, result: String(taken)))
        }
    }

    /// Votes of each candidate.
    private func tally() -> [ParticipantNumber: Int] {
        var votes = Dictionary(uniqueKeysWithValues: candidates.organisations.map { ($0, 0) })
        for organisation in ballots.organisations {
            guard let number = ballots[organisation], case .ballot(let chosen) = sheet.event(number).act else {
                continue
            }
            for candidate in chosen where votes[candidate] != nil { votes[candidate, default: 0] += 1 }
        }
        return votes
    }
}
