import Membership
import Testing

@Suite("Written text") struct WrittenTextTests {
    @Test(
        "of one line is trimmed, folded and composed",
        arguments: [
            ("  a \t b\u{A0}\u{3000}c \n", "a b c"), ("Cafe\u{301}", "Caf\u{E9}"), ("и\u{306}", "й"),
            ("\u{212B}", "\u{C5}"), ("a \u{301}b", "a \u{301}b"), ("x\u{2028}y", "x y"),
            ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("ക്\u{200D}", "ക്\u{200D}"), ("✔\u{FE0F}", "✔\u{FE0F}"),
            ("“Ґ’єї” — №5", "“Ґ’єї” — №5"), ("იურიდიული", "იურიდიული"),
        ])
    func line(raw: String, line: String) throws {
        let written = try WrittenText.line(raw, limit: 100)
        #expect(written.utf8.elementsEqual(line.utf8))
        #expect(WrittenText.isLine(written, limit: 100))
        #expect(WrittenText.isLine(raw, limit: 100) == raw.utf8.elementsEqual(line.utf8))
    }

    @Test(
        "has no character that is unseen or changes the direction",
        arguments: [
            ("a\u{0}b", "U+0000"), ("a\u{1B}b", "U+001B"), ("a\u{7F}b", "U+007F"), ("a\u{AD}b", "U+00AD"),
            ("a\u{200B}b", "U+200B"), ("a\u{200E}b", "U+200E"), ("a\u{202A}b", "U+202A"), ("a\u{202E}b", "U+202E"),
            ("a\u{2060}b", "U+2060"), ("a\u{2066}b", "U+2066"), ("a\u{FEFF}b", "U+FEFF"), ("a\u{E000}b", "U+E000"),
            ("a\u{FFFF}b", "U+FFFF"), ("a\u{E0041}b", "U+E0041"), ("a\u{34F}b", "U+034F"), ("a\u{3164}b", "U+3164"),
            ("a\u{115F}b", "U+115F"), ("a\u{2800}b", "U+2800"), ("a\u{FE0F}b", "U+FE0F"), ("a\u{180E}b", "U+180E"),
            // Joiners where no language needs them, and marks with nothing to sit on.
            ("Amn\u{200D}esty", "U+200D"), ("Свеча\u{200C}", "U+200C"), ("სანთელი\u{200D}", "U+200D"),
            ("\u{200C}می", "U+200C"), ("می\u{200C}\u{200C}خ", "U+200C"), ("\u{301}a", "U+0301"),
            (" \u{903}a", "U+0903"),
        ])
    func forbidden(raw: String, name: String) {
        #expect(throws: TextProblem.forbiddenCharacter(name)) { try WrittenText.line(raw, limit: 100) }
        #expect(throws: TextProblem.forbiddenCharacter(name)) { try WrittenText.passage(raw.trimmed, limit: 100) }
        #expect(!WrittenText.isLine(raw, limit: 100))
    }

    @Test("counts scalars once it is composed")
    func limits() throws {
        #expect(try WrittenText.line("e\u{301}e\u{301}", limit: 2) == "éé")
        #expect(throws: TextProblem.tooLong(limit: 2)) { try WrittenText.line("abc", limit: 2) }
        #expect(throws: TextProblem.tooLong(limit: 2)) { try WrittenText.passage("a\nb", limit: 2) }
        #expect(throws: TextProblem.missing) { try WrittenText.line(" \n\u{2003}", limit: 2) }
        #expect(throws: TextProblem.missing) { try WrittenText.passage("\n\r\n", limit: 2) }
    }

    @Test("of several lines has every line end as one, no mark of an editor, and spaces for tabs")
    func passage() throws {
        let raw = "\u{FEFF}\n\na\r\nb\rc\u{2028}d\u{2029}e\u{85}f\u{B}g\u{C}h\ti\n\n"
        #expect(try WrittenText.passage(raw, limit: 100) == "a\nb\nc\nd\ne\nf\ng\nh    i")
        #expect(throws: TextProblem.forbiddenCharacter("U+0301")) { try WrittenText.passage("a\n\u{301}b", limit: 9) }
    }
}

extension String {
    fileprivate var trimmed: String { String(unicodeScalars.drop { $0 == " " }) }
}
