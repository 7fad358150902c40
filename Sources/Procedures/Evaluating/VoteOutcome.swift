// Counting a vote: who was there, is it enough, of what is the majority, and is it reached.
import Record

extension VoteWalk {
    mutating func finish() -> Answer {
        guard let opening else {
            let unmet = [Missing(condition: "opening", have: 0, need: 1)]
            if let closed { return sheet.answer(.closed, opened: nil, effective: closed) }
            return sheet.answer(.incomplete, opened: nil, missing: unmet)
        }
        if let closed { return sheet.answer(.closed, opened: opening.at, effective: closed, closes: ends) }
        let isOver = ends.map { sheet.procedure.evaluate >= $0 } ?? false
        let last = isOver ? ends?.justBefore ?? sheet.procedure.evaluate : sheet.procedure.evaluate
        settle(at: last)
        notePeriod(opening)
        let total = sheet.noteElectorate(opening.electorate, body, rule: .electorate, at: last)
        if !unmet.isEmpty {
            return sheet.answer(.inadmissible, opened: opening.at, closes: ends, missing: unmet)
        }
        guard isOver else { return sheet.answer(.pending, opened: opening.at, closes: ends) }
        return decide(total, opening)
    }

    private mutating func settle(at instant: Instant) {
        roll.settle(body, at: instant, on: &sheet)
        proxies.settle(body, at: instant, on: &sheet)
        votes.settle(body, at: instant, on: &sheet)
        proxyVotes.settle(body, at: instant, on: &sheet)
        settleProxies(at: instant)
        guard let counts, votes.count + proxyVotes.count > 0 else { return }
        sheet.refuse(counts, .ballotsGiven)
        self.counts = nil
    }

    /// The own vote prevails, a proxy that was taken back carries nothing, and nobody carries more than the rules allow.
    private mutating func settleProxies(at instant: Instant) {
        var carried: [ParticipantNumber: Int] = [:]
        let inTime = proxyVotes.organisations.sorted { (proxyVotes[$0] ?? 0) < (proxyVotes[$1] ?? 0) }
        for giver in inTime {
            guard let number = proxyVotes[giver], let caster = sheet.event(number).by else { continue }
            let problem = proxyProblem(giver, caster, carried[caster, default: 0], at: instant)
            if let problem {
                proxyVotes.drop(giver, problem, on: &sheet)
            } else {
                carried[caster, default: 0] += 1
            }
        }
    }

    private func proxyProblem(
        _ giver: ParticipantNumber, _ caster: ParticipantNumber, _ carried: Int, at instant: Instant
    ) -> Reason? {
        if votes[giver] != nil { return .ownVote }
        if holder(for: giver) != caster { return .withdrawn }
        if sheet.standingProblem(caster, body, nil, instant) != nil { return .lostStanding }
        return carried < sheet.rules.number(.proxies) ? nil : .proxyLimit
    }

    private mutating func decide(_ total: Int, _ opening: Opened) -> Answer {
        let cast = cast()
        let quorum = QuorumFigures(needed: share.needed(of: total), present: cast.present)
        let majority = majority(cast, total)
        noteQuorum(quorum, total)
        noteMajority(majority)
        let outcome: Outcome =
            !quorum.isReached || cast.isUncounted
            ? .noDecision : majority.votesFor >= majority.needed ? .adopted : .rejected
        var missing = cast.isUncounted ? [Missing(condition: "count", have: 0, need: 1)] : []
        if !quorum.isReached {
            missing.append(Missing(condition: "quorum", have: quorum.present, need: quorum.needed))
        }
        let effective = outcome == .noDecision ? nil : ends
        var answer = sheet.answer(
            outcome, opened: opening.at, effective: effective, closes: ends, missing: missing)
        (answer.quorum, answer.majority) = (quorum, majority)
        return answer
    }

    private struct Cast {
        var votesFor = 0
        var against = 0
        var abstained = 0
        var present = 0
        /// Somebody came, and nobody voted or was counted.
        var isUncounted = false
    }

    private func cast() -> Cast {
        var cast = Cast()
        let there = sheet.procedure.participants.indices.filter { isThere($0) }.count
        if let counts, case .counts(let figures) = sheet.event(counts).act {
            (cast.votesFor, cast.against, cast.abstained) = (figures.votesFor, figures.against, figures.abstained)
            cast.present = max(there, figures.present ?? figures.total)
            return cast
        }
        for organisation in sheet.procedure.participants.indices {
            guard let number = votes[organisation] ?? proxyVotes[organisation],
                case .vote(let choice, _) = sheet.event(number).act
            else { continue }
            switch choice {
            case .for: cast.votesFor += 1
            case .against: cast.against += 1
            case .abstained: cast.abstained += 1
            }
        }
        cast.present = there
        cast.isUncounted = there > 0 && votes.count + proxyVotes.count == 0
        return cast
    }

    /// On the roll, voting, or represented by one that is.
    private func isThere(_ organisation: ParticipantNumber) -> Bool {
        guard opening?.electorate[organisation] ?? false else { return false }
        if roll[organisation] != nil || votes[organisation] != nil || proxyVotes[organisation] != nil { return true }
        return holder(for: organisation).map { roll[$0] != nil } ?? false
    }

    private var share: QuorumShare { QuorumShare(rawValue: sheet.rules.word(.quorum)) ?? .none }

    private func majority(_ cast: Cast, _ total: Int) -> MajorityFigures {
        let majority = Majority(rawValue: sheet.rules.word(.majority)) ?? .simple
        let base =
            switch MajorityBase(rawValue: sheet.rules.word(.base)) ?? .cast {
            case .cast: cast.votesFor + cast.against
            case .present: cast.present
            case .total: total
            }
        return MajorityFigures(
            needed: majority.needed(of: base), base: base, votesFor: cast.votesFor, against: cast.against,
            abstained: cast.abstained)
    }

    private mutating func notePeriod(_ opening: Opened) {
        let end = ends.map { sheet.text($0) } ?? "open"
        let values = [
            StepValue("opened", sheet.text(opening.at)), StepValue("zone", sheet.procedure.zone.name),
        ]
        sheet.steps.append(Step(rule: "voting-time", source: "initiator", values: values, result: end))
    }

    private mutating func noteQuorum(_ quorum: QuorumFigures, _ total: Int) {
        let values = [
            StepValue("share", share.rawValue), StepValue("electorate", total), StepValue("needed", quorum.needed),
            StepValue("present", quorum.present),
        ]
        sheet.note(.quorum, values, quorum.isReached ? "reached" : "not-reached")
    }

    private mutating func noteMajority(_ majority: MajorityFigures) {
        let base = StepValue("of", sheet.rules.word(.base))
        sheet.note(
            .base,
            [
                StepValue("for", majority.votesFor), StepValue("against", majority.against),
                StepValue("abstained", majority.abstained), base,
            ], String(majority.base))
        sheet.note(
            .majority,
            [
                StepValue("majority", sheet.rules.word(.majority)), StepValue("base", majority.base),
                StepValue("needed", majority.needed), StepValue("for", majority.votesFor),
            ], majority.votesFor >= majority.needed ? "reached" : "not-reached")
    }
}
