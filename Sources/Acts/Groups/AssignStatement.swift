// A member of the group lets a statement that it leads stand in the group's room.
import Membership
package import Statements
package import Store

package struct AssignStatement: Sendable {
    package let group: WorkingGroupID
    package let statement: StatementID
    package let acting: Acting

    package init(group: WorkingGroupID, statement: StatementID, acting: Acting) {
        self.group = group
        self.statement = statement
        self.acting = acting
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .draft)
        _ = try work.working(group, for: authority)
        _ = try work.led(statement, by: authority)
        try work.assign(statement, to: group)
    }
}
