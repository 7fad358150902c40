// Whoever put a document into the room, or a coordinator, takes it out.
import Membership
package import Record
package import Store

package struct RemoveDocument: Sendable {
    package let group: WorkingGroupID
    package let document: Identifier<GroupDocument>
    package let acting: Acting

    package init(group: WorkingGroupID, document: Identifier<GroupDocument>, acting: Acting) {
        self.group = group
        self.document = document
        self.acting = acting
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .sign)
        let known = try work.working(group, for: authority)
        guard let found = try work.reads.documents(of: group).first(where: { $0.id == document }) else { return }
        let own = authority.mandate.organisation
        guard found.by == own || known.coordinates(own) else { throw ProcedureRefusal.notCoordinator }
        try work.remove(document, from: group)
    }
}
