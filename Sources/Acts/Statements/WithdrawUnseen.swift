// Somebody who was named for an organisation later cannot look back at what it withheld before, but can take it back: if
// there is something it is gone, if not nothing happens, and the answer is the same.
import Membership
import Record
package import Statements
package import Store

package struct WithdrawUnseen: Sendable {
    package let statement: StatementID
    package let version: Int
    package let acting: Acting
    package let stamp: FormStamp

    package init(statement: StatementID, version: Int, acting: Acting, stamp: FormStamp) {
        self.statement = statement
        self.version = version
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .sign)
        let organisation = authority.mandate.organisation
        guard let withheld = try work.reads.withheld(of: organisation, on: statement, version: version) else { return }
        _ = try work.takeBack(.withheld(withheld), by: authority, on: statement, stamp: stamp)
    }
}
