// A person who was invited chooses a passphrase, then shows with a first one-time code that the second factor works. Only
// then is the invitation used up.
package import Access
import Membership
package import Record
package import Store

/// Keeps the passphrase and a new secret; the session is for finishing only.
package struct AcceptInvitation: Sendable {
    package let invitation: Digest
    /// Text form of the hash.
    package let passphrase: String
    /// 20 random bytes for the one-time codes.
    package let secret: [UInt8]
    package let token: SessionToken

    package init(invitation: Digest, passphrase: String, secret: [UInt8], token: SessionToken) {
        self.invitation = invitation
        self.passphrase = passphrase
        self.secret = secret
        self.token = token
    }

    package func perform(in work: Transaction) throws {
        guard let person = try work.reads.invitation(invitation, at: work.now) else {
            throw AccessRefusal.invitationOver
        }
        try work.endSessions(of: person)
        try work.keep(passphrase: passphrase, of: person)
        try work.keep(codeSecret: secret, of: person)
        try work.keep(recovery: [], of: person)
        try BeginSession(person: person, stage: .enrolling, token: token).perform(in: work)
    }
}

/// The first code from the new device: gives recovery codes and a full session, and uses the invitation up.
package struct FinishEnrolment: Sendable {
    package let session: Digest
    package let invitation: Digest
    package let typed: String
    package let recovery: RecoveryCodes
    package let token: SessionToken

    package init(session: Digest, invitation: Digest, typed: String, recovery: RecoveryCodes, token: SessionToken) {
        self.session = session
        self.invitation = invitation
        self.typed = typed
        self.recovery = recovery
        self.token = token
    }

    package func perform(in work: Transaction) throws {
        guard let half = try work.reads.session(session), half.stage == .enrolling, work.now < half.expires,
            try work.reads.invitation(invitation, at: work.now) == half.person,
            let secret = try work.reads.credentials(of: half.person)?.codeSecret, let code = OneTimeCode(secret: secret)
        else { throw AccessRefusal.sessionOver }
        guard let step = code.step(matching: typed, at: work.now.milliseconds / 1000, after: nil),
            try work.use(codeStep: step, of: half.person)
        else { throw AccessRefusal.wrong }
        try work.use(invitation: invitation)
        try work.keep(recovery: recovery.digests, of: half.person)
        try work.endSession(session)
        try BeginSession(person: half.person, stage: .full, token: token).perform(in: work)
    }
}
