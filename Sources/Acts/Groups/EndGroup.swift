// A coordinator ends the group: its room stays readable, nothing in it changes any more.
import Record
import Membership
package import Store

package struct EndGroup: Sendable {
    package let group: WorkingGroupID
    package let acting: Acting

    package init(group: WorkingGroupID, acting: Acting) {
        self.group = group
        self.acting = acting
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .sign)
        let known = try work.working(group, for: authority, asCoordinator: true)
        try work.end(group, on: work.today)
        for member in known.members {
            for person in try work.people(of: member.organisation, with: .sign) {
                try work.put(Message(to: person, .groupEnded, ["group": group.text]))
            }
        }
    }
}
