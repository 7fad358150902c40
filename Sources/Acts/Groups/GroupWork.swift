// Who may do what in a working group that works: members take part, coordinators keep its plan and end it.
import Membership
import Store

extension Transaction {
    /// The group, while it works; refuses others than its members, and where asked than its coordinators.
    func working(_ id: WorkingGroupID, for authority: Authority, asCoordinator: Bool = false) throws -> WorkingGroup {
        guard let group = try reads.workingGroup(id) else { throw ProcedureRefusal.unknownProcedure }
        guard group.ended == nil else { throw ProcedureRefusal.groupEnded }
        let own = authority.mandate.organisation
        guard group.has(own) else { throw ProcedureRefusal.notOfGroup }
        guard try !asCoordinator || group.coordinates(own) || !hasCoordinator(group) else {
            throw ProcedureRefusal.notCoordinator
        }
        return group
    }

    /// Whether some coordinator is a member of the coalition still: a group whose coordinators left can go on.
    private func hasCoordinator(_ group: WorkingGroup) throws -> Bool {
        try group.members.contains {
            try $0.coordinates && reads.standing(of: $0.organisation).standing(on: today)?.isMember ?? false
        }
    }
}
