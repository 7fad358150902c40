import Record
import Testing

@Suite("Keys") struct KeyTests {
    static let all: [(name: String, key: [UInt8], valid: Bool)] = Vectors.all.keys.map {
        ($0.name, Hex.decode($0.key) ?? [], $0.valid)
    }

    private static func vkey(_ key: [UInt8], type: UInt8 = 1) -> String {
        let id = Digest(of: Array("k.example\n".utf8) + [type] + key).bytes.prefix(4)
        return "k.example+\(Hex.encode(Array(id)))+\(Base64.encode([type] + key))"
    }

    @Test("bad keys are refused as keys of notes, of logs, receipts and witnesses", arguments: all)
    func notes(name: String, key: [UInt8], valid: Bool) throws {
        let log = Self.vkey(key)
        let witness = Self.vkey(key, type: 4)
        let good = Vectors.all.notes.log.vkey
        #expect(Result { try NoteKey(vkey: log) }.isSuccess == valid)
        #expect(Result { try NoteKey(vkey: witness) }.isSuccess == valid)
        #expect(Result { try NoteKey(name: "k", type: .ed25519, publicKey: key) }.isSuccess == valid)
        #expect(Result { try TrustPolicy(parsing: "log \(log)\nquorum none\n") }.isSuccess == valid)
        #expect(Result { try TrustPolicy(parsing: "witness w \(witness)\nquorum w\n") }.isSuccess == valid)
        #expect(Result { try TrustFile(parsing: "log \(good)\nquorum none\nreceipt \(log)\n") }.isSuccess == valid)
        #expect(Result { try Samples.intent(.logKeys, [("log", good), ("receipt", log)]) }.isSuccess == valid)
    }

    @Test("bad keys are refused in keys.set and as keys of devices", arguments: all)
    func devices(name: String, key: [UInt8], valid: Bool) throws {
        #expect((DeviceKey(.ed25519, key) != nil) == valid)
        let fields = [
            ("mandate", Samples.organisation), ("algorithm", "ed25519"), ("key", Base64.encode(key)),
            ("credential", Samples.card.base64), ("until", "none"),
        ]
        #expect(Result { try Samples.intent(.keysSet, fields) }.isSuccess == valid)
    }

    @Test("the list has twenty bad keys and the one that signs every message")
    func complete() { #expect(Self.all.count(where: { !$0.valid }) == 21) }

    @Test("the signature for every message under the identity key is not taken")
    func everyMessage() throws {
        let vector = try #require(Vectors.all.keys.first { $0.signature != nil })
        #expect(throws: NoteError.badPoint) {
            try NoteKey(vkey: Self.vkey(Hex.decode(vector.key) ?? []))
        }
    }

    @Test("P-256 keys are points of the curve")
    func p256() throws {
        let good = try #require(Base64.decode(Assertions.all.es256))
        #expect(DeviceKey(.es256, good) != nil)
        #expect(DeviceKey(algorithm: "es256", key: good) != nil)
        var off = good
        off[63] ^= 1
        let zero = [UInt8](repeating: 0, count: 64)
        for bad in [off, zero, [], Array(good.dropLast()), good + [0], [4] + good] {
            #expect(DeviceKey(.es256, bad) == nil)
        }
        #expect(DeviceKey(.ed25519, good) == nil)
        #expect(DeviceKey(algorithm: "rs256", key: good) == nil)
    }

    @Test("a key whose algorithm and length differ makes no keys.set")
    func mismatch() throws {
        let fields = [
            ("mandate", Samples.organisation), ("algorithm", "ed25519"), ("key", Assertions.all.es256),
            ("credential", Samples.card.base64), ("until", "none"),
        ]
        #expect(throws: ActFormatError.badKey) { try Samples.intent(.keysSet, fields) }
    }

    @Test("other spellings of a vkey are refused")
    func spellings() throws {
        let good = Vectors.all.notes.log.vkey
        let bad: [String] = [
            good.replacing("54b9d6c4", with: "54B9D6C4"), good.replacing("54b9d6c4", with: "54b9d6c5"), good + "=",
            good.replacing("/1+", with: "/2+"), good.replacing("+", with: " "), "", "+", "++", "a+b", "+54b9d6c4+AWbt",
            String(good.dropLast(4)), "a b" + good, good + "\n", Self.vkey([1, 2, 3]), Self.vkey([], type: 1),
        ]
        for text in bad { #expect(throws: NoteError.badKey, "\(text)") { try Self.parse(text) } }
        #expect(throws: NoteError.unknownKeyType) {
            try NoteKey(vkey: Self.vkey([UInt8](repeating: 1, count: 32), type: 2))
        }
    }

    /// Lengths other than 32 are bad points; to the table both are bad keys.
    private static func parse(_ text: String) throws -> NoteKey {
        do {
            return try NoteKey(vkey: text)
        } catch NoteError.badPoint {
            throw NoteError.badKey
        }
    }

    @Test("secret keys of other forms are refused")
    func secrets() {
        let good = Vectors.all.notes.log.skey
        for bad in [
            String(good.dropFirst()), good.replacing("54b9", with: "54b8"), good + "=", Vectors.all.notes.log.vkey,
            "PRIVATE+KEY+",
        ] {
            #expect(throws: NoteError.self) { try NoteSigner(privateKey: bad) }
        }
        #expect(throws: NoteError.badKey) { try NoteSigner(name: "a b", seed: [UInt8](repeating: 1, count: 32)) }
        #expect(throws: NoteError.badKey) { try NoteSigner(name: "a", seed: [1]) }
    }
}
