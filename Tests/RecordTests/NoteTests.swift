import Record
import Testing

@Suite("Signed notes") struct NoteTests {
    private static let notes = Vectors.all.notes

    /// Cases that Go's note package takes and we refuse already as notes: a key that signs twice, and base64 with
    /// spare bits.
    private static let stricterNotes: Set = [
        "bad, good line then wrong line of the same key", "bad, spare base64 bits set",
    ]
    /// Valid by the specification and refused by us: we have no extension lines and want none.
    private static let stricterCheckpoints: Set = ["good, extension line"]

    @Test("each note of the vectors is taken or refused as Go does, or more strictly where we say so")
    func cases() throws {
        let log = try NoteKey(vkey: Self.notes.log.vkey)
        let witness = try NoteKey(vkey: Self.notes.witness.vkey)
        #expect(Self.notes.cases.count == 34)
        for vector in Self.notes.cases {
            let bytes = try #require(Base64.decode(vector.note))
            let note = Result { try SignedNote(parsing: bytes).verified(by: [log, witness]) }
            let noteExpected = vector.goNote && !Self.stricterNotes.contains(vector.name)
            #expect(note.isSuccess == noteExpected, "\(vector.name): \(note)")
            let checkpoint = Result { try SignedCheckpoint(parsing: bytes, log: log, witnesses: [witness]) }
            let checkpointExpected = vector.valid && !Self.stricterCheckpoints.contains(vector.name)
            #expect(checkpoint.isSuccess == checkpointExpected, "\(vector.name): \(checkpoint)")
        }
    }

    /// What is said about each bad note.
    private static let reasons: [(String, CheckpointError)] = [
        ("good, extension line", .lines), ("bad, only an unknown signature", .note(.noKnownKey)),
        ("bad, only a cosignature", .notSigned), ("bad, text changed", .note(.badSignature("record.example/log/1"))),
        ("bad, good line then wrong line of the same key", .note(.signedTwice("record.example/log/1"))),
        ("bad, wrong line of the witness", .note(.badSignature("witness.example/w1"))),
        ("bad, group order added to S", .note(.badSignature("record.example/log/1"))),
        ("bad, spare base64 bits set", .note(.badLine)), ("bad, CR LF", .note(.badCharacter)),
        ("bad, no final newline", .note(.noSignatures)), ("bad, two spaces", .note(.badLine)),
        ("bad, not UTF-8", .note(.badCharacter)), ("bad, size with plus", .size),
        ("bad (limit), size over 2^63-1", .size), ("bad, zero root for the empty tree", .root),
        ("bad, other origin", .origin), ("bad, two lines only", .lines),
        ("bad (limit), 101 signatures", .note(.tooLong)),
    ]

    @Test("a refused note says what is wrong with it", arguments: reasons)
    func says(name: String, error: CheckpointError) throws {
        let log = try NoteKey(vkey: Self.notes.log.vkey)
        let witness = try NoteKey(vkey: Self.notes.witness.vkey)
        let vector = try #require(Self.notes.cases.first { $0.name == name })
        let bytes = try #require(Base64.decode(vector.note))
        #expect(throws: error) { try SignedCheckpoint(parsing: bytes, log: log, witnesses: [witness]) }
    }

    @Test("seed, secret key and vkey of the vectors belong together")
    func keys() throws {
        let seed = try #require(Hex.decode(Self.notes.log.seed))
        let signer = try NoteSigner(name: Self.notes.origin, seed: seed, type: .ed25519)
        #expect(signer.key.vkey == Self.notes.log.vkey)
        #expect(signer.privateKey == Self.notes.log.skey)
        #expect(try NoteSigner(privateKey: Self.notes.log.skey).key == signer.key)
        #expect(try NoteKey(vkey: Self.notes.log.vkey) == signer.key)
    }

    @Test("the known checkpoint and cosignature are signed byte for byte the same")
    func knownAnswer() throws {
        let checkpoint = try Checkpoint(parsing: Self.notes.body)
        let log = try Samples.log().sign(checkpoint.text)
        let witness = try Samples.witness().cosign(checkpoint, time: Self.notes.witness.time)
        #expect(witness.text + "\n" == Self.notes.witness.line)
        let note = try SignedNote(text: checkpoint.text, lines: [log, witness])
        #expect(note.bytes == Array(Self.notes.signed.utf8))
        #expect(try Samples.witness().key.vkey == Self.notes.witness.vkey)
        let verified = try note.verified(by: [Samples.log().key, Samples.witness().key])
        #expect(verified.map(\.time) == [nil, 1_800_000_000])
    }

