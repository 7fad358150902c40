// Signing in: passphrase first, then a one-time code or a recovery code. An unknown name costs the same work and gets
// the same answer. Hashing happens outside the writing transaction, two at a time.
package import Access
package import Membership
package import Record
package import Store
import Synchronization

/// Checks passphrases, a few at a time, and slows guessing down, in memory only.
package final class Gate: Sendable {
    /// Beyond this the oldest are forgotten: nobody can fill the memory with invented names.
    private static let mostRemembered = 20_000

    private let store: Store
    private let hashing: Turnstile
    private let accounts = Mutex<[String: Throttle]>([:])

    package init(store: Store) {
        self.store = store
        hashing = Turnstile(places: 2, queue: 32)
    }

    /// The person, when name and passphrase fit; refuses otherwise, telling nothing about which was wrong. `network`
    /// names where the attempt comes from, in no readable form.
    package func person(mail: String, passphrase: String, network: String?) throws -> PersonID {
        // One name in one spelling; and who is too quick from one place makes no names to remember.
        let account = MailAddress.normal(mail) ?? mail
        if let network { try slow(network, .network) }
        try slow(account, .account)
        let known = try MailAddress.normal(mail).flatMap { mail in try store.read { try $0.person(mail: mail) } }
        let credentials = try known.flatMap { person in try store.read { try $0.credentials(of: person.id) } }
        let hash = credentials?.passphrase.flatMap { PassphraseHash(text: $0) } ?? .ofNobody
        let pepper = store.sealing.key(.passphrases)
        let fits = try hashing.pass { try hash.matches(passphrase, pepper: pepper) }
        guard fits, let known else { throw AccessRefusal.wrong }
        accounts.withLock { $0[account]?.succeeded() }
        return known.id
    }

    /// Refuses when this name was tried too often; counts the attempt.
    package func slow(_ name: String, _ limits: Throttle.Limits) throws {
        let now = store.clock.now().milliseconds / 1000
        let answer = accounts.withLock { accounts in
            if accounts.count > Gate.mostRemembered { accounts = accounts.filter { !$0.value.isSpent(at: now) } }
            if accounts.count > Gate.mostRemembered, let any = accounts.keys.first { accounts[any] = nil }
            return accounts[name, default: Throttle(limits)].next(at: now)
        }
        if case .wait(let seconds) = answer { throw AccessRefusal.wait(seconds: seconds) }
    }

    /// The hash to keep of a new passphrase.
    package func hash(_ passphrase: Passphrase) throws -> String {
        let pepper = store.sealing.key(.passphrases)
        return try hashing.pass {
            try PassphraseHash.make(passphrase, pepper: pepper, salt: Randomness.bytes(16)).text
        }
    }
}

/// After the passphrase: a session that waits for the second factor.
package struct BeginSession: Sendable {
    package let person: PersonID
    package let stage: Session.Stage
    package let token: SessionToken

    package init(person: PersonID, stage: Session.Stage, token: SessionToken) {
        self.person = person
        self.stage = stage
        self.token = token
    }

    /// A full session acts under the person's only mandate at once; with several the person chooses.
    package func perform(in work: Transaction) throws {
        let mandates = try work.reads.mandates(of: person).filter { $0.holds(on: work.today) }
        try work.begin(
            token.digest, person: person, stage: stage, mandate: mandates.count == 1 ? mandates[0].id : nil)
        if stage == .full { try work.put(Message(to: person, .newSignIn, [:])) }
    }
}

/// The second factor: a one-time code, each step once, or a recovery code, each once. The half session becomes a new one.
package struct ConfirmCode: Sendable {
    package let session: Digest
    package let typed: String
    package let token: SessionToken

    package init(session: Digest, typed: String, token: SessionToken) {
        self.session = session
        self.typed = typed
        self.token = token
    }

    package func perform(in work: Transaction) throws -> PersonID {
        guard let half = try work.reads.session(session), half.stage == .code, work.now < half.expires,
            let credentials = try work.reads.credentials(of: half.person)
        else { throw AccessRefusal.sessionOver }
        guard try fits(credentials, work) else { throw AccessRefusal.wrong }
        try work.endSession(session)
        // Who was invited and signs in this way without finishing leaves no open link behind.
        try work.endInvitations(of: half.person)
        try BeginSession(person: half.person, stage: .full, token: token).perform(in: work)
        return half.person
    }

    private func fits(_ credentials: Credentials, _ work: Transaction) throws -> Bool {
        if let place = RecoveryCodes.place(of: typed, among: credentials.recovery) {
            return try work.use(recovery: credentials.recovery[place], of: credentials.person)
        }
        guard let secret = credentials.codeSecret, let code = OneTimeCode(secret: secret),
            let step = code.step(matching: typed, at: work.now.milliseconds / 1000, after: credentials.codeStep)
        else { return false }
        return try work.use(codeStep: step, of: credentials.person)
    }
}
