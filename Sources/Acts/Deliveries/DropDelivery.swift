// Until it is handed over a delivery can be put away.
import Membership
package import Record
import Statements
package import Store

/// What was prepared is put away before it was handed over.
package struct DropDelivery: Sendable {
    package let delivery: DeliveryID
    package let acting: Acting

    package init(delivery: DeliveryID, acting: Acting) {
        self.delivery = delivery
        self.acting = acting
    }

    /// The sealed file of its paper, to be removed once this is durable.
    package func perform(in work: Transaction) throws -> Digest? {
        let authority = try work.authority(of: acting, to: .draft)
        guard let found = try work.reads.delivery(delivery) else { throw StatementRefusal.noSuchDelivery }
        _ = try work.led(found.statement, by: authority)
        guard found.number == nil else { throw StatementRefusal.alreadyDelivered }
        try work.forget(delivery)
        return found.paperFile
    }
}