    @Test("a witness more than five minutes ahead is refused when the time is known")
    func ahead() throws {
        let bytes = Array(Self.notes.signed.utf8)
        let keys = try [Samples.witness().key]
        let note = try SignedNote(parsing: bytes)
        let edge = Instant(milliseconds: (1_800_000_000 - 300) * 1000)
        #expect(try note.verified(by: keys, now: edge).count == 1)
        #expect(throws: NoteError.badSignature("witness.example/w1")) {
            try note.verified(by: keys, now: edge.adding(seconds: -1))
        }
    }

    @Test("a cosignature binds its time, and none over 2^63-1 is read")
    func cosignatureTime() throws {
        let checkpoint = try Checkpoint(parsing: Self.notes.body)
        let line = try Samples.witness().cosign(checkpoint, time: 5)
        for place in [0, 7, 8, 71] {
            var bytes = line.signature
            bytes[place] ^= 0x80
            let forged = SignatureLine(name: line.name, id: line.id, signature: bytes)
            let note = try SignedNote(text: checkpoint.text, lines: [forged])
            #expect(throws: NoteError.badSignature(line.name)) { try note.verified(by: [Samples.witness().key]) }
        }
    }

    @Test("text and signatures part at the last empty line")
    func lastEmptyLine() throws {
        let text = "a\n\n\u{2014} b AAAAAAA=\n\nc\n"
        let note = try SignedNote(text: text, lines: [try Samples.log().sign(text)])
        #expect(try SignedNote(parsing: note.bytes).text == text)
        #expect(try note.verified(by: [Samples.log().key]).count == 1)
    }

    @Test(
        "a note that would not be read back is not made",
        arguments: ["", "no end", "a\r\n", "a\u{0}\n", "a\n\u{2014} x\u{7}\n"])
    func unmakeable(text: String) throws {
        let line = try Samples.log().sign(text)
        #expect(throws: NoteError.self) { try SignedNote(text: text, lines: [line]) }
        #expect(throws: NoteError.self) { try SignedNote(text: "a\n", lines: []) }
    }

    @Test("the same key given twice is one key, two keys that share name and id are not guessed between")
    func ambiguous() throws {
        let key = try Samples.log().key
        let signed = try SignedNote(parsing: Array(Self.notes.signed.utf8))
        #expect(try signed.verified(by: [key, key]).count == 1)
        // Found by trying: these two seeds give keys whose ids agree in all four bytes.
        let signers = try [12539, 27122].map {
            try NoteSigner(name: "k.example", seed: Digest(of: Array("collision \($0)".utf8)).bytes)
        }
        #expect(signers[0].key.id == signers[1].key.id && signers[0].key != signers[1].key)
        let note = try SignedNote(text: "a\n", lines: [signers[0].sign("a\n")])
        #expect(try note.verified(by: [signers[0].key]).count == 1)
        #expect(throws: NoteError.ambiguousKeys) { try note.verified(by: signers.map(\.key)) }
    }

    @Test("a signer shows its public side only")
    func noSeedShown() throws {
        let signer = try Samples.log()
        var dumped = ""
        dump(signer, to: &dumped)
        for text in ["\(signer)", String(reflecting: signer), dumped] {
            #expect(text.contains(signer.key.vkey))
            #expect(!text.contains("seed"), "\(text)")
        }
    }

    @Test("more than 64 KiB or 64 lines are refused, 64 are taken")
    func bounds() throws {
        let text = "a\n"
        let own = try Samples.log().sign(text)
        let unknown = (0..<63).map { SignatureLine(name: "x\($0)", id: 1, signature: [1]) }
        #expect(try SignedNote(text: text, lines: unknown + [own]).verified(by: [Samples.log().key]).count == 1)
        #expect(throws: NoteError.tooLong) { try SignedNote(text: text, lines: unknown + [own, own]) }
        let long = String(repeating: "a", count: 65536) + "\n"
        #expect(throws: NoteError.tooLong) { try SignedNote(text: long, lines: [own]) }
    }

    @Test("size and root of a checkpoint belong together")
    func checkpoints() throws {
        #expect(throws: CheckpointError.root) { try Checkpoint(origin: "a", size: 0, root: Samples.card) }
        #expect(throws: CheckpointError.size) { try Checkpoint(origin: "a", size: -1, root: Samples.card) }
        for origin in ["", "a b", "a+b", "a\nb", "a\u{a0}b", "a\u{2003}"] {
            #expect(throws: CheckpointError.origin) { try Checkpoint(origin: origin, size: 1, root: Samples.card) }
        }
        let empty = try Checkpoint(origin: Samples.origin, size: 0, root: Tree.emptyRoot)
        #expect(try Checkpoint(parsing: empty.text) == empty)
        let signed = try empty.sign(with: try Samples.log())
        #expect(try SignedCheckpoint(parsing: signed.bytes, log: Samples.log().key).checkpoint == empty)
        #expect(throws: CheckpointError.origin) { try empty.sign(with: try Samples.receipts()) }
    }
}

extension Result {
    var isSuccess: Bool {
        if case .success = self { true } else { false }
    }
}
