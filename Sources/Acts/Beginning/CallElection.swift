// The secretariat calls the election of the Council: seats, limits for regions, and until which day the seats hold. Whoever
// stands says so before it is opened.
import Membership
package import Procedures
import Record
package import Store

package struct CallElection: Sendable {
    /// Title, `text`, `until` (the first day without the seats), `seats`.
    package let matter: Matter
    package let acting: Acting
    package let stamp: FormStamp

    package init(matter: Matter, acting: Acting, stamp: FormStamp) {
        self.matter = matter
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws -> ProcedureID {
        let authority = try work.authority(of: acting, to: .secretariat)
        let beginning = Beginning(kind: .election, matter: matter, event: .comment, entersEvent: true)
        let id = try work.begin(beginning, by: EventAuthor(authority), stamp: stamp)
        let facts = try work.running(id)
        for elector in try work.reads.electorate(of: facts, on: work.today) {
            for person in try work.people(of: elector, with: .sign) {
                try work.put(Message(to: person, .electionCalled, ["procedure": id.text]))
            }
        }
        return id
    }
}
