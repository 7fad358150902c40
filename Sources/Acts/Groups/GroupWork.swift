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
        guard !asCoordinator || group.coordinates(own) else { throw ProcedureRefusal.notCoordinator }
        return group
    }
}
