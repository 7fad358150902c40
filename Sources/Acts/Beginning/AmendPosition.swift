// The initiator puts another wording into a running procedure. Only a version that was fixed as a correction of the one
// before, with the same parts, lets the time go on; every other one is opened anew for its whole period.
import Membership
package import Procedures
import Record
import Statements
package import Store

package struct AmendPosition: Sendable {
    package let procedure: ProcedureID
    package let version: Int
    package let acting: Acting
    package let stamp: FormStamp

    package init(procedure: ProcedureID, version: Int, acting: Acting, stamp: FormStamp) {
        self.procedure = procedure
        self.version = version
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .draft)
        var facts = try work.running(procedure)
        if try work.isRepeated(stamp, .version, in: procedure) { return }
        guard facts.by == authority.mandate.organisation, let statement = facts.statement else {
            throw ProcedureRefusal.notInitiator
        }
        guard let text = try work.reads.fixedText(of: statement, version: version),
            try work.reads.newestVersion(of: statement)?.version == version, version != facts.version
        else { throw StatementRefusal.notFixed }
        let isSubstance =
            try facts.version.map { try !work.reads.chain(of: statement, from: version).contains($0) } ?? true
        facts = facts.with(version: version)
        try work.renew(facts)
        let draft = EventDraft(
            event: .version, details: [.init("substance", .bool(isSubstance))],
            matter: PositionMatter.matter(text, ""))
        let now = try work.enter(draft, in: facts, by: EventAuthor(authority), stamp: stamp)
        try work.tellElectorate(.procedureChanged, now, facts)
    }
}
