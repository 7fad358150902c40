import Record
import Testing

@Suite("Entries, openings, receipts") struct EntryTests {
    @Test("an entry is a commitment and nothing else, always 78 bytes")
    func entry() throws {
        let act = try Samples.act().bytes
        let commit = Commit(salt: Samples.salt, act: act)
        #expect(commit.digest == Digest(of: [Array("civic-solidarity/commit/v1".utf8), [0], Samples.salt, act]))
        let entry = Entry(commit: commit)
        #expect(entry.bytes == Array("civic-solidarity/entry/v1\ncommit \(commit.digest.base64)\n".utf8))
        #expect(entry.bytes.count == 78 && Entry.length == 78)
        #expect(Entry(parsing: entry.bytes) == entry)
        #expect(entry.leaf == Digest(of: [[0], entry.bytes]))
    }

    @Test(
        "a beat pads to a multiple of eight",
        arguments: zip(0...9 as ClosedRange<Int64>, [0, 7, 6, 5, 4, 3, 2, 1, 0, 7]))
    func padding(size: Int64, count: Int) { #expect(Entry.padding(size: size) == count) }

    @Test("another salt, another act or another byte is another commitment")
    func binding() throws {
        let act = try Samples.act().bytes
        var other = Samples.salt
        other[31] ^= 1
        let commits = [
            Commit(salt: Samples.salt, act: act), Commit(salt: other, act: act),
            Commit(salt: Samples.salt, act: act + [0]),
        ]
        #expect(Set(commits).count == 3)
    }

    @Test("other bytes are no entry")
    func entryRefused() {
        let good = Entry(commit: Commit(digest: Samples.card)).bytes
        #expect(Entry(parsing: Array(good.dropLast())) == nil)
        #expect(Entry(parsing: good + good) == nil)
        #expect(Entry(parsing: []) == nil)
        for place in good.indices where !(33..<77).contains(place) {
            var bad = good
            bad[place] ^= 0x01
            #expect(Entry(parsing: bad) == nil, "byte \(place)")
        }
    }

    @Test(
        "an opening is the same bytes each time and leads to the leaf",
        arguments: [nil, [], [1, 2, 255]] as [[UInt8]?])
    func opening(evidence: [UInt8]?) throws {
        let act = try Samples.act().bytes
        let opening = try Opening(act: act, salt: Samples.salt, evidence: evidence, index: 41)
        #expect(try Opening(parsing: opening.bytes) == opening)
        #expect(opening.leaf == Entry(commit: Commit(salt: Samples.salt, act: act)).leaf)
    }

    static let damaged: [(String, String)] = [
        ("\"index\": 41", "\"index\": 041"), ("\"index\": 41", "\"index\": 41.0"), ("\"index\": 41", "\"index\": -1"),
        ("\"index\": 41", "\"index\": \"41\""), ("\"index\": 41", "\"index\":41"),
        ("\"index\": 41", "\"index\": 41,\n  \"index\": 41"),
        ("\"evidence\": null", "\"evidence\": false"), ("\"evidence\": null", "\"evidence\": \"AAB=\""),
        ("  \"evidence\": null,\n", ""), ("\"salt\"", "\"Salt\""), ("\\n", "\\u000a"), ("civic-s", "\\u0063ivic-s"),
        ("\n}\n", "\n}"), ("\n}\n", "\n}\n\n"), ("\n}\n", ",\n  \"more\": 1\n}\n"), ("}\n", "}{}\n"),
        ("Bwc=\"", "Bwd=\""),
        ("civic-s", "civic\u{e9}"), ("civic-s", "civic\\u0000"), ("\"act\"", "\"evidence\""),
    ]

    @Test("an opening spelled otherwise is refused", arguments: damaged)
    func openingRefused(from: String, to: String) throws {
        let opening = try Opening(act: try Samples.act().bytes, salt: Samples.salt, evidence: nil, index: 41)
        let text = String(decoding: opening.bytes, as: UTF8.self)
        let changed = text.replacing(from, with: to)
        #expect(changed != text)
        #expect(throws: OpeningError.form) { try Opening(parsing: Array(changed.utf8)) }
    }

    @Test("quotes and backslashes in an act are read back")
    func quoting() throws {
        let opening = try Opening(act: Array("a\"b\\c\\n\n".utf8), salt: Samples.salt, evidence: nil, index: 0)
        #expect(try Opening(parsing: opening.bytes) == opening)
    }

    @Test("an opening has a whole salt, plain acts and bounds")
    func openingBounds() throws {
        #expect(throws: OpeningError.form) { try Opening(act: [], salt: [1], evidence: nil, index: 0) }
        #expect(throws: OpeningError.form) { try Opening(act: [0], salt: Samples.salt, evidence: nil, index: 0) }
        #expect(throws: OpeningError.form) { try Opening(act: [], salt: Samples.salt, evidence: nil, index: -1) }
        let long = [UInt8](repeating: 0x22, count: 8193)
        #expect(throws: OpeningError.tooLong) { try Opening(act: long, salt: Samples.salt, evidence: nil, index: 0) }
        let most = [UInt8](repeating: 0x22, count: 32768)
        let opening = try Opening(act: Array(long.dropLast()), salt: Samples.salt, evidence: most, index: .max)
        #expect(try Opening(parsing: opening.bytes) == opening)
        #expect(throws: OpeningError.tooLong) {
            try Opening(act: [], salt: Samples.salt, evidence: most + [0], index: 0)
        }
        #expect(throws: OpeningError.tooLong) { try Opening(parsing: [UInt8](repeating: 0x20, count: 65537)) }
    }

    private func receipt() throws -> Receipt {
        try Receipt(
            log: Samples.origin, index: 12, commit: Commit(digest: Samples.card),
            received: Instant(milliseconds: 1_795_490_399_999), inTheLogBy: Instant(milliseconds: 1_795_490_400_000))
    }

    @Test("a receipt is signed by the receipt key and read back")
    func receiptSigned() throws {
        let signer = try Samples.receipts()
        let note = try receipt().sign(with: signer)
        let read = try Receipt(parsing: try SignedNote(parsing: note.bytes), key: signer.key)
        #expect(try read == receipt())
        #expect(throws: ReceiptError.note(.noKnownKey)) { try Receipt(parsing: note, key: try Samples.log().key) }
        #expect(throws: ReceiptError.note(.unknownKeyType)) {
            try Receipt(parsing: note, key: try Samples.witness().key)
        }
        let forged = try SignedNote(text: note.text.replacing("index 12", with: "index 13"), lines: note.lines)
        #expect(throws: ReceiptError.note(.badSignature(signer.key.name))) {
            try Receipt(parsing: forged, key: signer.key)
        }
    }

    static let receiptDamage: [(String, String)] = [
        ("receipt/v1", "receipt/v2"), ("index 12", "index 012"), ("index 12\n", ""), (".999Z", "Z"),
        ("received", "Received"),
        ("in-the-log-by", "by"), ("in-the-log-by", "extra 1\nin-the-log-by"), ("\nlog record", "\nlog  record"),
        ("000Z\n", "000Z\nx\n"),
    ]

    @Test("a receipt spelled otherwise is refused even when it is signed", arguments: receiptDamage)
    func receiptRefused(from: String, to: String) throws {
        let signer = try Samples.receipts()
        let text = try receipt().text
        let changed = text.replacing(from, with: to)
        #expect(changed != text)
        let note = try SignedNote(text: changed, lines: [signer.sign(changed)])
        #expect(throws: ReceiptError.form) { try Receipt(parsing: note, key: signer.key) }
    }
}
