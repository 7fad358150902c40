import Record
import Testing

@Suite("Acts") struct ActTests {
    private static let id = Samples.organisation
    private static let digest = Samples.card.base64
    private static let ed25519 = Base64.encode(
        Hex.decode("022a1b3798a644d117c6e873726a416b3db93e2a9500a1ea689b0e1dbc21363c") ?? [])

    /// One good set of fields for each type.
    static let good: [ActType: [(String, String)]] = [
        .declarationAdhere: [],
        .memberStatus: [("organisation", id), ("standing", "associate"), ("since", "2026-01-31")],
        .mandateGive: [
            ("mandate", id), ("rights", "draft,sign"), ("from", "2026-01-01"), ("until", "none"), ("replaces", id),
        ],
        .mandateEnd: [("mandate", id)],
        .keysSet: [
            ("mandate", id), ("algorithm", "ed25519"), ("key", ed25519), ("credential", digest), ("until", "none"),
        ],
        .statementFix: [("version", "2"), ("language", "sr-Latn"), ("kind", "statement")],
        .statementOpen: [
            ("version", "2"), ("ends", "2026-12-10T22:59:00Z"), ("zone", "Europe/Paris"), ("eligible", "members"),
            ("minimum", "0"),
        ],
        .statementSign: [("version", "1"), ("visibility", "named")],
        .statementSignReserved: [("version", "1"), ("reservation", digest)],
        .statementWithdraw: [("version", "1"), ("signature", digest)],
        .statementClose: [("version", "1")],
        .statementReopen: [
            ("version", "2"), ("ends", "none"), ("zone", "UTC"), ("eligible", "full-members"), ("minimum", "12"),
        ],
        .statementPublish: [
            ("version", "1"), ("number", "1"), ("list", digest), ("named", "31"), ("withheld", "few"),
        ],
        .statementExtend: [
            ("version", "2"), ("ends", "2026-12-10T22:59:00Z"), ("zone", "Europe/Paris"), ("reason", digest),
        ],
        .statementCorrect: [("version", "3"), ("corrects", "1"), ("language", "en"), ("kind", "statement")],
        .statementDemand: [("version", "3")],
        .statementVouch: [("version", "1"), ("signature", digest)],
        .deliverySent: [
            ("version", "1"), ("number", "1"), ("list", digest), ("means", "by-hand"), ("note", digest),
        ],
        .deliveryAcknowledged: [("number", "1"), ("note", digest)],
        .deliveryAnswered: [("number", "1"), ("note", digest)],
        .translationApprove: [("version", "1"), ("language", "fr"), ("translation", digest)],
        .translationWithdraw: [("version", "1"), ("language", "fr")],
        .archiveKeep: [("day", "2014-05-15"), ("language", "ru")],
        .rulesAdopt: [("version", "2"), ("from", "2026-01-01")],
        .procedureBegin: [("kind", "vote-exclusion"), ("rules", digest), ("zone", "Europe/Vienna")],
        .procedureEvent: [("event", "objection-withdrawn"), ("detail", digest)],
        .procedureMinute: [("number", "1"), ("outcome", "blocked"), ("file", digest)],
        .councilSeat: [("organisation", id), ("from", "2026-01-01"), ("until", "none")],
        .erasure: [("what", "opening")],
        .logKeys: [("log", Vectors.all.notes.log.vkey), ("receipt", Vectors.all.notes.log.vkey)],
    ]

