// A member organisation joins a working group, or leaves it; the last coordinator stays until another one coordinates.
import Membership
package import Store

package struct JoinGroup: Sendable {
    package let group: WorkingGroupID
    package let joins: Bool
    package let acting: Acting

    package init(group: WorkingGroupID, joins: Bool, acting: Acting) {
        self.group = group
        self.joins = joins
        self.acting = acting
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .sign)
        guard authority.standing?.isMember ?? false else { throw MembershipRefusal.notMember(authority.standing) }
        guard let known = try work.reads.workingGroup(group) else { throw ProcedureRefusal.unknownProcedure }
        guard known.ended == nil else { throw ProcedureRefusal.groupEnded }
        let own = authority.mandate.organisation
        if joins {
            guard !known.has(own) else { return }
            try work.keep(.init(organisation: own, coordinates: false, since: work.today), of: group)
        } else {
            let isLast = known.coordinates(own) && known.members.count { $0.coordinates } == 1
            guard !isLast else { throw ProcedureRefusal.lastCoordinator }
            try work.remove(own, from: group)
        }
    }
}
