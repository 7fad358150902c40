// An organisation puts a procedure away from its desk, or takes it back: private, nobody is told, nothing is recorded.
import Membership
package import Procedures
package import Store

package struct PutAwayProcedure: Sendable {
    package let procedure: ProcedureID
    package let isAway: Bool
    package let acting: Acting

    package init(procedure: ProcedureID, isAway: Bool, acting: Acting) {
        self.procedure = procedure
        self.isAway = isAway
        self.acting = acting
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .sign)
        guard try work.reads.procedure(procedure) != nil else { throw ProcedureRefusal.unknownProcedure }
        try work.put(away: isAway, procedure, by: authority.mandate.organisation)
    }
}
