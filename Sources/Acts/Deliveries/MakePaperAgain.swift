// After a failure the initiator has the paper of a delivery made anew.
import Membership
import Statements
package import Store

package struct MakePaperAgain: Sendable {
    package let delivery: DeliveryID
    package let acting: Acting

    package init(delivery: DeliveryID, acting: Acting) {
        self.delivery = delivery
        self.acting = acting
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .draft)
        guard let found = try work.reads.delivery(delivery) else { throw StatementRefusal.noSuchDelivery }
        _ = try work.led(found.statement, by: authority)
        try work.forgetFault(of: delivery)
    }
}
