// The end of a procedure has passed: the platform counts what lies in a box, and draws the minute. Nobody needs to be there.
package import Procedures
import Record
package import Store

package struct CloseProcedure: Sendable {
    package let procedure: ProcedureID

    package init(procedure: ProcedureID) { self.procedure = procedure }

    /// Nothing to do for one that is open, or that has its minute.
    package func perform(in work: Transaction) throws {
        guard let facts = try work.reads.procedure(procedure), facts.minutes == 0, facts.isOver(at: work.now) else {
            return
        }
        if facts.isSecret { try work.countBallots(of: facts, by: nil) }
        if try work.reads.procedure(procedure)?.minutes == 0 { try work.drawMinute(of: facts) }
    }
}
