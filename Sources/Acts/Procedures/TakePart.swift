// A member takes part in a procedure: supports, recommends, objects, asks, votes, stands; or takes it back. Whether it
// counts the rules say, the moment it is done.
package import Membership
package import Procedures
import Record
package import Store

package struct TakePart: Sendable {
    /// What is done.
    package enum Deed: Hashable, Sendable {
        case support, supportWithdrawn
        case recommendation, recommendationWithdrawn
        case urgentRequest(reason: String)
        case objection(reason: String)
        case objectionWithdrawn
        /// A question, or an answer of whoever began it.
        case question(String)
        case interest
        case notice(hours: Int?)
        case present
        case proxy(to: OrganisationID)
        case proxyWithdrawn
        case vote(Choice, proxyFor: OrganisationID?)
        case secretBallot(Choice, proxyFor: OrganisationID?)
        case candidacy
        case ballot([OrganisationID])
        /// The initiator ends it without result.
        case close
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
        let authority = try work.authority(of: acting, to: .sign)
        let facts = try work.running(procedure)
        let draft = deed.draft(authority.mandate.organisation)
        if try work.isRepeated(stamp, draft.event, in: procedure) { return }
        try checkBallot(facts, authority.mandate.organisation, work)
        try work.enter(draft, in: facts, by: EventAuthor(authority), stamp: stamp)
        if case .secretBallot(let choice, _) = deed { try drop(choice, work) }
        if case .question = deed { try tellQuestion(facts, authority, work) }
    }

    /// A vote is secret or open as it was proposed; a ballot that lies in a box cannot be found again.
    private func checkBallot(_ facts: ProcedureFacts, _ organisation: OrganisationID, _ work: Transaction) throws {
        switch deed {
        case .vote where facts.isSecret: throw ProcedureRefusal.otherBallot
        case .secretBallot(_, let giver):
            guard facts.isSecret else { throw ProcedureRefusal.otherBallot }
            let entries = try work.reads.entries(of: procedure)
            let voter = giver ?? organisation
            if entries.contains(where: { $0.votedFor == voter }) { throw ProcedureRefusal.votedAlready }
            try checkRight(facts, organisation, giver, entries, work)
        default: break
        }
    }

    /// The rules are asked whether an open vote would count; the choice in the question is always the same. Carried proxies
    /// are counted here, because the ballots of a box are in no file.
    private func checkRight(
        _ facts: ProcedureFacts, _ organisation: OrganisationID, _ giver: OrganisationID?, _ entries: [ProcedureEntry],
        _ work: Transaction
    ) throws {
        let question = TakePart.Deed.vote(.abstained, proxyFor: giver).draft(organisation)
        let asked = ProcedureEntry(
            name: "asked", event: .vote, at: work.now, by: organisation, person: nil, act: .max,
            details: question.details)
        let would = try work.reads.procedureCase(facts, adding: asked, at: work.now)
        let number = would.procedure.events.firstIndex { $0.id == "asked" }
        if let verdict = would.answer.notCounted.first(where: { $0.event == number }) {
            throw ProcedureRefusal.notCounted(verdict.reason)
        }
        let carried = entries.count { $0.by == organisation && $0.votedFor != nil && $0.votedFor != organisation }
        let most = would.procedure.profile.sets[facts.kind.ruleSet]?.number(.proxies) ?? 0
        if giver != nil, carried >= most { throw ProcedureRefusal.notCounted(.proxyLimit) }
    }

    private func drop(_ choice: Choice, _ work: Transaction) throws {
        var box = try work.reads.ballotBox(of: procedure)
        box.put(choice)
        try work.keep(box, of: procedure)
    }

    /// Whoever began it hears of a question; whoever may act hears of an answer on the page.
    private func tellQuestion(_ facts: ProcedureFacts, _ authority: Authority, _ work: Transaction) throws {
        guard facts.by != authority.mandate.organisation else { return }
        for person in try work.people(of: facts.by, with: .sign) {
            try work.put(Message(to: person, .procedureQuestion, ["procedure": procedure.text]))
        }
    }
}

extension TakePart.Deed {
    func draft(_ organisation: OrganisationID) -> EventDraft {
        switch self {
        case .support: EventDraft(event: .support)
        case .supportWithdrawn: EventDraft(event: .supportWithdrawn)
        case .recommendation: EventDraft(event: .recommendation)
        case .recommendationWithdrawn: EventDraft(event: .recommendationWithdrawn)
        case .urgentRequest(let reason): EventDraft(event: .urgentRequest, details: [.init("reason", .text(reason))])
        case .objection(let reason): EventDraft(event: .objection, details: [.init("reason", .text(reason))])
        case .objectionWithdrawn: EventDraft(event: .objectionWithdrawn)
        case .question(let words): EventDraft(event: .comment, words: words)
        case .interest: EventDraft(event: .interest)
        case .notice(let hours):
            EventDraft(event: .notice, details: [.init("hours", hours.map { .number($0) } ?? .null)])
        case .close: EventDraft(event: .close)
        default: ballot(organisation)
        }
    }

    private func ballot(_ organisation: OrganisationID) -> EventDraft {
        switch self {
        case .present: EventDraft(event: .present)
        case .proxy(let holder): EventDraft(event: .proxy, details: [.init("to", .text(holder.text))])
        case .proxyWithdrawn: EventDraft(event: .proxyWithdrawn)
        case .vote(let choice, let giver):
            EventDraft(
                event: .vote,
                details: [
                    .init("choice", .text(choice.rawValue)),
                    .init("proxy-for", giver.map { .text($0.text) } ?? .null),
                ])
        case .secretBallot(_, let giver): EventDraft(event: .present, votedFor: giver ?? organisation)
        case .candidacy: EventDraft(event: .candidacy)
        case .ballot(let chosen): EventDraft(event: .ballot, details: [Transaction.organisations("for", chosen)])
        default: preconditionFailure("this deed was written already")
        }
    }
}