    @Test("every type has a good example that is read back as it was written", arguments: ActType.allCases)
    func everyType(type: ActType) throws {
        let fields = try #require(Self.good[type])
        for (method, timing) in zip(
            [Method.code, .passkey, .key, .token, .letter], [.onTime, .late] + [Timing](repeating: .none, count: 3))
        {
            let act = Act(
                intent: try Samples.intent(type, fields, by: .platform, subject: "none"),
                day: try #require(Day(text: "2026-11-24")), timing: timing, method: method, evidence: Samples.text)
            #expect(try Act(parsing: act.bytes) == act)
            #expect(try Intent(parsing: act.intent.bytes) == act.intent)
            #expect(act.bytes.starts(with: act.intent.bytes))
            #expect(act.fields.map(\.name) == type.fields.map(\.name))
        }
    }

    @Test("an act is these lines and no others")
    func lines() throws {
        let expected = """
            civic-solidarity/act/v1
            log record.example/log/1
            id 5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a
            type statement.sign
            by aaaqeayeaudaocajbifqydiob4
            card \(Samples.card.base64)
            subject caireeyuculbogazdinryhi6d4
            about \(Samples.text.base64)
            version 1
            visibility named
            expires 2026-11-24T03:20:00Z
            day 2026-11-24
            timing on-time
            method code
            evidence none

            """
        let act = try Samples.act()
        #expect(String(decoding: act.bytes, as: UTF8.self) == expected)
        #expect(act.value(of: "visibility") == "named")
        #expect(act.value(of: "ends") == nil)
    }

    /// A change to the lines above, and the line that is named in the error.
    static let damaged: [(String, String, ActFormatError)] = [
        ("act/v1", "act/v2", .unknownVersion), ("act/v1", "act/v1 ", .unknownVersion),
        ("log record.example/log/1", "log record example", .line("log")), ("log record", "Log record", .line("log")),
        ("id 5a", "id 5A", .line("id")), ("id 5a", "id 5", .line("id")),
        ("statement.sign", "statement.sing", .unknownType),
        ("by aaaq", "by AAAQ", .line("by")), ("by aaaqeayeaudaocajbifqydiob4", "by secretariat", .line("by")),
        ("iob4\n", "iob5\n", .line("by")), ("subject c", "subject  c", .line("subject")),
        ("about ", "about\t", .notPlain),
        ("version 1", "version 01", .line("version")), ("version 1", "version +1", .line("version")),
        ("version 1", "version 9223372036854775808", .line("version")), ("version 1", "version -1", .line("version")),
        ("version 1", "version ", .line("version")), ("version 1", "version", .line("version")),
        ("version 1\nvisibility named", "visibility named\nversion 1", .line("version")),
        ("visibility named\n", "", .line("visibility")), ("visibility named", "visibility hidden", .line("visibility")),
        ("visibility named\n", "visibility named\nnote x\n", .line("expires")),
        ("expires 2026-11-24T03:20:00Z", "expires 2026-11-24T03:20:00.000Z", .line("expires")),
        ("day 2026-11-24", "day 2026-11-31", .line("day")), ("timing on-time", "timing early", .line("timing")),
        ("method code", "method mail", .line("method")), ("evidence none", "evidence None", .line("evidence")),
        ("evidence none\n", "evidence none", .line("evidence")), ("evidence none\n", "evidence none\n\n", .surplus),
        ("evidence none\n", "evidence none\nmore 1\n", .surplus), ("none\n", "none\r\n", .notPlain),
        ("visibility named", "visibility n\u{e4}med", .notPlain), ("day 2026-11-24", "day 2026-11-24 ", .line("day")),
    ]

    @Test("anything missing, more, moved or spelled otherwise is refused, and the line is named", arguments: damaged)
    func refused(from: String, to: String, error: ActFormatError) throws {
        let text = String(decoding: try Samples.act().bytes, as: UTF8.self)
        let changed = text.replacing(from, with: to)
        #expect(changed != text)
        #expect(throws: error) { try Act(parsing: Array(changed.utf8)) }
    }

    @Test("more than 8 KiB is refused before it is read")
    func tooLong() {
        #expect(throws: ActFormatError.tooLong) { try Act(parsing: [UInt8](repeating: 0x61, count: 8193)) }
        #expect(throws: ActFormatError.unknownVersion) { try Act(parsing: [UInt8](repeating: 0x61, count: 8192)) }
        #expect(throws: ActFormatError.unknownVersion) { try Act(parsing: []) }
    }

    @Test("fields that the type does not have, or in another order, make no intent")
    func wrongFields() {
        #expect(throws: ActFormatError.line("visibility")) { try Samples.intent(.statementSign, [("version", "1")]) }
        #expect(throws: ActFormatError.surplus) { try Samples.intent(.statementClose, [("version", "1"), ("x", "1")]) }
        #expect(throws: ActFormatError.line("version")) { try Samples.intent(.statementClose, [("Version", "1")]) }
        #expect(throws: ActFormatError.line("by")) { try Samples.intent(by: .organisation("platform")) }
        #expect(throws: ActFormatError.line("by")) { try Samples.intent(by: .organisation("a\nb")) }
        #expect(throws: ActFormatError.line("subject")) { try Samples.intent(subject: "x") }
    }

    @Test("milliseconds of the expiry are dropped, so that the intent is read back as it was")
    func expiry() throws {
        let intent = try Intent(
            log: Samples.origin, id: ActID(bytes: [UInt8](repeating: 1, count: 16)), type: .statementClose,
            by: .platform, card: nil, subject: "none", about: nil, fields: [Act.Field("version", "1")],
            expires: Instant(milliseconds: 1999))
        #expect(intent.expires == Instant(milliseconds: 1000))
        #expect(try Intent(parsing: intent.bytes) == intent)
        #expect(intent.digest == Digest(of: intent.bytes))
        #expect(throws: ActFormatError.line("expires")) {
            try Intent(
                log: Samples.origin, id: intent.id, type: .statementClose, by: .platform, card: nil, subject: "none",
                about: nil, fields: intent.fields, expires: Instant(milliseconds: .max))
        }
    }
}
