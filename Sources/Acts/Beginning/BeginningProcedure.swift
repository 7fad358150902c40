// How every procedure begins: under the rules in force that day, with the matter in words, and with keepers who are named.
import Membership
import Procedures
import Record
import Statements
import Store

/// What is to begin.
struct Beginning {
    let kind: ProcedureKind
    let matter: Matter
    let event: EventName
    var details: [JSONTree.Member] = []
    var concerns: OrganisationID?
    var statement: (id: StatementID, version: Int)?
    var isSecret = false
    /// False where the first event follows later.
    var entersEvent = true
}

extension Transaction {
    /// Begins it and enters its first event, both with the form's stamp or one of the platform; the procedure takes its
    /// identifier from the stamp, so the same form gives the same one.
    func begin(_ beginning: Beginning, by author: EventAuthor, stamp: FormStamp) throws -> ProcedureID {
        let id = ProcedureID(bytes: stamp.id.bytes)
        let set = beginning.kind.ruleSet
        if try isRepeated(
            stamp, .procedureBegin, subject: id.text, fields: [Act.Field("kind", set.rawValue)])
        {
            return id
        }
        guard let adopted = try reads.profile(on: today), adopted.profile.sets[set] != nil else {
            throw ProcedureRefusal.noRules(set)
        }
        guard let organisation = author.organisation else { throw MembershipRefusal.unknownOrganisation }
        let intent = try Intent(
            log: origin, id: stamp.id, type: .procedureBegin, by: .organisation(organisation.text),
            card: author.card, subject: id.text, about: beginning.matter.digest,
            fields: [
                Act.Field("kind", set.rawValue), Act.Field("rules", adopted.digest.base64),
                Act.Field("zone", coalition.zone),
            ], expires: stamp.expires)
        let act = try record(intent)
        let facts = ProcedureFacts(
            id: id, kind: beginning.kind, profile: adopted.digest, zone: coalition.zone, act: act.index,
            title: beginning.matter.title, language: beginning.matter.language, begun: now, by: organisation,
            concerns: beginning.concerns, statement: beginning.statement?.id, version: beginning.statement?.version,
            isSecret: beginning.isSecret,
            keepers: try keepers(without: [organisation, beginning.concerns].compactMap { $0 }))
        try keep(facts)
        guard beginning.entersEvent else { return id }
        let draft = EventDraft(event: beginning.event, details: beginning.details, matter: beginning.matter)
        try enter(draft, in: facts, by: author, stamp: platformStamp)
        return id
    }

    /// Nobody keeps what their own organisation began or is concerned by, unless there would be nobody else.
    private func keepers(without parties: [OrganisationID]) throws -> Set<PersonID> {
        let all = try Keepers(reads, on: today).people
        let others = all.filter { !parties.contains($0.organisation.id) }
        return Set((others.isEmpty ? all : others).map(\.person.id))
    }

    /// Parts as an event carries them.
    static func parts(_ parts: [Part]) -> JSONTree.Member {
        JSONTree.Member("parts", .array(parts.map { .text($0.rawValue) }))
    }

    static func organisations(_ name: String, _ ids: [OrganisationID]) -> JSONTree.Member {
        JSONTree.Member(name, .array(ids.map { .text($0.text) }))
    }
}
