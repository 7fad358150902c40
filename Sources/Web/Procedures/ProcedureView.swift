// A procedure as one reader may see it: who reads, what this organisation has done, and whose names are shown.
import Acts
import HTML
import Languages
import Membership
import Procedures
import Record
import Statements
import Store

struct ProcedureView {
    let visit: Visit
    let facts: ProcedureFacts
    let now: ProcedureCase
    let minutes: [DrawnMinute]
    let own: OrganisationID
    /// Names of everybody who stands in it.
    let names: [OrganisationID: OrganisationName]
    let listed: Set<OrganisationID>
    let text: FixedText?
    let electorate: Set<OrganisationID>
    let unreached: [OrganisationID]
    /// The statement has a version after the one that is decided.
    let hasNewerText: Bool

    /// Nil where it does not exist for this reader: applications are for those who may object and for the secretariat,
    /// everything else for members.
    init?(_ visit: Visit, _ id: ProcedureID, _ reads: Reads) throws {
        guard let organisation = visit.visitor?.organisation, let facts = try reads.procedure(id) else { return nil }
        let own = organisation.organisation.id
        let electorate = try reads.electorate(of: facts, on: visit.today)
        guard try ProcedureReader(visit, organisation).sees(facts, reads) else { return nil }
        self.visit = visit
        self.facts = facts
        self.own = own
        self.electorate = Set(electorate)
        minutes = try reads.minutes(of: id)
        let isFrozen = minutes.last != nil && facts.isOver(at: visit.now)
        now =
            isFrozen
            ? try reads.procedureCase(facts, minute: minutes[minutes.count - 1])
            : try reads.procedureCase(facts, at: visit.now)
        text = try facts.statement.flatMap { statement in
            try facts.version.flatMap { try reads.fixedText(of: statement, version: $0) }
        }
        hasNewerText = try facts.statement.map { try reads.newestVersion(of: $0)?.version != facts.version } ?? false
        let mayKeep = visit.visitor.map { facts.keepers.contains($0.person.id) && $0.may(.keep) } ?? false
        unreached = mayKeep && minutes.isEmpty ? try reads.unreached(electorate, on: visit.today) : []
        var names: [OrganisationID: OrganisationName] = [:]
        for participant in now.procedure.participants {
            guard let id = OrganisationID(text: participant.id), let known = try reads.organisation(id) else {
                continue
            }
            names[id] = known.organisation.name(in: visit.language.tag)
        }
        self.names = names
        listed = try reads.listed(Array(names.keys))
    }

    /// Those whom the pages name as keepers, while their mandate for it holds.
    var isKeeper: Bool {
        guard let visitor = visit.visitor, facts.keepers.contains(visitor.person.id), visitor.may(.keep) else {
            return false
        }
        return facts.kind != .election || stands(.candidacy) == nil
    }

    /// One of those whose recommendations the rules count.
    var mayRecommend: Bool {
        guard [.fullAdmission, .councilAdmission].contains(facts.kind), facts.by != own else { return false }
        let standing = visit.visitor?.organisation?.standing.standing(on: visit.today)
        return rules.body(.recommenders) == .full ? standing == .full : standing?.isMember ?? false
    }

    var isElector: Bool { electorate.contains(own) }
    var isSecretariat: Bool { visit.visitor?.may(.secretariat) ?? false }
    var leads: Bool { facts.by == own }
    var isDecided: Bool { !minutes.isEmpty && (facts.isOver(at: visit.now) || now.isFinal) }
    var isOpen: Bool { facts.opened != nil && !facts.isOver(at: visit.now) && !isDecided }
    var rules: Rules { now.procedure.profile.sets[facts.kind.ruleSet] ?? Rules([:]) }

    /// The last act of this sort by this organisation that stands.
    func stands(_ event: EventName, by organisation: OrganisationID? = nil) -> ProcedureEntry? {
        let who = organisation ?? own
        let counted = Set(now.answer.counted.map { now.procedure.events[$0].id })
        return now.entries.last { $0.by == who && $0.event == event && counted.contains($0.name) }
    }

    /// Organisations whose act of this sort stands.
    func standing(_ event: EventName) -> [OrganisationID] {
        let counted = Set(now.answer.counted.map { now.procedure.events[$0].id })
        var seen: [OrganisationID] = []
        for entry in now.entries where entry.event == event && counted.contains(entry.name) {
            if let by = entry.by, !seen.contains(by) { seen.append(by) }
        }
        return seen
    }

    func name(_ html: inout HTML, _ organisation: OrganisationID) {
        guard let name = names[organisation] else {
            return html.text(facts.by == organisation ? facts.title : visit.words("an organisation"))
        }
        visit.bdi(&html, name)
    }
}
