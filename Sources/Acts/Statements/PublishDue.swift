// An embargo ends: the platform publishes under the mandate of the order, if it still holds; if not, the initiator is
// told.
import Membership
import Record
import Statements
package import Store

/// Done by the platform at each beat.
package enum PublishDue {
    /// How many were published. An order that a rule refuses now is dropped and its organisation told. A fault of one keeps
    /// no other back; the first is thrown at the end.
    package static func run(on store: Store) throws -> Int {
        let due = try store.read { try $0.dueEmbargoes(at: store.clock.now()) }
        var published = 0
        var fault: (any Error)?
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
            } catch {
                fault = fault ?? error
            }
        }
        if let fault { throw fault }
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
