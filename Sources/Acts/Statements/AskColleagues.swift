// Somebody asks the colleagues who may sign for the same organisation to look at a call. Private: not recorded.
import Membership
import Record
package import Statements
package import Store

package struct AskColleagues: Sendable {
    package let statement: StatementID
    package let acting: Acting

    package init(statement: StatementID, acting: Acting) {
        self.statement = statement
        self.acting = acting
    }

    package func perform(in work: Transaction) throws {
        guard let mandate = try work.reads.mandate(acting.mandate), mandate.person == acting.person,
            mandate.holds(on: work.today)
        else { throw MembershipRefusal.mandateEnded }
        let asker = try work.reads.person(acting.person)?.name ?? ""
        for person in try work.people(of: mandate.organisation, with: .sign) where person != acting.person {
            try work.put(Message(to: person, .colleagueAsks, ["statement": statement.text, "person": asker]))
        }
    }
}
