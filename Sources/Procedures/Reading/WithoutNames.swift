// The file of an admission for those who may recompute its outcome and not know who objected: the same outcome and the
// same arithmetic, from members that are numbers.
import Membership
import Record

extension Procedure {
    /// An admission of an Associate Member as members get it. Only the applicant keeps its identifier; whoever could object
    /// is a number by `order`, which the caller draws by lot: a permutation of the participants. What did not count is left
    /// out, and no objection has a time, a person or words of its own. Nil for every other kind: there somebody may have
    /// acted both openly and sealed, and the one would name the other.
    package func withoutNames(order: [Int]) -> Procedure? {
        guard kind == .associateAdmission, order.sorted() == Array(participants.indices) else { return nil }
        let answer = Evaluation.run(self)
        guard let rules = profile.sets[kind.ruleSet],
            let application = answer.counted.map({ events[$0] }).first(where: \.act.isApplication),
            let applicant = application.by
        else { return nil }
        let electors = electors(answer, rules, without: applicant)
        return Anonymous(self, applicant, order.compactMap { electors[$0] }, answer).procedure
    }

    /// Who could object at the notice, and what of each stands. Who declared an interest before it was no elector.
    private func electors(
        _ answer: Answer, _ rules: Rules, without applicant: ParticipantNumber
    ) -> [ParticipantNumber: Elector] {
        guard let notice = answer.counted.first(where: { events[$0].act.isNotice }) else { return [:] }
        let (sheet, body, opened) = (Sheet(self, rules), rules.body(.objectors), events[notice].at)
        let counted = answer.counted.filter { events[$0].by != nil }
        let interested = counted.filter { events[$0].act == .interest }
        let before = interested.filter { (events[$0].at, $0) < (opened, notice) }.map { events[$0].by }
        let electorate = sheet.electorate(body, at: opened)
        let last = answer.last(of: self)
        let all = participants.indices.filter { electorate[$0] && $0 != applicant && !before.contains($0) }
        let pairs = all.map { elector in
            if interested.contains(where: { events[$0].by == elector }) { return (elector, Elector.interested) }
            if sheet.standingProblem(elector, body, nil, last) != nil { return (elector, .lost) }
            let objects = counted.contains { events[$0].by == elector && events[$0].act.isObjection }
            return (elector, objects ? .objects : .silent)
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}

/// How one of those who could object stands in the end.
private enum Elector { case silent, objects, interested, lost }

extension Answer {
    /// The last instant that counted.
    fileprivate func last(of procedure: Procedure) -> Instant {
        if outcome == .closed, let effective { return effective }
        guard let closes, procedure.evaluate >= closes else { return procedure.evaluate }
        return closes.justBefore
    }
}

extension ProcedureAct {
    fileprivate var isApplication: Bool { if case .application = self { true } else { false } }
    fileprivate var isNotice: Bool { if case .notice = self { true } else { false } }
    fileprivate var isObjection: Bool { if case .objection = self { true } else { false } }
}

/// Builds the file of numbers.
private struct Anonymous {
    private let source: Procedure
    private let applicant: ParticipantNumber
    private let electors: [Elector]
    private let counted: [ProcedureEvent]

    init(_ source: Procedure, _ applicant: ParticipantNumber, _ electors: [Elector], _ answer: Answer) {
        self.source = source
        self.applicant = applicant
        self.electors = electors
        counted = answer.counted.map { source.events[$0] }
    }

    var procedure: Procedure {
        let epoch = Day(number: 10_957)
        let full = [DatedStanding(.full, since: epoch, in: source.zone)]
        let seat = [DaySpan(from: epoch, until: nil, in: source.zone)]
        let numbered = electors.indices.map {
            Participant(id: "organisation-\($0 + 1)", country: nil, standings: full, council: seat)
        }
        let known = source.participants[applicant]
        let first = Participant(id: known.id, country: known.country, standings: known.standings)
        return Procedure(
            id: source.id, kind: source.kind, zone: source.zone, profile: source.profile,
            participants: [first] + numbered, events: events, evaluate: source.evaluate)
    }

    /// What the applicant and the keepers did at its time; of each elector what stands, at the instant of the opening, or
    /// that its right was lost, without the day and the cause: these are public, and would name it.
    private var events: [ProcedureEvent] {
        let open = counted.compactMap(shown)
        guard let opened = open.last(where: \.act.isNotice)?.at else { return numbered(open) }
        let lost = Instant(milliseconds: opened.milliseconds + 1)
        let sealed = zip(1..., electors).compactMap { place, elector -> ProcedureEvent? in
            switch elector {
            case .silent: nil
            case .objects: ProcedureEvent(id: "", at: opened, by: place, .objection(reason: "sealed"))
            case .interested: ProcedureEvent(id: "", at: opened, by: place, .interest)
            case .lost: ProcedureEvent(id: "", at: lost, by: nil, .standing(place, .left))
            }
        }
        return numbered(open + sealed)
    }

    private func shown(_ event: ProcedureEvent) -> ProcedureEvent? {
        switch event.act {
        case .standing(applicant, let standing): ProcedureEvent(id: "", at: event.at, .standing(0, standing))
        case .notice: ProcedureEvent(id: "", at: event.at, event.act)
        case .application, .close, .interest:
            event.by == applicant ? ProcedureEvent(id: "", at: event.at, by: 0, event.act) : nil
        default: nil
        }
    }

    private func numbered(_ events: [ProcedureEvent]) -> [ProcedureEvent] {
        let inTime = events.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
        return inTime.enumerated().map { number, pair in
            ProcedureEvent(id: "e\(number + 1)", at: pair.element.at, by: pair.element.by, pair.element.act)
        }
    }
}
