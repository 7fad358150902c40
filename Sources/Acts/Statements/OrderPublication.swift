// The initiator orders the publication for an instant (an embargo) or takes the order back.
import Membership
package import Record
package import Statements
package import Store

package struct OrderPublication: Sendable {
    package let statement: StatementID
    package let version: Int
    package let number: Int
    package let marks: Set<GuestMark>
    /// Nil takes the order back.
    package let at: Instant?
    package let acting: Acting
    package let stamp: FormStamp

    package init(
        statement: StatementID, version: Int, number: Int, marks: Set<GuestMark>, at: Instant?, acting: Acting,
        stamp: FormStamp
    ) {
        self.statement = statement
        self.version = version
        self.number = number
        self.marks = marks
        self.at = at
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .draft)
        _ = try work.led(statement, by: authority)
        guard let at else { return try work.endEmbargo(of: statement) }
        guard at > work.now, at <= work.now.adding(seconds: 60 * 86400) else { throw StatementRefusal.endOutOfRange }
        guard let signOn = try work.reads.signOn(of: statement, version: version) else {
            throw StatementRefusal.notOpen
        }
        let listable = try work.reads.listable(on: statement, version: version, marks: marks, today: work.today)
        try signOn.allowsPublishing(signed: listable.counted, named: listable.named.count, at: at)
        let missing = try work.reads.missingTranslations(of: statement, version: version)
        guard missing.isEmpty else { throw StatementRefusal.translationsMissing(missing) }
        try work.keep(
            Embargo(
                statement: statement, version: version, number: number, marks: marks, at: at, person: acting.person,
                mandate: acting.mandate, stamp: stamp.id))
    }
}
