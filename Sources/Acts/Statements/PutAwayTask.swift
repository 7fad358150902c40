// An organisation puts a call to sign away from its desk, or takes it back. Private: not recorded, nobody is told.
import Membership
import Record
package import Statements
package import Store

package struct PutAwayTask: Sendable {
    package let statement: StatementID
    package let version: Int
    /// Nil takes it back onto the desk.
    package let choice: PutAway.Choice?
    package let acting: Acting

    package init(statement: StatementID, version: Int, choice: PutAway.Choice?, acting: Acting) {
        self.statement = statement
        self.version = version
        self.choice = choice
        self.acting = acting
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .sign)
        guard try work.reads.fixedText(of: statement, version: version) != nil else {
            throw StatementRefusal.unknownStatement
        }
        let organisation = authority.mandate.organisation
        guard let choice else { return try work.takeBack(statement, version: version, by: organisation) }
        let until = choice == .later ? work.now.adding(seconds: 20 * 3600) : nil
        try work.putAway(statement, version: version, by: organisation, choice: choice, until: until)
    }
}
