// What follows from an outcome: a standing, a seat, a position, a working group, new rules. Every effect has its own act,
// and what is so already is not done twice.
import Membership
import Procedures
import Record
import Statements
import Store

struct OutcomeEffect {
    private let now: ProcedureCase
    private let facts: ProcedureFacts
    private let minute: DrawnMinute
    /// What the minute before said.
    private let before: Outcome?

    init(_ now: ProcedureCase, _ facts: ProcedureFacts, _ minute: DrawnMinute, before: Outcome?) {
        self.now = now
        self.facts = facts
        self.minute = minute
        self.before = before
    }

    /// What an earlier minute has set going is not undone by itself.
    var isTurnedOver: Bool {
        let effective: Set<Outcome> = [.admitted, .adopted, .elected]
        guard let before, effective.contains(before), ![.position, .urgentPosition].contains(facts.kind) else {
            return false
        }
        return before != minute.outcome
    }

    func carryOut(in work: Transaction) throws {
        guard minute.outcome != before else { return }
        // Whatever follows, the applicant hears the outcome.
        if now.matter?["person"].isEmpty == false { try Welcome(now, facts).tell(minute.outcome, in: work) }
        switch (facts.kind, minute.outcome) {
        case (.associateAdmission, .admitted): try Welcome(now, facts).perform(as: .associate, in: work)
        case (.councilAdmission, .admitted): try Welcome(now, facts).perform(as: .full, in: work)
        case (.fullAdmission, .admitted): try change(facts.by, to: .full, in: work)
        case (.position, .adopted), (.urgentPosition, .adopted): try adopt(in: work)
        case (.position, _), (.urgentPosition, _):
            try work.dropPosition(of: facts.id)
            if let statement = facts.statement { try work.index(statement) }
        case (.workingGroup, .established): try establish(in: work)
        case (.workingGroup, _): try work.end(groupOf: facts.id, on: work.today)
        case (.vote(.suspension), .adopted): try facts.concerns.map { try change($0, to: .suspended, in: work) }
        case (.vote(.exclusion), .adopted): try facts.concerns.map { try change($0, to: .excluded, in: work) }
        case (.vote(.ruleChange), .adopted): try adoptRules(in: work)
        case (.election, .elected): try seat(in: work)
        default: break
        }
    }

    /// A group that was ended by objections and is established after all goes on.
    private func establish(in work: Transaction) throws {
        if try work.reads.workingGroup(of: facts.id) != nil { return try work.resume(groupOf: facts.id) }
        try WorkingGroup(now, facts, minute).map { try work.keep($0) }
    }

    private func change(_ organisation: OrganisationID, to standing: Standing, in work: Transaction) throws {
        guard try work.reads.standing(of: organisation).standing(on: work.today) != standing else { return }
        try ChangeStanding.record(
            standing, of: organisation, since: work.today, stamp: work.platformStamp, in: work)
        for person in try work.people(of: organisation, with: .represent) {
            let told = ["standing": standing.rawValue, "since": work.today.text]
            try work.put(Message(to: person, .standingChanged, told))
        }
    }

    /// The text becomes a position in the name of the platform.
    private func adopt(in work: Transaction) throws {
        guard let statement = facts.statement, let version = facts.version else { return }
        let rules = now.procedure.profile
        guard let set = rules.sets[facts.kind.ruleSet] else { return }
        let step = now.answer.arithmetic.first { $0.rule.hasSuffix(Rule.objectors.rawValue) }
        let hours = facts.opened.flatMap { opened in
            facts.ends.map { ($0.milliseconds - opened.milliseconds) / 3_600_000 }
        }
        let figures = Position.Figures(
            electorate: step.flatMap { Int($0.result) } ?? 0, block: set.number(.objections), hours: Int(hours ?? 0),
            rules: "\(rules.id) \(rules.version)", number: minute.number, file: minute.digest)
        try work.keep(
            Position(statement: statement, version: version, procedure: facts.id, day: work.today, figures: figures))
        try work.index(statement)
    }

    /// The profile lies in the matter, so that everybody votes on exactly these rules.
    private func adoptRules(in work: Transaction) throws {
        guard let rules = now.matter?["profile"], !rules.isEmpty else { return }
        try AdoptRules.adopt(Array(rules.utf8), in: work)
    }

    /// Seats from tomorrow until the day that the election was called for.
    private func seat(in work: Transaction) throws {
        let from = work.coalition.day(of: work.now.adding(seconds: 86_400))
        let until = Day(text: now.matter?["until"] ?? "")
        for elected in now.answer.elected {
            guard let id = OrganisationID(text: now.procedure.participants[elected].id) else { continue }
            try GiveCouncilSeat.give(id, from: from, until: until, stamp: work.platformStamp, in: work)
        }
    }
}

extension Transaction {
    /// The stamp of what the platform does by itself.
    var platformStamp: FormStamp {
        FormStamp(id: ActID(bytes: Randomness.bytes(16)), expires: now.adding(seconds: 60).wholeSecond)
    }
}
