import Membership
import Testing

@Suite("Words as search compares them")
struct FoldedWordsTests {
    @Test(
        "what people type finds what is written",
        arguments: [
            ("елка", "Ёлка"), ("ЁЖИК", "ежик"), ("Київ", "Киiв".replacing("i", with: "і")), ("гата", "Ґата"),
            ("усход", "ўсход"), ("kladecki", "Kładecki"), ("goteborg", "Göteborg"), ("strasse", "Straße"),
            ("aegir", "Ægir"), ("nucarescu", "Nucărescu"), ("ქართული", "ᲥᲐᲠᲗᲣᲚᲘ"), ("հայաստան", "ՀԱՅԱՍՏԱՆ"),
            ("istanbul", "İSTANBUL"), ("казакстан", "Қазақстан"), ("точикистон", "Тоҷикистон"),
            ("αθηνα", "Αθήνα"), ("officium", "oﬃcium"), ("oconnor", "O’Connor"), ("совет", "со\u{AD}вет"),
            ("право", "пра\u{200B}во"), ("e\u{301}lan", "Élan"), ("и\u{306}од", "йод"),
        ])
    func folded(typed: String, written: String) {
        #expect(FoldedWords.text(typed) == FoldedWords.text(written))
        #expect(!FoldedWords.text(typed).isEmpty)
    }

    @Test("words stay apart, letters that differ stay different")
    func different() {
        #expect(FoldedWords.list("rule-of-law, (2014) § 5") == ["rule", "of", "law", "2014", "5"])
        #expect(FoldedWords.text("кот") != FoldedWords.text("кит"))
        // Latin and Cyrillic letters that look alike are no substitute for one another.
        #expect(FoldedWords.text("cop") != FoldedWords.text("сор"))
    }

    @Test("nothing but signs is no word", arguments: ["", " ", "…", "\"*\" ^ : - ( )", "\u{200B}\u{FEFF}", "\u{301}"])
    func nothing(source: String) { #expect(FoldedWords.list(source).isEmpty) }

    @Test(
        "the pieces of a text are the text",
        arguments: ["", "Ёлка на перевале", "«Право», 2014!", " a\u{301} b ", "👩🏽‍⚖️ x"])
    func pieces(source: String) {
        let pieces = FoldedWords.pieces(source)
        #expect(pieces.map(\.text).joined() == source)
        #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.isWord != $1.isWord })
    }
}
