// One decision of the demonstration, from its beginning to its minute, as its file tells the hours.
import Acts
import Accountability
import Foundation
import Membership
import Procedures
import Record
import Statements
import Store

struct DecisionScript {
    let decision: DecisionMaterial.Decision
    let cast: Cast
    let now: Instant
    private let id: ProcedureID = Randomness.id()
    private let statement: StatementID = Randomness.id()

    init(decision: DecisionMaterial.Decision, cast: Cast, now: Instant) {
        self.decision = decision
        self.cast = cast
        self.now = now
    }

    func write(into script: inout Script) {
        let copy = self
        if decision.kind == "position" { script.at(at(decision.begun - 2)) { try copy.fix($0) } }
        script.at(at(decision.begun)) { try copy.begin($0) }
        for step in decision.steps { script.at(at(step.hours)) { try copy.perform(step, $0) } }
    }

    /// Seats in the Council, given long ago.
    static func council(_ keys: [String], _ cast: Cast, now: Instant, _ script: inout Script) {
        let secretariat = cast.secretariat
        for key in keys {
            guard let organisation = cast.ids[key] else { continue }
            script.at(now.adding(seconds: -900 * 86_400)) { work in
                try GiveCouncilSeat(
                    organisation: organisation, from: work.today, until: nil, acting: secretariat,
                    stamp: Cast.stamp(work)
                ).perform(in: work)
            }
        }
    }

    private func at(_ hours: Double) -> Instant { now.adding(seconds: Int64(hours * 3600)) }

    /// The stamp that gives the procedure its identifier.
    private func own(_ work: Transaction) -> FormStamp {
        FormStamp(id: ActID(bytes: Base32.decode(id.text)!), expires: work.now.adding(seconds: 60))
    }

    private func acting(_ key: String?, _ right: Right) throws -> Acting {
        guard let acting = key.flatMap({ cast.acting[$0]?[right] }) else {
            throw StoreFault.damaged("demonstration: \(key ?? "nobody") has nobody for \(right.rawValue)")
        }
        return acting
    }

    private func begin(_ work: Transaction) throws {
        switch decision.kind {
        case "application":
            _ = try ApplyForMembership(application: application, stamp: own(work)).perform(in: work)
        case "full":
            _ = try AskForFullMembership(
                isBound: true, matter: matter([]), acting: try acting(decision.by, .represent), stamp: own(work)
            ).perform(in: work)
        case "position":
            _ = try ProposePosition(
                statement: statement, version: 1, isUrgent: false, words: decision.words ?? "",
                acting: try acting(decision.by, .draft), stamp: own(work)
            ).perform(in: work)
        case "group":
            _ = try ProposeWorkingGroup(
                matter: matter([
                    ("goals", decision.goals), ("contacts", decision.contacts), ("regulations", decision.regulations),
                    ("plan", decision.plan),
                ]), coordinators: (decision.coordinators ?? []).compactMap { cast.ids[$0] },
                acting: try acting(decision.by, .draft), stamp: own(work)
            ).perform(in: work)
        case "vote":
            _ = try ProposeVote(
                question: .ordinary, matter: matter([("text", decision.text)]), concerns: nil, isSecret: false,
                acting: try acting(decision.by, .draft), stamp: own(work)
            ).perform(in: work)
        default:
            let until = work.coalition.day(of: now.adding(seconds: 730 * 86_400))
            _ = try CallElection(
                matter: matter([
                    ("text", decision.text), ("until", until.text),
                    ("lot", "The numbers of the State lottery on the Saturday after the end."),
                ]), acting: cast.secretariat,
                stamp: own(work)
            ).perform(in: work)
        }
    }

    private func matter(_ passages: [(String, String?)]) -> Matter {
        Matter(
            language: decision.language, title: decision.title,
            passages: passages.compactMap { name, text in
                text.flatMap { $0.isEmpty ? nil : Matter.Passage(name, $0) }
            })
    }

    private var application: Application {
        Application(
            language: decision.language, name: decision.title, short: decision.short ?? "",
            country: decision.country ?? "", areas: decision.areas ?? [], site: decision.site ?? "",
            person: decision.person ?? "", mail: decision.mail ?? "", information: decision.information ?? "",
            independence: decision.independence ?? "", contribution: decision.contribution ?? "",
            hasPledged: decision.pledge ?? false)
    }

    private func fix(_ work: Transaction) throws {
        let initiator = try acting(decision.by, .draft)
        let stamp = FormStamp(id: ActID(bytes: Base32.decode(statement.text)!), expires: work.now.adding(seconds: 60))
        _ = try SaveDraft(
            statement: nil, language: decision.language, title: decision.title, source: decision.draft ?? "",
            addressees: [Addressee(source: .free, name: "OSCE participating States")], countries: [], themes: [],
            acting: initiator, stamp: stamp
        ).perform(in: work)
        guard let draft = try work.reads.draft(statement) else { return }
        let text = try draft.text(kind: .statement, after: nil)
        _ = try FixText(statement: statement, shown: text.digest, acting: initiator, stamp: Cast.stamp(work))
            .perform(in: work)
    }

    private func perform(_ step: DecisionMaterial.Step, _ work: Transaction) throws {
        if step.deed == "settle" { return try CloseProcedure(procedure: id).perform(in: work) }
        guard let key = step.by else {
            return try KeepProcedure(
                procedure: id, deed: keeping(step), acting: cast.secretariat, stamp: Cast.stamp(work)
            ).perform(in: work)
        }
        guard let deed = deed(step) else { return }
        try TakePart(procedure: id, deed: deed, acting: try acting(key, .sign), stamp: Cast.stamp(work))
            .perform(in: work)
    }

    private func keeping(_ step: DecisionMaterial.Step) -> KeepProcedure.Deed {
        switch step.deed {
        case "granted": .decision(.council, isGranted: true)
        case "opened": .opened(closes: step.closes.map { at($0).wholeSecond }, seats: nil, quotas: [])
        default: .notice(hours: nil)
        }
    }

    private func deed(_ step: DecisionMaterial.Step) -> TakePart.Deed? {
        let other = step.to.flatMap { cast.ids[$0] }
        return switch step.deed {
        case "support": .support
        case "recommendation": .recommendation
        case "objection": .objection(reason: step.words ?? "")
        case "question": .question(step.words ?? "")
        case "notice": .notice(hours: nil)
        case "candidacy": .candidacy
        case "proxy": other.map { .proxy(to: $0) }
        case "vote-for": .vote(.for, proxyFor: other)
        case "vote-against": .vote(.against, proxyFor: other)
        case "vote-abstained": .vote(.abstained, proxyFor: other)
        default: nil
        }
    }
}
