// An organisation decides that its name is always withheld when it signs, or that it chooses each time. Not recorded, and
// nobody else is told.
import Membership
import Record
package import Store

package struct ChooseWithholding: Sendable {
    package let always: Bool
    package let acting: Acting

    package init(always: Bool, acting: Acting) {
        self.always = always
        self.acting = acting
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .represent)
        try work.keep(alwaysWithholds: always, of: authority.mandate.organisation)
    }
}
