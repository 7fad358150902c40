import Record
import Testing

@testable import Access

@Suite("Registering a passkey")
struct PasskeyRegistrationTests {
    static func read(
        _ data: [UInt8], client: [UInt8] = Captured.es256.clientData, challenge: [UInt8] = Captured.challenge,
        rpID: String = Captured.rpID, origins: [String] = ["https://example.org", Captured.origin]
    ) throws(PasskeyProblem) -> PasskeyRegistration {
        try PasskeyRegistration(
            authenticatorData: data, clientDataJSON: client, challenge: challenge, rpID: rpID,
            origins: origins)
    }

    static func problem(_ work: () throws(PasskeyProblem) -> PasskeyRegistration) -> PasskeyProblem? {
        do {
            _ = try work()
            return nil
        } catch { return error }
    }

    @Test("gives the credential, its key and the counter that a browser sent, for both kinds of key")
    func captured() throws {
        let ordinary = try Self.read(Captured.es256.authenticatorData)
        #expect(ordinary.credentialID == Captured.es256.credential)
        #expect(ordinary.key.algorithm == .es256 && ordinary.counter == 1)
        // x stands behind 58 20 at the end of the COSE map, y behind the next one.
        let data = Captured.es256.authenticatorData
        #expect(ordinary.key.bytes == Array(data.suffix(67).prefix(32)) + Array(data.suffix(32)))
        #expect(!ordinary.mayBeBackedUp && !ordinary.isBackedUp)

        let edwards = try Self.read(Captured.ed25519.authenticatorData, client: Captured.ed25519.clientData)
        #expect(edwards.credentialID == Captured.ed25519.credential)
        #expect(edwards.key.algorithm == .ed25519)
        #expect(edwards.key.bytes == Array(Captured.ed25519.authenticatorData.suffix(32)))
    }

    @Test("tells whether the key may be, and is, copied to other devices")
    func backup() throws {
        let may = try Self.read(Self.flags(0x45 | 0x08))
        #expect(may.mayBeBackedUp && !may.isBackedUp)
        let copied = try Self.read(Self.flags(0x45 | 0x18))
        #expect(copied.mayBeBackedUp && copied.isBackedUp)
    }

    static func flags(_ flags: UInt8) -> [UInt8] {
        var data = Captured.es256.authenticatorData
        data[32] = flags
        return data
    }

    @Test(
        "needs a person who touched the device and whom it verified",
        arguments: [(0x44, .personNotVerified), (0x41, .personNotVerified), (0x05, .malformed)]
            as [(UInt8, PasskeyProblem)])
    func verified(flags: UInt8, problem: PasskeyProblem) {
        #expect(Self.problem { () throws(PasskeyProblem) in try Self.read(Self.flags(flags)) } == problem)
    }

    @Test("answers this session's question, on this site, as a registration")
    func bound() {
        let data = Captured.es256.authenticatorData
        let others: [(PasskeyProblem, () throws(PasskeyProblem) -> PasskeyRegistration)] = [
            (.otherChallenge, { () throws(PasskeyProblem) in try Self.read(data, challenge: counted(32)) }),
            (.otherSite, { () throws(PasskeyProblem) in try Self.read(data, rpID: "example.org") }),
            (.otherSite, { () throws(PasskeyProblem) in try Self.read(data, origins: ["https://example.org"]) }),
            (
                .malformed,
                { () throws(PasskeyProblem) in
                    try Self.read(data, client: Captured.es256SignIn.clientData, challenge: Captured.assertionChallenge)
                }
            ),
        ]
        for (problem, work) in others { #expect(Self.problem(work) == problem) }
    }

    @Test("is not done inside a frame of another site")
    func framed() {
        let text = String(decoding: Captured.es256.clientData, as: UTF8.self)
        let framed = text.replacing("\"crossOrigin\":false", with: "\"crossOrigin\":true")
        #expect(framed != text)
        let data = Captured.es256.authenticatorData
        #expect(Self.problem { () throws(PasskeyProblem) in try Self.read(data, client: ascii(framed)) } == .otherSite)
    }

    @Test("takes what a newer browser adds to its words")
    func additions() throws {
        let text = String(decoding: Captured.es256.clientData, as: UTF8.self)
        let added = ascii(text.dropLast() + ",\"other_keys\":{\"a\":[1]}}")
        _ = try Self.read(Captured.es256.authenticatorData, client: added)
    }

    @Test("takes no other kind of key: RS256 in place of ES256")
    func otherAlgorithm() {
        var data = Captured.es256.authenticatorData
        let place = data.count - 77 + 4  // a5 01 02 03 26: the last byte is the algorithm, -7
        #expect(data[place] == 0x26)
        data[place] = 0x27
        #expect(Self.problem { () throws(PasskeyProblem) in try Self.read(data) } == .unknownKeyType)
    }

    @Test("takes no point beside the curve")
    func offCurve() {
        var data = Captured.es256.authenticatorData
        data[data.count - 1] ^= 1
        #expect(Self.problem { () throws(PasskeyProblem) in try Self.read(data) } == .unsoundKey)
    }

    @Test(
        "takes no Ed25519 key that signs everything, or that is written in two ways",
        arguments: [
            [1] + [UInt8](repeating: 0, count: 31), [UInt8](repeating: 0, count: 32),
            [0xec] + [UInt8](repeating: 0xff, count: 30) + [0x7f], [UInt8](repeating: 0xff, count: 32),
        ])
    func smallOrder(key: [UInt8]) {
        let data = Array(Captured.ed25519.authenticatorData.dropLast(32)) + key
        let problem = Self.problem { () throws(PasskeyProblem) in
            try Self.read(data, client: Captured.ed25519.clientData)
        }
        #expect(problem == .unsoundKey)
    }

    @Test("takes no part of the data for the whole, at no length")
    func truncated() {
        let data = Captured.es256.authenticatorData
        for length in 0..<data.count {
            #expect(Self.problem { () throws(PasskeyProblem) in try Self.read(Array(data.prefix(length))) } != nil)
        }
        for client in [[], ascii("{}"), ascii("[1"), ascii("null"), [0xff, 0xfe], ascii("{\"type\":1}")] {
            #expect(Self.problem { () throws(PasskeyProblem) in try Self.read(data, client: client) } == .malformed)
        }
    }
}
