// When an organisation can become a Full Member: shown from its first day as an Associate Member, before it asks.
import Procedures
package import Record
package import Store
package import Membership

extension Reads {
    /// The first day on which its time is long enough under the rules in force; nil without rules for it, and for whoever is
    /// no Associate Member.
    package func eligibleForFull(_ organisation: OrganisationID, at now: Instant) throws -> Day? {
        guard let facts = try coalition(), let adopted = try profile(on: facts.day(of: now)),
            adopted.profile.sets[.fullAdmission] != nil, let zone = ProceduralZone(name: facts.zone),
            let elector = try electors().first(where: { $0.id == organisation })
        else { return nil }
        let participant = Participant(
            id: organisation.text, country: elector.country,
            standings: elector.standings.map { DatedStanding($0.standing, since: $0.since, in: zone) })
        let procedure = Procedure(
            id: "eligibility", kind: .fullAdmission, zone: zone, profile: adopted.profile,
            participants: [participant], concerned: [0], events: [], evaluate: now)
        let step = Evaluation.run(procedure).arithmetic.first { $0.rule.hasSuffix(Rule.years.rawValue) }
        return step.flatMap { Day(text: $0.result) }
    }
}
