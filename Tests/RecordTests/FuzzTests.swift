import Record
import Testing

/// Damages bytes the same way each time (SplitMix64).
struct Mutator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var word = state
        word = (word ^ word >> 30) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ word >> 27) &* 0x94d0_49bb_1331_11eb
        return word ^ word >> 31
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }

    /// One to three changes: of a bit or byte, one put in or taken out, a piece doubled, moved or cut off.
    mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
        var out = bytes
        for _ in 0...below(3) where !out.isEmpty {
            let place = below(out.count)
            let length = min(below(80) + 1, out.count - place)
            let piece = Array(out[place..<place + length])
            switch below(8) {
            case 0: out[place] ^= 1 << UInt8(below(8))
            case 1: out[place] = UInt8(truncatingIfNeeded: next())
            case 2: out.insert(Self.signs[below(Self.signs.count)], at: place)
            case 3: out.remove(at: place)
            case 4: out.insert(contentsOf: piece, at: below(out.count))
            case 5: out.removeSubrange(place..<place + length)
            case 6: out.removeSubrange(place...)
            default: out[place] = Self.signs[below(Self.signs.count)]
            }
        }
        return out
    }

    private static let signs = Array("\n\r\t 0129aAzZ+-/=.,:\"\\{}[]#x\u{0}\u{7f}\u{2014}\u{e9}".utf8)
}

@Suite("Damaged input") struct FuzzTests {
    /// Damages each sample many times; whatever the parser then takes must be what it would write itself.
    private func fuzz(
        _ samples: [[UInt8]], rounds: Int = 4000, seed: UInt64 = 1, _ reprint: ([UInt8]) throws -> [UInt8]?
    ) {
        var mutator = Mutator(seed: seed)
        for sample in samples {
            for round in 0..<rounds {
                let damaged = mutator.damage(sample)
                guard let printed = try? reprint(damaged) else { continue }
                #expect(printed == damaged, "round \(round): \(String(decoding: damaged, as: UTF8.self))")
            }
        }
    }

    /// For parsers of text: bytes that are no UTF-8 never reach them.
    private func text(_ bytes: [UInt8]) -> String? { String(validating: bytes, as: UTF8.self) }

    @Test("damaged acts and intents are refused or read back as they are")
    func acts() throws {
        let intents = try ActType.allCases.map { try Samples.intent($0, ActTests.good[$0] ?? []) }
        let day = try #require(Day(text: "2026-11-24"))
        let acts = intents.map { Act(intent: $0, day: day, timing: .late, method: .passkey, evidence: Samples.card) }
        fuzz(acts.map(\.bytes), rounds: 800) { try Act(parsing: $0).bytes }
        fuzz(intents.map(\.bytes), rounds: 300) { try Intent(parsing: $0).bytes }
    }

    @Test("damaged entries and openings are refused or read back as they are")
    func openings() throws {
        fuzz([Entry(commit: Commit(digest: Samples.card)).bytes]) { Entry(parsing: $0)?.bytes }
        let evidence = try #require(Assertions.all.cases.first).evidence()
        let opening = try Opening(act: Samples.act().bytes, salt: Samples.salt, evidence: evidence.bytes, index: 3)
        fuzz([opening.bytes]) { try Opening(parsing: $0).bytes }
        fuzz([evidence.bytes]) { try DeviceEvidence(parsing: $0).bytes }
    }

    @Test("damaged notes, checkpoints and receipts are refused or read back as they are")
    func notes() throws {
        let signed = Array(Vectors.all.notes.signed.utf8)
        fuzz([signed]) { try SignedNote(parsing: $0).bytes }
        fuzz([Array(Vectors.all.notes.body.utf8)]) { try text($0).map { Array(try Checkpoint(parsing: $0).text.utf8) } }
        let receipt = try Receipt(
            log: Samples.origin, index: 1, commit: Commit(digest: Samples.card), received: Samples.expires,
            inTheLogBy: Samples.expires)
        fuzz([Array(receipt.text.utf8)]) { try text($0).map { Array(try Receipt(parsing: $0).text.utf8) } }
        fuzz([Array(try Samples.log().sign("a\n").text.utf8)]) {
            try text($0).map { Array(try SignatureLine(parsing: $0).text.utf8) }
        }
    }

    @Test("a damaged checkpoint never verifies unless its text and the log's line are whole")
    func verification() throws {
        let log = try Samples.log().key
        let witness = try Samples.witness().key
        let text = Vectors.all.notes.body
        fuzz([Array(Vectors.all.notes.signed.utf8)]) { bytes in
            let signed = try SignedCheckpoint(parsing: bytes, log: log, witnesses: [witness])
            #expect(signed.note.text == text)
            return bytes
        }
    }

