// A working group is proposed: goals, list with contacts, own regulations, coordinators (Rules of Procedure of the Council,
// working groups). Its other initiators join by their own act; the criteria are checked at once.
package import Membership
package import Procedures
import Record
package import Store

package struct ProposeWorkingGroup: Sendable {
    /// Title, `goals`, `contacts`, `regulations`, `plan`.
    package let matter: Matter
    /// The organisations whose people coordinate.
    package let coordinators: [OrganisationID]
    package let acting: Acting
    package let stamp: FormStamp

    package init(matter: Matter, coordinators: [OrganisationID], acting: Acting, stamp: FormStamp) {
        self.matter = matter
        self.coordinators = coordinators
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws -> ProcedureID {
        let authority = try work.authority(of: acting, to: .draft)
        let beginning = Beginning(
            kind: .workingGroup, matter: matter, event: .proposal,
            details: [
                Transaction.organisations("coordinators", coordinators), Transaction.parts(parts),
            ])
        return try work.begin(beginning, by: EventAuthor(authority), stamp: stamp)
    }

    private var parts: [Part] { [Part.goals, .contacts, .regulations].filter { !matter[$0.rawValue].isEmpty } }
}
