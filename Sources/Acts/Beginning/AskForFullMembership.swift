// An Associate Member asks to become a Full Member and declares to be bound by the documents (Organizational Principles,
// Full Members). From the first day it sees when it is eligible.
import Membership
package import Procedures
import Record
package import Store

package struct AskForFullMembership: Sendable {
    /// It declares to be bound by the documents of the platform.
    package let isBound: Bool
    /// Title in the language of whoever asks.
    package let matter: Matter
    package let acting: Acting
    package let stamp: FormStamp

    package init(isBound: Bool, matter: Matter, acting: Acting, stamp: FormStamp) {
        self.isBound = isBound
        self.matter = matter
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws -> ProcedureID {
        let authority = try work.authority(of: acting, to: .represent)
        guard authority.standing == .associate else { throw MembershipRefusal.notMember(authority.standing) }
        let organisation = authority.mandate.organisation
        let running = try work.reads.runningProcedures().first { $0.kind == .fullAdmission && $0.by == organisation }
        if let running, running.id.text != ProcedureID(bytes: stamp.id.bytes).text {
            throw ProcedureRefusal.alreadyRunning
        }
        let beginning = Beginning(
            kind: .fullAdmission, matter: matter, event: .application,
            details: [Transaction.parts(isBound ? [.bound] : [])], concerns: organisation)
        return try work.begin(beginning, by: EventAuthor(authority), stamp: stamp)
    }
}
