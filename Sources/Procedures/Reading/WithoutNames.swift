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
        let counted = answer.counted.map { events[$0] }
        guard let rules = profile.sets[kind.ruleSet], let application = counted.first(where: \.act.isApplication),
            let applicant = application.by
        else { return nil }
        let notice = counted.first(where: \.act.isNotice)
        let electors = notice.map { notice in
            let electorate = Sheet(self, rules).electorate(rules.body(.objectors), at: notice.at)
            return order.filter { electorate[$0] && $0 != applicant }
        }
        return Anonymous(self, applicant, electors ?? [], notice?.at, counted).procedure
    }
}

extension ProcedureAct {
    fileprivate var isApplication: Bool { if case .application = self { true } else { false } }
    fileprivate var isNotice: Bool { if case .notice = self { true } else { false } }
}

/// Builds the file of numbers.
private struct Anonymous {
    private let source: Procedure
    private let applicant: ParticipantNumber
    private let electors: [ParticipantNumber]
    private let opened: Instant?
    private let counted: [ProcedureEvent]

    init(
        _ source: Procedure, _ applicant: ParticipantNumber, _ electors: [ParticipantNumber], _ opened: Instant?,
        _ counted: [ProcedureEvent]
    ) {
        self.source = source
        self.applicant = applicant
        self.electors = electors
        self.opened = opened
        self.counted = counted
    }

    var procedure: Procedure {
        let epoch = Day(text: "2000-01-01")!
        let full = [DatedStanding(.full, since: epoch, in: source.zone)]
        let numbered = electors.indices.map { Participant(id: "organisation-\($0 + 1)", country: nil, standings: full) }
        let known = source.participants[applicant]
        let first = Participant(id: known.id, country: known.country, standings: known.standings)
        return Procedure(
            id: source.id, kind: source.kind, zone: source.zone, profile: source.profile,
            participants: [first] + numbered, events: events, evaluate: source.evaluate)
    }

    /// What the applicant and the keepers did at its time; of each elector what stands, just after the opening, and the loss
    /// of its standing, which is public.
    private var events: [ProcedureEvent] {
        var events = counted.filter { $0.by == applicant || $0.by == nil && $0.act.isNotice }
            .map { event in moved(event, by: event.by.map { _ in 0 }) }
        guard let opened else { return numbered(events) }
        var step: Int64 = 0
        for (place, elector) in electors.enumerated() {
            for event in counted {
                if case .standing(elector, let standing) = event.act, event.at > opened {
                    events.append(ProcedureEvent(id: "", at: event.at, by: nil, .standing(place + 1, standing)))
                }
            }
            guard let act = standing(of: elector) else { continue }
            step += 1
            let at = Instant(milliseconds: opened.milliseconds + step)
            events.append(ProcedureEvent(id: "", at: at, by: place + 1, act))
        }
        return numbered(events)
    }

    /// The objection, or the interest, of an elector that stands.
    private func standing(of elector: ParticipantNumber) -> ProcedureAct? {
        let own = counted.filter { $0.by == elector }.map(\.act)
        if own.contains(.interest) { return .interest }
        let objects = own.contains { if case .objection = $0 { true } else { false } }
        return objects && own.last != .objectionWithdrawn ? .objection(reason: "sealed") : nil
    }

    private func moved(_ event: ProcedureEvent, by: ParticipantNumber?) -> ProcedureEvent {
        ProcedureEvent(id: "", at: event.at, by: by, event.act)
    }

    private func numbered(_ events: [ProcedureEvent]) -> [ProcedureEvent] {
        let inTime = events.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
        return inTime.enumerated().map { number, pair in
            let event = pair.element
            return ProcedureEvent(id: "e\(number + 1)", at: event.at, by: event.by, event.act)
        }
    }
}
