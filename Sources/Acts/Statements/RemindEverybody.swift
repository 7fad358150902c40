// The initiator reminds everybody who may sign, whether they did or not: a reminder tells nothing about anybody. At most
// once a day.
import Membership
import Record
package import Statements
package import Store

package struct RemindEverybody: Sendable {
    /// Seconds between two reminders.
    package static let pause: Int64 = 86400

    package let statement: StatementID
    package let acting: Acting

    package init(statement: StatementID, acting: Acting) {
        self.statement = statement
        self.acting = acting
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .draft)
        _ = try work.led(statement, by: authority)
        guard let newest = try work.reads.newestVersion(of: statement)?.version,
            let signOn = try work.reads.signOn(of: statement, version: newest)
        else { throw StatementRefusal.notOpen }
        switch signOn.state(at: work.now) {
        case .notOpened: throw StatementRefusal.notOpen
        case .closed(let at): throw StatementRefusal.closed(at)
        case .open(let until):
            if let last = try work.reads.reminded(statement), work.now < last.adding(seconds: RemindEverybody.pause) {
                throw StatementRefusal.remindedAlready(last)
            }
            var facts = ["statement": statement.text, "zone": signOn.spans.last?.zone ?? "UTC"]
            facts["ends"] = until?.text
            try work.keepReminder(of: statement)
            try work.tellEligible(signOn.eligible, .reminder, facts)
        }
    }
}
