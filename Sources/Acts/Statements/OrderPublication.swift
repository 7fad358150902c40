// The initiator orders the publication for an instant (an embargo) or takes the order back. When the time has come the
// platform publishes under the same mandate, if it still holds; if not, the initiator is told.
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
        try work.keep(
            Embargo(
                statement: statement, version: version, number: number, marks: marks, at: at, person: acting.person,
                mandate: acting.mandate, stamp: stamp.id))
    }
}

/// Done by the platform at each beat.
package enum PublishDue {
    /// How many were published. An order that a rule refuses now is dropped and its organisation told.
    package static func run(on store: Store) throws -> Int {
        let due = try store.read { try $0.dueEmbargoes(at: store.clock.now()) }
        var published = 0
        for embargo in due {
            do {
                _ = try store.perform { work in
                    try PublishStatement(
                        statement: embargo.statement, version: embargo.version, number: embargo.number,
                        marks: embargo.marks, acting: Acting(person: embargo.person, mandate: embargo.mandate),
                        stamp: FormStamp(id: embargo.stamp, expires: work.now.adding(seconds: 60).wholeSecond)
                    ).perform(in: work)
                }
                published += 1
            } catch let refusal as StatementRefusal {
                try drop(embargo, store, because: "\(refusal)")
            } catch let refusal as MembershipRefusal {
                try drop(embargo, store, because: "\(refusal)")
            }
        }
        return published
    }

    private static func drop(_ embargo: Embargo, _ store: Store, because refusal: String) throws {
        try store.perform { work in
            try work.endEmbargo(of: embargo.statement)
            guard let initiator = try work.reads.statement(embargo.statement)?.initiator else { return }
            for person in try work.people(of: initiator, with: .draft) {
                try work.put(Message(to: person, .publicationFailed, ["statement": embargo.statement.text]))
            }
        }
    }
}
