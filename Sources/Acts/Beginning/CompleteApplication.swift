// The applicant adds what was missing, until the notice, or takes the application back, until the end.
package import Access
import Procedures
import Record
package import Store

package struct CompleteApplication: Sendable {
    package let token: SessionToken
    /// Nil: it is taken back.
    package let application: Application?
    package let stamp: FormStamp

    package init(token: SessionToken, application: Application?, stamp: FormStamp) {
        self.token = token
        self.application = application
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws {
        guard let id = try work.reads.application(token: token.digest) else {
            throw ProcedureRefusal.unknownProcedure
        }
        var facts = try work.running(id)
        let event: EventName = application == nil ? .close : .application
        if try work.isRepeated(stamp, event, in: id) { return }
        // What members were given notice of does not change under their eyes.
        if facts.opened != nil && application != nil { throw ProcedureRefusal.notCounted(.alreadyOpen) }
        if let application {
            facts = facts.with(title: application.name)
            try work.renew(facts)
        }
        let draft = EventDraft(
            event: event, details: application.map { [Transaction.parts($0.parts)] } ?? [],
            matter: application?.matter)
        try work.enter(draft, in: facts, by: EventAuthor(applicant: facts.by), stamp: stamp)
    }
}
