import Record
import Testing

/// assertions.json.
struct Assertions: Decodable {
    struct Case: Decodable {
        let name: String
        let algorithm: String
        let authenticatorData: String
        let clientDataJSON: String
        let signature: String
        let error: String?

        func evidence() throws -> DeviceEvidence {
            try DeviceEvidence(
                authenticatorData: #require(Base64.decode(authenticatorData)),
                clientDataJSON: #require(Base64.decode(clientDataJSON)), signature: #require(Base64.decode(signature)))
        }
    }
    let rpID: String
    let origin: String
    let challenge: String
    let es256: String
    let ed25519: String
    let cases: [Case]

    static let all: Assertions = Vectors.read("assertions.json")
}

@Suite("Signed on a device") struct DeviceEvidenceTests {
    private static let all = Assertions.all

    private func key(_ algorithm: String) throws -> DeviceKey {
        let text = algorithm == "es256" ? Self.all.es256 : Self.all.ed25519
        return try #require(DeviceKey(algorithm: algorithm, key: Base64.decode(text) ?? []))
    }

    @Test("each assertion counts or is refused for its one fault", arguments: all.cases.map(\.name))
    func cases(name: String) throws {
        let vector = try #require(Self.all.cases.first { $0.name == name })
        let evidence = try vector.evidence()
        let challenge = try #require(Base64.decode(Self.all.challenge))
        let key = try key(vector.algorithm)
        do {
            let checked = try evidence.verify(
                challenge: challenge, key: key, rpID: Self.all.rpID, origins: ["https://x.example", Self.all.origin])
            #expect(vector.error == nil)
            #expect(checked.counter == 7 && checked.canBeBackedUp && checked.isBackedUp)
        } catch {
            #expect(String(describing: error) == vector.error)
        }
    }

    @Test("a good assertion under another key, challenge, site or origin does not count")
    func others() throws {
        let evidence = try #require(Self.all.cases.first).evidence()
        let challenge = try #require(Base64.decode(Self.all.challenge))
        let (own, other) = (try key("es256"), try key("ed25519"))
        let origins = [Self.all.origin]
        #expect(throws: DeviceEvidenceError.signature) {
            try evidence.verify(challenge: challenge, key: other, rpID: Self.all.rpID, origins: origins)
        }
        #expect(throws: DeviceEvidenceError.challenge) {
            try evidence.verify(challenge: [], key: own, rpID: Self.all.rpID, origins: origins)
        }
        #expect(throws: DeviceEvidenceError.relyingParty) {
            try evidence.verify(challenge: challenge, key: own, rpID: "x.example", origins: origins)
        }
        #expect(throws: DeviceEvidenceError.origin) {
            try evidence.verify(challenge: challenge, key: own, rpID: Self.all.rpID, origins: [])
        }
    }

    @Test("evidence is the same JSON each time and refused otherwise")
    func form() throws {
        let evidence = try #require(Self.all.cases.first).evidence()
        #expect(try DeviceEvidence(parsing: evidence.bytes) == evidence)
        let text = String(decoding: evidence.bytes, as: UTF8.self)
        let changes = [("\n}\n", "}"), ("\"signature\"", "\"Signature\""), (": ", ":"), ("{\n", "{\n  \"a\": 1,\n")]
        for (from, to) in changes {
            #expect(throws: DeviceEvidenceError.form) {
                try DeviceEvidence(parsing: Array(text.replacing(from, with: to).utf8))
            }
        }
        #expect(throws: DeviceEvidenceError.form) {
            try DeviceEvidence(authenticatorData: [UInt8](repeating: 0, count: 4097), clientDataJSON: [], signature: [])
        }
    }

    @Test("no bit of what the device signed can be changed")
    func everyBit() throws {
        let evidence = try #require(Self.all.cases.first).evidence()
        let challenge = try #require(Base64.decode(Self.all.challenge))
        let key = try key("es256")
        for place in evidence.authenticatorData.indices {
            for bit in 0..<8 {
                var data = evidence.authenticatorData
                data[place] ^= 1 << UInt8(bit)
                let changed = try DeviceEvidence(
                    authenticatorData: data, clientDataJSON: evidence.clientDataJSON, signature: evidence.signature)
                #expect(throws: DeviceEvidenceError.self) {
                    try changed.verify(challenge: challenge, key: key, rpID: Self.all.rpID, origins: [Self.all.origin])
                }
            }
        }
    }
}
