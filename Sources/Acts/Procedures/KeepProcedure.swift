// What the secretariat does in a procedure: it gives notice, opens, sends out the text, opens a hearing, records a decision
// of the Council, counts a show of hands, ends the session, draws the lot, corrects an entry by another one.
import Membership
package import Procedures
package import Record
package import Store

package struct KeepProcedure: Sendable {
    package enum Deed: Hashable, Sendable {
        case notice(hours: Int?)
        case text, hearing
        /// `quotas`: limits for regions, as the procedure file writes them.
        case opened(closes: Instant?, seats: Int?, quotas: [JSONTree.Member])
        case counts(Counts)
        case sessionEnd
        case decision(DecidingBody, isGranted: Bool)
        case draw(seed: String)
        /// An application that was never completed, or is none: before the notice only.
        case end(words: String)
        /// By keepers only; `words` say why, for the minute's reader.
        case correction(of: String, words: String)
    }

    package let procedure: ProcedureID
    package let deed: Deed
    package let acting: Acting
    package let stamp: FormStamp

    package init(procedure: ProcedureID, deed: Deed, acting: Acting, stamp: FormStamp) {
        self.procedure = procedure
        self.deed = deed
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws {
        _ = try work.authority(of: acting, to: .secretariat)
        let facts = try work.running(procedure)
        try check(facts, work)
        let draft = deed.draft
        if try work.isRepeated(stamp, draft.event, in: procedure) { return }
        if deed == .sessionEnd, facts.isSecret { try work.countBallots(of: facts, by: acting.person) }
        try work.enter(draft, in: facts, by: EventAuthor(secretariat: acting.person), stamp: stamp)
    }

    private func check(_ facts: ProcedureFacts, _ work: Transaction) throws {
        switch deed {
        case .correction:
            guard facts.keepers.contains(acting.person),
                try work.reads.mandate(acting.mandate)?.rights.contains(.keep) ?? false
            else { throw ProcedureRefusal.notKeeper }
        case .counts:
            // A show of hands belongs to a session that is going on, or takes the place of a count that was corrected.
            if facts.isSecret { throw ProcedureRefusal.otherBallot }
            guard facts.opened != nil, try facts.ends == nil || work.isCountCorrected(in: facts) else {
                throw ProcedureRefusal.notCounted(.endIsFixed)
            }
        case .end:
            guard facts.opened == nil else { throw ProcedureRefusal.notCounted(.alreadyOpen) }
        default: break
        }
    }
}

extension KeepProcedure.Deed {
    var draft: EventDraft {
        switch self {
        case .notice(let hours):
            EventDraft(event: .notice, details: [.init("hours", hours.map { .number($0) } ?? .null)])
        case .text: EventDraft(event: .text)
        case .hearing: EventDraft(event: .hearing)
        case .opened(let closes, let seats, let quotas):
            EventDraft(
                event: .opened,
                details: [
                    .init("closes", closes.map { .text($0.exactText) } ?? .null),
                    .init("seats", seats.map { .number($0) } ?? .null),
                ] + quotas)
        case .counts(let counts): EventDraft(event: .counts, details: counts.members)
        case .sessionEnd: EventDraft(event: .sessionEnd)
        case .decision(let body, let isGranted):
            EventDraft(
                event: .decision,
                details: [.init("body", .text(body.rawValue)), .init("granted", .bool(isGranted))])
        case .draw(let seed): EventDraft(event: .draw, details: [.init("seed", .text(seed))])
        case .end(let words): EventDraft(event: .close, words: words)
        case .correction(let event, let words):
            EventDraft(event: .correction, details: [.init("corrects", .text(event))], words: words)
        }
    }
}

extension Counts {
    var members: [JSONTree.Member] {
        [
            .init("for", .number(votesFor)), .init("against", .number(against)),
            .init("abstained", .number(abstained)), .init("present", present.map { .number($0) } ?? .null),
        ]
    }
}

extension Transaction {
    /// Whether a count was recorded and then corrected away.
    func isCountCorrected(in facts: ProcedureFacts) throws -> Bool {
        let entries = try reads.entries(of: facts.id)
        let corrected = Set(entries.compactMap { $0.detail("corrects") })
        let counts = entries.filter { $0.event == .counts }
        return !counts.isEmpty && counts.allSatisfy { corrected.contains($0.name) }
    }

    /// The box of a secret vote is counted once.
    func countBallots(of facts: ProcedureFacts, by person: PersonID?) throws {
        let box = try reads.ballotBox(of: facts.id)
        let isCounted = try reads.entries(of: facts.id).contains { $0.event == .counts }
        guard try !isCounted || isCountCorrected(in: facts), box != BallotBox() else { return }
        let counts = Counts(votesFor: box.votesFor, against: box.against, abstained: box.abstained)
        try enter(
            EventDraft(event: .counts, details: counts.members), in: facts, by: EventAuthor(secretariat: person),
            stamp: platformStamp)
    }
}
