// The initiator leaves a guest out of lists, or takes it in again.
package import Membership
import Record
import Statements
package import Store

package struct LeaveOutGuest: Sendable {
    package let guest: OrganisationID
    package let isOut: Bool
    package let acting: Acting

    package init(guest: OrganisationID, isOut: Bool, acting: Acting) {
        self.guest = guest
        self.isOut = isOut
        self.acting = acting
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .draft)
        guard let found = try work.reads.guest(guest) else { throw StatementRefusal.noSuchGuest }
        _ = try work.led(found.statement, by: authority)
        try work.leave(out: isOut, guest)
    }
}
