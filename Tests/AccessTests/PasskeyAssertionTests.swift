import CSodium
import Record
import Testing

@testable import Access

@Suite("Signing in with a passkey")
struct PasskeyAssertionTests {
    typealias Answer = (authenticatorData: [UInt8], clientData: [UInt8], signature: [UInt8])

    static func signIn(
        _ answer: Answer, key: DeviceKey? = nil, challenge: [UInt8] = Captured.assertionChallenge, last: UInt32 = 1,
        rpID: String = Captured.rpID, origins: [String] = [Captured.origin]
    ) throws -> PasskeyAssertion {
        let registered = try PasskeyRegistration(
            authenticatorData: Captured.es256.authenticatorData, clientDataJSON: Captured.es256.clientData,
            challenge: Captured.challenge, rpID: Captured.rpID, origins: [Captured.origin])
        let evidence = try DeviceEvidence(
            authenticatorData: answer.authenticatorData, clientDataJSON: answer.clientData, signature: answer.signature)
        return try PasskeyAssertion(
            evidence, challenge: challenge, key: key ?? registered.key, lastCounter: last, rpID: rpID, origins: origins)
    }

    static func edwardsKey() throws -> DeviceKey {
        try PasskeyRegistration(
            authenticatorData: Captured.ed25519.authenticatorData, clientDataJSON: Captured.ed25519.clientData,
            challenge: Captured.challenge, rpID: Captured.rpID, origins: [Captured.origin]
        ).key
    }

    @Test("succeeds with the answers of a real browser, one after the other, for both kinds of key")
    func captured() throws {
        #expect(try Self.signIn(Captured.es256SignIn, last: 1).counter == 2)
        #expect(try Self.signIn(Captured.es256Later, last: 2).counter == 3)
        let key = try Self.edwardsKey()
        #expect(try Self.signIn(Captured.ed25519SignIn, key: key, last: 1).counter == 2)
        #expect(try Self.signIn(Captured.ed25519Later, key: key, last: 2).counter == 3)
    }

    @Test("is refused when the device counts backwards or stands still", arguments: [2, 3, UInt32.max])
    func counter(last: UInt32) {
        #expect(throws: PasskeyProblem.counterWentBack) { try Self.signIn(Captured.es256SignIn, last: last) }
    }

    @Test(
        "succeeds with a device that never counts, until it begins to",
        arguments: [(0, 0, true), (0, 5, true), (5, 0, false)])
    func never(last: UInt32, now: UInt8, succeeds: Bool) throws {
        let device = Device(seed: counted(32, from: 60))
        let answer = device.answer(counter: now)
        if succeeds {
            #expect(try Self.signIn(answer, key: device.key, last: last).counter == UInt32(now))
        } else {
            #expect(throws: PasskeyProblem.counterWentBack) { try Self.signIn(answer, key: device.key, last: last) }
        }
    }

    /// A device made here, for what the captured ones do not do.
    struct Device {
        let key: DeviceKey
        private let secret: [UInt8]

        init(seed: [UInt8]) {
            var publicKey = [UInt8](repeating: 0, count: 32)
            var secret = [UInt8](repeating: 0, count: 64)
            crypto_sign_seed_keypair(&publicKey, &secret, seed)
            self.secret = secret
            key = DeviceKey(.ed25519, publicKey)!
        }

        func answer(counter: UInt8) -> Answer {
            let data = Digest(of: ascii(Captured.rpID)).bytes + [0x05, 0, 0, 0, counter]
            let client = Captured.ed25519SignIn.clientData
            let signed = data + Digest(of: client).bytes
            var signature = [UInt8](repeating: 0, count: 64)
            crypto_sign_detached(&signature, nil, signed, UInt64(signed.count), secret)
            return (data, client, signature)
        }
    }

    @Test("is refused for another question, site, page, key or signature")
    func refused() {
        let answer = Captured.es256SignIn
        #expect(throws: PasskeyProblem.otherChallenge) { try Self.signIn(answer, challenge: counted(32)) }
        #expect(throws: PasskeyProblem.otherSite) { try Self.signIn(answer, rpID: "example.org") }
        #expect(throws: PasskeyProblem.otherSite) { try Self.signIn(answer, origins: ["https://localhost"]) }
        #expect(throws: PasskeyProblem.wrongSignature) { try Self.signIn(answer, key: Self.edwardsKey()) }
        let later = Captured.es256Later.signature
        #expect(throws: PasskeyProblem.wrongSignature) {
            try Self.signIn((answer.authenticatorData, answer.clientData, later))
        }
    }

    @Test("is refused when the device did not verify the person, or the counter was raised by hand")
    func authenticatorData() {
        var unverified = Captured.es256SignIn
        unverified.authenticatorData[32] = 0x01
        #expect(throws: PasskeyProblem.personNotVerified) { try Self.signIn(unverified) }
        var raised = Captured.es256SignIn
        raised.authenticatorData[36] = 9
        #expect(throws: PasskeyProblem.wrongSignature) { try Self.signIn(raised, last: 2) }
    }

    @Test("is not done with the answer of a registration")
    func registration() {
        let answer = Captured.es256
        #expect(throws: PasskeyProblem.malformed) {
            try Self.signIn(
                (answer.authenticatorData, answer.clientData, Captured.es256SignIn.signature),
                challenge: Captured.challenge)
        }
    }
}