    @Test("damaged keys are refused or read back as they are")
    func keys() throws {
        fuzz([Array(Vectors.all.notes.log.vkey.utf8), Array(Vectors.all.notes.witness.vkey.utf8)]) {
            try text($0).map { Array(try NoteKey(vkey: $0).vkey.utf8) }
        }
        fuzz([Array(Vectors.all.notes.log.skey.utf8)]) {
            try text($0).map { Array(try NoteSigner(privateKey: $0).privateKey.utf8) }
        }
    }

    @Test("damaged proof files are refused or read back as they are")
    func proofs() throws {
        let vector = try #require(Vectors.all.notes.proofs.first)
        fuzz([try #require(Base64.decode(vector.file))]) { try TlogProof(parsing: $0).bytes }
    }

    @Test("damaged paths and bundles of tiles are refused or read back as they are")
    func tiles() throws {
        fuzz(Vectors.all.tilePaths.map { Array($0.path.utf8) }, rounds: 2000) {
            text($0).flatMap { Tile(path: $0) }.map { Array($0.path.utf8) }
        }
        let bundle = EntryBundle.encode([[1, 2, 3], [], [4]])
        fuzz([bundle]) { EntryBundle.decode($0, width: 3).map { EntryBundle.encode($0) } }
    }

    @Test("damaged policies are refused or mean the same when printed")
    func policies() throws {
        let policy = try Samples.policy(witnesses: 3, threshold: 2)
        let file = try TrustFile(policy: policy, receipt: try Samples.receipts().key)
        var mutator = Mutator(seed: 9)
        for _ in 0..<4000 {
            guard let damaged = text(mutator.damage(Array(file.text.utf8))) else { continue }
            guard let read = try? TrustFile(parsing: damaged) else { continue }
            #expect(try TrustFile(parsing: read.text) == read)
            #expect(read.policy.smallestQuorum <= read.policy.witnesses.count)
        }
    }

    @Test("damaged zips are refused or read back as they are")
    func zips() throws {
        let zip = try StoredZip(files: [
            StoredZip.File(name: "a/b.txt", bytes: Array("text".utf8)), StoredZip.File(name: "c", bytes: [0, 1, 2]),
        ])
        fuzz([zip.bytes]) { try StoredZip(parsing: $0).bytes }
    }

    @Test("damaged assertions never count")
    func assertions() throws {
        let all = Assertions.all
        let good = try #require(all.cases.first).evidence()
        let key = try #require(DeviceKey(.es256, Base64.decode(all.es256) ?? []))
        let challenge = try #require(Base64.decode(all.challenge))
        func check(_ sample: [UInt8], _ change: ([UInt8]) throws -> DeviceEvidence) {
            fuzz([sample], rounds: 2000) { damaged in
                let evidence = try change(damaged)
                _ = try evidence.verify(challenge: challenge, key: key, rpID: all.rpID, origins: [all.origin])
                return sample
            }
        }
        let (data, client) = (good.authenticatorData, good.clientDataJSON)
        check(client) { try DeviceEvidence(authenticatorData: data, clientDataJSON: $0, signature: good.signature) }
        check(data) { try DeviceEvidence(authenticatorData: $0, clientDataJSON: client, signature: good.signature) }
        check(good.signature) { try DeviceEvidence(authenticatorData: data, clientDataJSON: client, signature: $0) }
    }

    @Test("damaged values are refused or read back as they are")
    func values() {
        func texts(_ sample: String, _ reprint: (String) -> String?) {
            fuzz([Array(sample.utf8)]) { text($0).flatMap(reprint).map { Array($0.utf8) } }
        }
        texts("2026-11-24T03:20:00Z") { text in
            Instant(text: text).map { text.utf8.count == 20 ? $0.text : $0.exactText }
        }
        texts("2026-11-24T03:20:00.123Z") { text in
            Instant(text: text).map { text.utf8.count == 20 ? $0.text : $0.exactText }
        }
        texts("2026-11-24") { Day(text: $0)?.text }
        texts(Samples.statement) { Identifier<Act>(text: $0)?.text }
        texts(Samples.card.base64) { Base64.decode($0).map { Base64.encode($0) } }
        texts("mzxw6ytb") { Base32.decode($0).map { Base32.encode($0) } }
        texts("00abff") { Hex.decode($0).map { Hex.encode($0) } }
    }
}
