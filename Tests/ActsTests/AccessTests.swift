// Coming in: invitation, codes, devices, losing everything.
import Access
import Acts
import COath
import Membership
import Record
import Statements
import Store
import Testing

@Suite("Coming in")
struct ComingInTests {
    /// The code that a telephone with this secret shows now.
    private func code(_ secret: [UInt8], at now: Instant) -> String {
        var text = [CChar](repeating: 0, count: 16)
        let raw = secret.map { CChar(bitPattern: $0) }
        oath_totp_generate(raw, raw.count, time_t(now.milliseconds / 1000), 30, 0, 6, &text)
        return String(decoding: text.prefix(6).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private func token() -> SessionToken { SessionToken(random: Randomness.bytes(SessionToken.randomBytes)) }

    private struct Enrolled {
        let person: PersonID
        let mandate: MandateID
        let secret: [UInt8]
        let recovery: RecoveryCodes
        let session: SessionToken
        let invitation: SessionToken
    }

    /// Nina is named by Chiara, accepts, and is in.
    private func enrolled(_ coalition: Coalition) throws -> Enrolled {
        let give = GiveMandate(
            organisation: try coalition.organisation(of: .chiara), name: "Nina", mail: "nina@house.example",
            language: "en", zone: "Europe/Vienna", rights: [.sign], until: nil, replaces: nil,
            acting: coalition.acting(.chiara), stamp: coalition.stamp())
        let given = try coalition.store.perform { try give.perform(in: $0) }
        let invitation = try #require(given.invitation)
        let secret = Randomness.bytes(20)
        let half = token()
        let accept = AcceptInvitation(
            invitation: invitation.digest, passphrase: "hash", secret: secret, token: half)
        try coalition.store.perform { try accept.perform(in: $0) }
        let recovery = RecoveryCodes(random: Randomness.bytes(RecoveryCodes.randomBytes))
        let session = token()
        let finish = FinishEnrolment(
            session: half.digest, invitation: invitation.digest, typed: code(secret, at: coalition.now),
            recovery: recovery, token: session)
        try coalition.store.perform { try finish.perform(in: $0) }
        let person = try coalition.store.read { try $0.session(session.digest)!.person }
        return Enrolled(
            person: person, mandate: given.mandate, secret: secret, recovery: recovery, session: session,
            invitation: invitation)
    }

    /// Passphrase given: a half session, and the second step with what is typed.
    private func signIn(_ coalition: Coalition, _ person: PersonID, typed: String) throws -> SessionToken {
        let half = token()
        let begin = BeginSession(person: person, stage: .code, token: half)
        try coalition.store.perform { try begin.perform(in: $0) }
        let full = token()
        let confirm = ConfirmCode(session: half.digest, typed: typed, token: full)
        _ = try coalition.store.perform { try confirm.perform(in: $0) }
        return full
    }

    @Test("an invitation is used up once somebody is in")
    func invitation() throws {
        let coalition = try Coalition()
        let nina = try enrolled(coalition)
        let again = AcceptInvitation(
            invitation: nina.invitation.digest, passphrase: "other", secret: Randomness.bytes(20), token: token())
        #expect(throws: AccessRefusal.invitationOver) { try coalition.store.perform { try again.perform(in: $0) } }
        #expect(try coalition.store.read { try $0.session(nina.session.digest)?.stage } == .full)
    }

    @Test("a one-time code counts once, a recovery code counts once")
    func codes() throws {
        let coalition = try Coalition()
        let nina = try enrolled(coalition)
        let used = code(nina.secret, at: coalition.now)
        #expect(throws: AccessRefusal.wrong) { try signIn(coalition, nina.person, typed: used) }
        coalition.pass(seconds: 60)
        let next = code(nina.secret, at: coalition.now)
        _ = try signIn(coalition, nina.person, typed: next)
        #expect(throws: AccessRefusal.wrong) { try signIn(coalition, nina.person, typed: next) }
        _ = try signIn(coalition, nina.person, typed: nina.recovery.shown[3].uppercased())
        #expect(throws: AccessRefusal.wrong) { try signIn(coalition, nina.person, typed: nina.recovery.shown[3]) }
        #expect(try coalition.messages(.newSignIn) == 3)
    }

    @Test("a half session ends after a quarter of an hour")
    func half() throws {
        let coalition = try Coalition()
        let nina = try enrolled(coalition)
        let half = token()
        let begin = BeginSession(person: nina.person, stage: .code, token: half)
        try coalition.store.perform { try begin.perform(in: $0) }
        coalition.pass(seconds: 900)
        let confirm = ConfirmCode(
            session: half.digest, typed: code(nina.secret, at: coalition.now), token: token())
        #expect(throws: AccessRefusal.sessionOver) { try coalition.store.perform { try confirm.perform(in: $0) } }
    }

    @Test("signing out everywhere ends every session of the person")
    func everywhere() throws {
        let coalition = try Coalition()
        let nina = try enrolled(coalition)
        let other = try signIn(coalition, nina.person, typed: nina.recovery.shown[0])
        try coalition.store.perform { try SignOutEverywhere(person: nina.person).perform(in: $0) }
        for token in [nina.session, other] {
            #expect(try coalition.store.read { try $0.session(token.digest) } == nil)
        }
    }

    @Test("who lost everything is let in again by two people, after a day, and the organisation is told")
    func readmission() throws {
        let coalition = try Coalition()
        let nina = try enrolled(coalition)
        for mail in ["nina@house.example", "nobody@nowhere.example", "nina@house.example"] {
            try coalition.store.perform { try AskForReadmission(mail: mail).perform(in: $0) }
        }
        let asked = try coalition.store.read { try $0.readmissions() }
        #expect(asked.count == 1)
        let id = asked[0].id
        let agree = { (who: Coalition.Who) in
            let act = AgreeToReadmission(readmission: id, acting: coalition.acting(who))
            try coalition.store.perform { try act.perform(in: $0) }
        }
        #expect(throws: MembershipRefusal.rightMissing(.secretariat)) { try agree(.chiara) }
        try agree(.ada)
        #expect(throws: AccessRefusal.needsAnotherPerson) { try agree(.ada) }
        try agree(.boris)
        #expect(try coalition.messages(.readmissionAgreed) == 2)
        let complete = CompleteReadmission(readmission: id, acting: coalition.acting(.ada))
        #expect(throws: AccessRefusal.readmissionWaits) {
            try coalition.store.perform { try complete.perform(in: $0) }
        }
        coalition.pass(seconds: 86400)
        let invitation = try coalition.store.perform { try complete.perform(in: $0) }
        #expect(try coalition.store.read { try $0.session(nina.session.digest) } == nil)
        #expect(try coalition.store.read { try $0.invitation(invitation.digest, at: coalition.now) } == nina.person)
    }

    @Test("a device signs in and signs a statement, and the proof file shows that it did")
    func device() throws {
        let coalition = try Coalition()
        let nina = try enrolled(coalition)
        coalition.pass(seconds: 60)
        let device = Device()
        let acting = Acting(person: nina.person, mandate: nina.mandate)
        let register = RegisterPasskey(
            registration: try device.registration(challenge: Randomness.bytes(32)), name: "telephone",
            typed: code(nina.secret, at: coalition.now), acting: acting, stamp: coalition.stamp())
        try coalition.store.perform { try register.perform(in: $0) }
        let challenge = Randomness.bytes(32)
        let signIn = SignInWithPasskey(
            device: try device.signature(over: challenge), challenge: challenge, token: token())
        #expect(try coalition.store.perform { try signIn.perform(in: $0) } == nina.person)
        #expect(throws: AccessRefusal.deviceSaidSomethingElse) {
            try coalition.store.perform { try signIn.perform(in: $0) }
        }
        let statement = try coalition.openStatement()
        let stamp = coalition.stamp(life: 300)
        let shown = SignStatement(statement: statement, version: 1, acting: acting, stamp: stamp)
        let intent = try coalition.store.perform { try shown.intent(in: $0) }
        let other = SignStatement(
            statement: statement, version: 1, acting: acting, stamp: coalition.stamp(),
            device: try device.signature(over: intent.digest.bytes))
        #expect(throws: AccessRefusal.deviceSaidSomethingElse) {
            try coalition.store.perform { try other.perform(in: $0) }
        }
        let sign = SignStatement(
            statement: statement, version: 1, acting: acting, stamp: stamp,
            device: try device.signature(over: intent.digest.bytes))
        _ = try coalition.store.perform { try sign.perform(in: $0) }
        try coalition.closes(statement)
        try coalition.publishes(statement)
        #expect(try coalition.everythingHolds())
        let signature = try coalition.store.read { try $0.signatures(on: statement, version: 1)[0] }
        #expect(signature.method == .passkey)
    }
}
