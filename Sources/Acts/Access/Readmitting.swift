// Somebody who lost passphrase, device and recovery codes: two people of the secretariat agree, the whole organisation is
// told, and after 24 hours a new invitation goes out.
package import Access
import Membership
import Record
package import Store

/// Asked for without signing in; an unknown name gets the same answer and leaves nothing.
package struct AskForReadmission: Sendable {
    /// In the form of `MailAddress.normal`.
    package let mail: String

    package init(mail: String) { self.mail = mail }

    package func perform(in work: Transaction) throws {
        // Known or not, something is written, so that the time tells nothing.
        try work.noteAsking()
        guard let person = try work.reads.person(mail: mail) else { return }
        if try work.reads.readmissions().contains(where: { $0.person == person.id }) { return }
        try work.ask(Randomness.id(), person: person.id)
        for mandate in try work.reads.mandates(with: .secretariat, on: work.today) where mandate.person != person.id {
            try work.put(Message(to: mandate.person, .readmissionAsked, ["person": person.name]))
        }
    }
}

/// One person of the secretariat agrees, having made sure by other means that it is the person.
package struct AgreeToReadmission: Sendable {
    /// Seconds between the second agreement and the invitation.
    package static let waiting: Int64 = 24 * 3600

    package let readmission: ReadmissionID
    package let acting: Acting

    package init(readmission: ReadmissionID, acting: Acting) {
        self.readmission = readmission
        self.acting = acting
    }

    package func perform(in work: Transaction) throws {
        _ = try work.authority(of: acting, to: .secretariat)
        guard let asked = try work.reads.readmission(readmission), asked.agreed == nil else {
            throw AccessRefusal.readmissionOver
        }
        guard asked.person != acting.person, asked.firstBy != acting.person else {
            throw AccessRefusal.needsAnotherPerson
        }
        try work.agree(asked, by: acting.person)
        guard asked.firstBy != nil, let person = try work.reads.person(asked.person) else { return }
        for organisation in Set(
            try work.reads.mandates(of: asked.person).filter { $0.ended == nil }.map(\.organisation))
        {
            for colleague in try work.reads.mandates(of: organisation) where colleague.holds(on: work.today) {
                try work.put(Message(to: colleague.person, .readmissionAgreed, ["person": person.name]))
            }
        }
    }
}

/// After the waiting day: everything the person signed in with ends, a new invitation begins.
package struct CompleteReadmission: Sendable {
    package let readmission: ReadmissionID
    package let acting: Acting

    package init(readmission: ReadmissionID, acting: Acting) {
        self.readmission = readmission
        self.acting = acting
    }

    /// The token of the new invitation.
    package func perform(in work: Transaction) throws -> SessionToken {
        _ = try work.authority(of: acting, to: .secretariat)
        guard let asked = try work.reads.readmission(readmission), let agreed = asked.agreed else {
            throw AccessRefusal.readmissionOver
        }
        guard work.now >= agreed.adding(seconds: AgreeToReadmission.waiting) else {
            throw AccessRefusal.readmissionWaits
        }
        try work.endSessions(of: asked.person)
        try work.endCredentials(of: asked.person)
        for passkey in try work.reads.passkeys(of: asked.person) {
            try work.remove(passkey: passkey.credential, of: asked.person)
        }
        let token = SessionToken(random: Randomness.bytes(SessionToken.randomBytes))
        try work.invite(asked.person, token: token.digest, expires: work.now.adding(seconds: 86400))
        try work.put(Message(to: asked.person, .invitation, ["invitation": token.text]))
        try work.end(readmission)
        return token
    }
}

/// Called off, by the secretariat or by the person who signs in after all.
package struct EndReadmission: Sendable {
    package let readmission: ReadmissionID
    package let acting: Acting

    package init(readmission: ReadmissionID, acting: Acting) {
        self.readmission = readmission
        self.acting = acting
    }

    package func perform(in work: Transaction) throws {
        guard let asked = try work.reads.readmission(readmission) else { throw AccessRefusal.readmissionOver }
        if asked.person != acting.person { _ = try work.authority(of: acting, to: .secretariat) }
        try work.end(readmission)
    }
}
