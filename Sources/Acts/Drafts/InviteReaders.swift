// The initiator asks other members to read a draft and to comment on it before the text is fixed. Private: not recorded.
package import Membership
package import Record
package import Statements
package import Store

package struct InviteReaders: Sendable {
    package let statement: StatementID
    package let organisations: Set<OrganisationID>
    package let acting: Acting

    package init(statement: StatementID, organisations: Set<OrganisationID>, acting: Acting) {
        (self.statement, self.organisations, self.acting) = (statement, organisations, acting)
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .draft)
        _ = try work.led(statement, by: authority)
        for organisation in organisations {
            // An unlisted member is known to nobody whom it did not tell.
            guard let sheet = try work.reads.organisation(organisation), !sheet.organisation.unlisted,
                sheet.standing.standing(on: work.today)?.isMember ?? false
            else { throw MembershipRefusal.unknownOrganisation }
        }
        // Told once for each draft, however often they are left out and asked again.
        for organisation in try work.keepReaders(organisations, of: statement) {
            for person in try work.people(of: organisation, with: .draft) {
                try work.put(Message(to: person, .draftShared, ["statement": statement.text]))
            }
        }
    }
}

extension Reads {
    /// Whether this organisation reads a draft of somebody else: it is asked to, and a member on this day.
    package func isDraftReader(_ organisation: OrganisationID, of statement: StatementID, on day: Day) throws -> Bool {
        guard try draftReaders(of: statement).contains(organisation) else { return false }
        return try self.organisation(organisation)?.standing.standing(on: day)?.isMember ?? false
    }
}

extension Transaction {
    /// Refuses whoever neither leads the statement nor is asked to read its draft.
    func readsDraft(_ statement: StatementID, acting: Acting) throws -> (mandate: Mandate, leads: Bool) {
        guard let mandate = try reads.mandate(acting.mandate), mandate.person == acting.person,
            mandate.holds(on: today)
        else { throw MembershipRefusal.mandateEnded }
        guard let facts = try reads.statement(statement) else { throw StatementRefusal.unknownStatement }
        let leads = facts.initiator == mandate.organisation
        guard try leads || reads.isDraftReader(mandate.organisation, of: statement, on: today) else {
            throw StatementRefusal.unknownStatement
        }
        return (mandate, leads)
    }
}
