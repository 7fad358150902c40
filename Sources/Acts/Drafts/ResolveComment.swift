// The initiator, or who said it, settles a comment, or opens it again. What was said stays.
import Membership
import Record
package import Statements
package import Store

package struct ResolveComment: Sendable {
    package let statement: StatementID
    package let comment: CommentID
    package let isResolved: Bool
    package let acting: Acting

    package init(statement: StatementID, comment: CommentID, isResolved: Bool, acting: Acting) {
        (self.statement, self.comment, self.isResolved, self.acting) = (statement, comment, isResolved, acting)
    }

    package func perform(in work: Transaction) throws {
        let (_, leads) = try work.readsDraft(statement, acting: acting)
        guard var found = try work.reads.draftComment(comment, on: statement),
            leads || found.person == acting.person
        else { throw StatementRefusal.notInitiator }
        found.resolved = isResolved ? DraftComment.Resolution(person: acting.person, at: work.now) : nil
        try work.keep(found, on: statement)
    }
}
