// The one way in which anything is done in a procedure: the rules are asked whether it would count, then it is recorded
// and kept, and what follows from it follows in the same transaction.
import Membership
import Procedures
import Record
import Store

/// Something to be done in a procedure.
struct EventDraft {
    let event: EventName
    var details: [JSONTree.Member] = []
    var words = ""
    var matter: Matter?
    var votedFor: OrganisationID?
}

/// Who does it: an organisation through a person, or the platform.
struct EventAuthor {
    let organisation: OrganisationID?
    let card: Digest?
    let person: PersonID?

    init(_ authority: Authority) {
        organisation = authority.mandate.organisation
        card = authority.organisation.card
        person = authority.mandate.person
    }

    /// The secretariat, as the keepers of the procedure.
    init(secretariat person: PersonID?) { (organisation, card, self.person) = (nil, nil, person) }

    /// An organisation that is in no register yet.
    init(applicant: OrganisationID) { (organisation, card, person) = (applicant, nil, nil) }
}

extension Transaction {
    func running(_ procedure: ProcedureID) throws -> ProcedureFacts {
        guard let facts = try reads.procedure(procedure) else { throw ProcedureRefusal.unknownProcedure }
        return facts
    }

    /// Whether the same form did the same before.
    func isRepeated(_ stamp: FormStamp, _ event: EventName, in procedure: ProcedureID) throws -> Bool {
        try isRepeated(
            stamp, .procedureEvent, subject: procedure.text, fields: [Act.Field("event", event.rawValue)])
    }

    /// Enters it; refuses what would not count, and what the rules ask for before.
    @discardableResult
    func enter(
        _ draft: EventDraft, in facts: ProcedureFacts, by author: EventAuthor, stamp: FormStamp
    ) throws -> ProcedureCase {
        let known = try reads.entries(of: facts.id)
        let candidate = entry(draft, author, name: "e\(known.count + 1)", act: .max)
        let would = try reads.procedureCase(facts, adding: candidate, at: now)
        try check(would, candidate)
        let fields = [
            Act.Field("event", draft.event.rawValue), Act.Field("detail", candidate.digest.base64),
        ]
        let intent = try Intent(
            log: origin, id: stamp.id, type: .procedureEvent,
            by: author.organisation.map { .organisation($0.text) } ?? .platform, card: author.card,
            subject: facts.id.text, about: would.matter?.digest, fields: fields, expires: stamp.expires)
        let act = try record(intent)
        try keep(entry(draft, author, name: candidate.name, act: act.index), of: facts.id)
        return try follow(would, draft.event)
    }

    private func entry(_ draft: EventDraft, _ author: EventAuthor, name: String, act: Int64) -> ProcedureEntry {
        ProcedureEntry(
            name: name, event: draft.event, at: now, by: author.organisation, person: author.person, act: act,
            details: draft.details, words: draft.words, matter: draft.matter, votedFor: draft.votedFor)
    }

    private func check(_ would: ProcedureCase, _ candidate: ProcedureEntry) throws {
        if would.answer.outcome == .inadmissible { throw ProcedureRefusal.conditions(would.answer.missing) }
        let number = would.procedure.events.firstIndex { $0.id == candidate.name }
        let verdict = would.answer.notCounted.first { $0.event == number }
        // A question is heard, though it never counts.
        guard let verdict, verdict.reason != .comment else { return }
        if verdict.reason == .conditionsNotMet {
            let without = try reads.procedureCase(would.facts, at: now)
            throw ProcedureRefusal.conditions(without.answer.missing)
        }
        throw ProcedureRefusal.notCounted(verdict.reason)
    }

    /// Keeps when it opened and ends, tells whoever has to hear, and draws the minute of what is over.
    private func follow(_ now: ProcedureCase, _ event: EventName) throws -> ProcedureCase {
        var facts = now.facts
        let opens = [.notice, .opened].contains(event) || facts.ends != nil && facts.ends != now.answer.closes
        let isEstablished = facts.opened == nil && now.answer.outcome == .established
        let wasOpened = facts.opened
        if opens && now.answer.outcome == .pending || isEstablished { facts.opened = self.now }
        facts.ends = now.answer.closes
        if facts.opened != wasOpened { facts.reached = try reached(now) }
        try renew(facts)
        if facts.opened != wasOpened, !isEstablished { try tellElectorate(.procedureOpened, now, facts) }
        if now.isFinal { try drawMinute(of: facts) }
        return now
    }
}
