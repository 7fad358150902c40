// A coordinator writes the group's plan.
import Membership
package import Store

package struct KeepPlan: Sendable {
    package let group: WorkingGroupID
    package let plan: String
    package let acting: Acting

    package init(group: WorkingGroupID, plan: String, acting: Acting) {
        self.group = group
        self.plan = plan
        self.acting = acting
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .sign)
        try work.keep(try work.working(group, for: authority, asCoordinator: true).with(plan: plan))
    }
}
