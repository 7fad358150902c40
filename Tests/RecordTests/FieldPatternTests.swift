import Record
import Testing

@Suite("Fields of acts") struct FieldPatternTests {
    static let cases: [(FieldPattern, good: [String], bad: [String])] = [
        (.digest, [Samples.card.base64], ["none", "", "AAAA", Samples.card.hex, Samples.card.base64 + "\n"]),
        (.digestOrNone, ["none", Samples.card.base64], ["None", ""]),
        (.instant, ["2026-11-24T03:20:00Z"], ["2026-11-24T03:20:00.000Z", "2026-11-24", "none"]),
        (.instantOrNone, ["none", "2026-11-24T03:20:00Z"], ["never"]),
        (.day, ["2026-02-28"], ["2026-02-29", "none"]), (.dayOrNone, ["none", "2026-02-28"], ["2026-2-28"]),
        (
            .zone, ["UTC", "Europe/Kyiv", "America/Argentina/Buenos_Aires", "Etc/GMT+5"],
            [
                "", "/", "Europe/", "Europe//Kyiv", "../etc", "Europe/K yiv", "Europe/Kýiv",
                String(repeating: "a", count: 65),
            ]
        ),
        (.decimal, ["0", "9223372036854775807"], ["", "00", "-1", "1.0", "1e3", "9223372036854775808", " 1", "١"]),
        (.withheldCount, ["none", "few", "3", "120"], ["0", "1", "2", "03", "many"]),
        (.identifier, [Samples.statement], ["none", "aaaa", Samples.statement.uppercased()]),
        (.identifierOrNone, [Samples.statement, "none"], ["platform"]),
        (.word(["a", "b"]), ["a", "b"], ["c", "", "A", "a,b"]),
        (
            .words(["draft", "keep", "sign"]), ["draft", "draft,sign", "draft,keep,sign"],
            ["", "sign,draft", "draft,draft", "draft,", ",draft", "draft sign"]
        ),
        (.country, ["FR", "KZ"], ["fr", "FRA", "F", "F1"]),
        (
            .language, ["ru", "sr-Latn", "de-AT", "es-419", "zh-Hant-TW", "kaz"],
            ["", "RU", "ru-", "ru-latn", "ru-ru", "r", "russ", "ru-RU-x", "ru_RU", "sr-Latn-"]
        ),
        (
            .key, [Base64.encode([UInt8](repeating: 1, count: 32)), Base64.encode([UInt8](repeating: 1, count: 64))],
            ["", Base64.encode([1])]
        ),
        (
            .verifierKey, [Vectors.all.notes.log.vkey],
            ["", Vectors.all.notes.log.skey, Vectors.all.notes.witness.vkey, Vectors.all.notes.log.vkey + "="]
        ),
    ]

    @Test("each pattern takes what fits and nothing else", arguments: cases)
    func patterns(pattern: FieldPattern, good: [String], bad: [String]) {
        for value in good { #expect(pattern.fits(value), "\(value)") }
        for value in bad { #expect(!pattern.fits(value), "\(value)") }
    }

    @Test("one or two withheld names can never be counted out in an act")
    func fewStayFew() {
        for count in ["1", "2"] {
            let fields = [
                ("version", "1"), ("number", "1"), ("list", Samples.card.base64), ("named", "3"), ("withheld", count),
            ]
            #expect(throws: ActFormatError.line("withheld")) { try Samples.intent(.statementPublish, fields) }
        }
    }
}
