// Taking out what is known of a person or an organisation, except what was published: openings, rows, words. What stays in
// the record are commitments that nobody can test a guess against.
package import Membership
package import Record
import Statements

extension Reads {
    /// Messages by number that were written to this person or speak of the name or address.
    func messages(about person: Person) throws -> [Int64] {
        try outbox(most: Int(Int32.max)).filter { written in
            let facts = written.message.facts
            return written.message.person == person.id || facts["person"] == person.name || facts["mail"] == person.mail
        }.map(\.number)
    }

    /// Acts of an organisation whose openings stand in nothing that was published or delivered.
    package func unpublishedActs(of organisation: OrganisationID, published: Set<Digest>) throws -> [Int64] {
        try actIndexes().filter { index in
            guard let opening = try opening(at: index) else { return false }
            let act: Act
            do { act = try Act(parsing: opening.act) } catch {
                throw StoreFault.damaged("civic.db, act \(index)")
            }
            let concerns = act.by.text == organisation.text || act.subject == organisation.text
            // A withdrawal from a published list is public itself.
            let ofPublished = act.value(of: "signature").flatMap { Digest(base64: $0) }.map { published.contains($0) }
            guard concerns, !published.contains(opening.leaf), ofPublished != true else { return false }
            return try erasable.contains(act.type) && !isKeyOfSignature(index)
        }
    }

    /// Whether a device signed with the key of this act: proofs of published lists need it.
    private func isKeyOfSignature(_ act: Int64) throws -> Bool {
        try database.first("SELECT 1 FROM signature WHERE key_act = ?1 LIMIT 1", .integer(act)) { $0.flag(0) } ?? false
    }

    /// What an organisation leads stays: texts that others signed, lists, deliveries.
    private var erasable: Set<ActType> {
        [
            .statementSign, .statementSignReserved, .statementWithdraw, .declarationAdhere, .statementDemand,
            .statementVouch, .memberStatus, .mandateGive, .mandateEnd, .keysSet,
        ]
    }
}

extension Transaction {
    /// The person keeps an empty row, because acts refer to it. Sessions, devices, codes, invitations and messages go.
    package func erase(_ person: Person) throws {
        for message in try reads.messages(about: person) {
            try database.run("DELETE FROM message WHERE id = ?1", .integer(message))
        }
        try endSessions(of: person.id)
        try database.run("DELETE FROM passkey WHERE person = ?1", .id(person.id))
        try database.run("DELETE FROM recovery_code WHERE person = ?1", .id(person.id))
        try database.run("DELETE FROM invitation WHERE person = ?1", .id(person.id))
        try database.run("DELETE FROM readmission WHERE person = ?1", .id(person.id))
        try database.run("DELETE FROM calendar_feed WHERE person = ?1", .id(person.id))
        try database.run("DELETE FROM embargo WHERE person = ?1", .id(person.id))
        try database.run(
            """
            UPDATE person SET name = '–', mail = ?2, language = 'en', zone = 'UTC', passphrase = NULL, code_secret = NULL,
                code_step = NULL WHERE id = ?1
            """, .id(person.id), .text("erased-\(person.id.text)@invalid"))
    }

    /// Removes what these acts caused and what they said.
    package func eraseOpenings(_ acts: [Int64], of organisation: OrganisationID) throws {
        for act in acts {
            try database.run("DELETE FROM letter WHERE act = ?1", .integer(act))
            try database.run("DELETE FROM listed_name WHERE signature = ?1", .integer(act))
            try database.run("DELETE FROM signature WHERE act = ?1", .integer(act))
            try database.run("UPDATE mandate SET ended_by = NULL WHERE ended_by = ?1", .integer(act))
            try database.run("DELETE FROM standing WHERE cause = ?1", .integer(act))
            try database.run("UPDATE guest SET vouched = NULL WHERE vouched = ?1", .integer(act))
            try database.run("UPDATE fixed_text SET demanded = NULL WHERE demanded = ?1", .integer(act))
        }
        // What stands behind a slot of a published list stays counted; nothing of it says any more whose it was.
        for withheld in try reads.allWithheld() where withheld.organisation == organisation {
            if try !reads.hasSlot(withheld.leaf) { try takeBack(withheld) }
        }
        try database.run(
            "DELETE FROM reservation WHERE digest NOT IN (SELECT reservation FROM signature WHERE reservation IS NOT NULL)"
        )
        try eraseDiscussion(of: organisation)
        for mandate in try reads.mandates(of: organisation) {
            try endSessions(of: mandate.person)
            try database.run("DELETE FROM passkey WHERE mandate = ?1", .id(mandate.id))
            try database.run("DELETE FROM embargo WHERE mandate = ?1", .id(mandate.id))
            try database.run("DELETE FROM mandate WHERE id = ?1", .id(mandate.id))
        }
        try database.run("DELETE FROM put_away WHERE organisation = ?1", .id(organisation))
        try database.run("DELETE FROM guest WHERE organisation = ?1", .id(organisation))
        for act in acts { try database.run("UPDATE act SET opening = x'' WHERE idx = ?1", .integer(act)) }
    }

    /// Cards of the organisation that no signature uses any more.
    package func eraseCards(of organisation: OrganisationID) throws {
        try database.run(
            """
            DELETE FROM card WHERE organisation = ?1 AND digest NOT IN (SELECT card FROM signature)
                AND digest NOT IN (SELECT card FROM organisation)
            """, .id(organisation))
        cards.forget()
    }
}
