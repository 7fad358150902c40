// The job could not make the paper of a delivery: those who prepared it are told on its page and may try again.
import Statements
package import Store

package struct PaperFailed: Sendable {
    package let delivery: DeliveryID

    package init(delivery: DeliveryID) { self.delivery = delivery }

    package func perform(in work: Transaction) throws { try work.keepFault("failed", of: delivery) }
}
