// Somebody wants the deadlines of their organisation in a calendar, or no longer: off until asked for, under an address
// that nobody can guess; a new one makes the old one useless.
package import Access
package import Membership
import Record
package import Store

package struct ChooseCalendar: Sendable {
    package let person: PersonID
    package let isOn: Bool

    package init(person: PersonID, isOn: Bool) {
        self.person = person
        self.isOn = isOn
    }

    /// The secret of the address.
    package func perform(in work: Transaction) throws -> SessionToken? {
        guard isOn else {
            try work.keep(calendar: nil, of: person)
            return nil
        }
        let token = SessionToken(random: Randomness.bytes(SessionToken.randomBytes))
        try work.keep(calendar: token.digest, of: person)
        return token
    }
}
