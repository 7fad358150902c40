// Somebody has read a draft as it is now: next time only what changed since is marked. Private: not recorded.
import Membership
package import Statements
package import Store

package struct MarkDraftRead: Sendable {
    package let statement: StatementID
    /// Number of the state that the page showed.
    package let number: Int
    package let acting: Acting

    package init(statement: StatementID, number: Int, acting: Acting) {
        (self.statement, self.number, self.acting) = (statement, number, acting)
    }

    package func perform(in work: Transaction) throws {
        _ = try work.readsDraft(statement, acting: acting)
        guard try work.reads.draftState(of: statement, number: number)?.number == number else {
            throw StatementRefusal.draftChanged
        }
        try work.keepSeen(statement, number: number, by: acting.person)
    }
}
