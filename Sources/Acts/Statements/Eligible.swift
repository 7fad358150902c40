// Everybody who may sign: told all together, whether they signed or not, so that a message says nothing about anybody.
import Membership
import Record
import Statements
import Store

extension Transaction {
    func tellEligible(_ eligible: Eligibility, _ kind: Message.Kind, _ facts: [String: String]) throws {
        for mandate in try reads.mandates(with: .sign, on: today) {
            let standing = try reads.standing(of: mandate.organisation).standing(on: today)
            if eligible.includes(standing) { try put(Message(to: mandate.person, kind, facts)) }
        }
    }
}
