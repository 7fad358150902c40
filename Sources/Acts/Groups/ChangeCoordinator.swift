// A coordinator makes another member of the group a coordinator, or steps back; one stays.
package import Membership
package import Store

package struct ChangeCoordinator: Sendable {
    package let group: WorkingGroupID
    package let organisation: OrganisationID
    package let coordinates: Bool
    package let acting: Acting

    package init(group: WorkingGroupID, organisation: OrganisationID, coordinates: Bool, acting: Acting) {
        self.group = group
        self.organisation = organisation
        self.coordinates = coordinates
        self.acting = acting
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .sign)
        let known = try work.working(group, for: authority, asCoordinator: true)
        guard let member = known.members.first(where: { $0.organisation == organisation }) else {
            throw ProcedureRefusal.notOfGroup
        }
        let isLast = known.members.count { $0.coordinates } == 1 && member.coordinates
        guard coordinates || !isLast else { throw ProcedureRefusal.lastCoordinator }
        try work.keep(.init(organisation: organisation, coordinates: coordinates, since: member.since), of: group)
    }
}
