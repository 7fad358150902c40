// The sheet of paper on which a procedure is counted: each event gets a verdict, each step is written down.
import Membership
import Record

/// One counting. Nothing on it outlives the answer.
struct Sheet {
    let procedure: Procedure
    let rules: Rules
    /// What may count, in time; equal instants in the order of the record.
    private(set) var order: [EventNumber] = []
    private(set) var roster: Roster
    private var concerned: [Bool]
    private var verdicts: [Verdict]
    var steps: [Step] = []

    private enum Verdict {
        case unseen, counted
        case refused(Reason)
    }

    /// Takes out what is no part of this procedure at this instant, and enters what changed who is what.
    init(_ procedure: Procedure, _ rules: Rules) {
        self.procedure = procedure
        self.rules = rules
        roster = Roster(procedure.participants)
        concerned = Array(repeating: false, count: procedure.participants.count)
        verdicts = Array(repeating: .unseen, count: procedure.events.count)
        for organisation in procedure.concerned { concerned[organisation] = true }
        let inTime = Self.sorted(procedure.events)
        for number in inTime { belong(number) }
        for number in inTime where isUnseen(number) { correct(number) }
        for number in inTime where isUnseen(number) { enter(number) }
        for number in inTime where isUnseen(number) { checkMandate(number) }
        order = inTime.filter(isUnseen)
    }

    func event(_ number: EventNumber) -> ProcedureEvent { procedure.events[number] }

    mutating func count(_ number: EventNumber) { verdicts[number] = .counted }

    mutating func refuse(_ number: EventNumber, _ reason: Reason) { verdicts[number] = .refused(reason) }

    /// The matter concerns this organisation from the beginning.
    mutating func concern(_ organisation: ParticipantNumber) { concerned[organisation] = true }

    /// An organisation declares, before the end, that the matter concerns it: what it did before falls as well.
    mutating func declare(_ number: EventNumber) {
        guard let by = event(number).by else { return refuse(number, .noMandate) }
        concern(by)
        count(number)
    }

    /// Who may take part when a procedure is opened: the body without those whom the matter concerns.
    func electorate(_ body: Body, at instant: Instant) -> [Bool] {
        procedure.participants.indices.map { !concerned[$0] && roster.belongs($0, to: body, at: instant) }
    }

    /// Whether the organisation could do this as one of the body; refuses the event if not.
    mutating func admits(_ number: EventNumber, as body: Body, of electorate: [Bool]? = nil) -> Bool {
        let event = procedure.events[number]
        let reason = event.by.map { standingProblem($0, body, electorate, event.at) } ?? .noMandate
        if let reason { refuse(number, reason) }
        return reason == nil
    }

    /// Why the organisation could not act as one of the body; nil if it could.
    func standingProblem(
        _ organisation: ParticipantNumber, _ body: Body, _ electorate: [Bool]?, _ at: Instant
    ) -> Reason? {
        if concerned[organisation] { return .concerned }
        if let electorate, !electorate[organisation] { return .noStandingAtOpening }
        if roster.belongs(organisation, to: body, at: at) { return nil }
        return roster.standing(of: organisation, at: at) == .suspended ? .suspended : .noStanding
    }

    /// The answer with everything that is on the sheet.
    func answer(
        _ outcome: Outcome, opened: Instant?, effective: Instant? = nil, closes: Instant? = nil, missing: [Missing] = []
    ) -> Answer {
        var answer = Answer(outcome: outcome, effective: effective, closes: closes, missing: missing)
        for number in verdicts.indices {
            switch verdicts[number] {
            case .counted: answer.counted.append(number)
            case .refused(let reason): answer.notCounted.append(Uncounted(event: number, reason: reason))
            case .unseen: answer.notCounted.append(Uncounted(event: number, reason: .unknownKind))
            }
        }
        answer.arithmetic = steps
        let profile = procedure.profile
        if let opened, procedure.zone.day(of: opened) < profile.validFrom.number {
            answer.outcome = .inadmissible
            answer.effective = nil
            answer.missing.append(Missing(condition: "profile-in-force", have: 0, need: 1))
        }
        return answer
    }

    private func isUnseen(_ number: EventNumber) -> Bool {
        if case .unseen = verdicts[number] { true } else { false }
    }

    private static func sorted(_ events: [ProcedureEvent]) -> [EventNumber] {
        let numbers = Array(events.indices)
        let isSorted = zip(numbers, numbers.dropFirst()).allSatisfy { events[$0].at <= events[$1].at }
        return isSorted ? numbers : numbers.sorted { (events[$0].at, $0) < (events[$1].at, $1) }
    }

    private mutating func belong(_ number: EventNumber) {
        let event = procedure.events[number]
        if event.at > procedure.evaluate {
            refuse(number, .later)
        } else if let named = event.procedure, named != procedure.id {
            refuse(number, .anotherProcedure)
        }
    }

    /// By the keepers, at any time: an organisation withdraws what it did, until the end.
    private mutating func correct(_ number: EventNumber) {
        guard case .correction(let target) = procedure.events[number].act else { return }
        let (event, wrong) = (procedure.events[number], procedure.events[target])
        if case .correction = wrong.act { return refuse(number, .correctionOfCorrection) }
        guard event.by == nil else { return refuse(number, .notKeepers) }
        count(number)
        if case .refused(.later) = verdicts[target] { return }
        refuse(target, .corrected)
    }

    /// Changes of standing and of representatives, whose effect is on other acts.
    private mutating func enter(_ number: EventNumber) {
        let event = procedure.events[number]
        switch event.act {
        case .standing(let organisation, let standing):
            // Others speak through the keepers; an organisation itself can only leave.
            guard event.by == nil || event.by == organisation && standing == .left else {
                return refuse(number, .notOwnAct)
            }
            roster.change(organisation, to: standing, at: event.at)
        case .replacement(let old):
            guard let by = event.by, let person = event.person else { return refuse(number, .noMandate) }
            roster.replace(old, by: person, of: by, at: event.at)
        default: return
        }
        count(number)
    }

    private mutating func checkMandate(_ number: EventNumber) {
        let event = procedure.events[number]
        guard let by = event.by, !roster.mayAct(event.person, for: by, at: event.at) else { return }
        refuse(number, .noMandate)
    }
}
