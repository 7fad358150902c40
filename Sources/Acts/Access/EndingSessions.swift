// Leaving: this session, or all of a person's sessions.
package import Membership
package import Record
package import Store

package struct SignOut: Sendable {
    package let session: Digest

    package init(session: Digest) { self.session = session }

    package func perform(in work: Transaction) throws { try work.endSession(session) }
}

package struct SignOutEverywhere: Sendable {
    package let person: PersonID

    package init(person: PersonID) { self.person = person }

    package func perform(in work: Transaction) throws { try work.endSessions(of: person) }
}

/// A person with several mandates says for whom they act now.
package struct ChooseMandate: Sendable {
    package let session: Digest
    package let acting: Acting

    package init(session: Digest, acting: Acting) {
        self.session = session
        self.acting = acting
    }

    package func perform(in work: Transaction) throws {
        guard let session = try work.reads.session(session), session.person == acting.person, session.stage == .full
        else {
            throw AccessRefusal.sessionOver
        }
        guard let mandate = try work.reads.mandate(acting.mandate), mandate.person == acting.person,
            mandate.holds(on: work.today)
        else { throw MembershipRefusal.mandateEnded }
        try work.act(under: mandate.id, session: session.digest)
    }
}
