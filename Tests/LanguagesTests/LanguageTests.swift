// Tags, names and directions of languages, and which one a visitor gets.
import Languages
import Testing

/// A language that the test knows to exist.
func language(_ tag: String) throws -> Language {
    try #require(Language(tag))
}

@Suite("Language") struct LanguageTests {
    @Test(
        "tags are kept in one form",
        arguments: [
            ("en", "en"), ("RU", "ru"), ("sr-latn", "sr-Latn"), ("pt-br", "pt-BR"), ("ZH-HANT-tw", "zh-Hant-TW"),
            ("es-419", "es-419"), ("rmy", "rmy"),
        ])
    func canonical(_ typed: String, _ tag: String) {
        #expect(Language(typed)?.tag == tag)
    }

    @Test(
        "what is no tag is refused",
        arguments: [
            "", "e", "engl", "en-", "-en", "en_GB", "en-GB-x", "рус", "e1", "../ru", "en-latn-latn", "en\0", "en GB",
        ])
    func refused(_ typed: String) {
        #expect(Language(typed) == nil)
    }

    @Test(
        "languages call themselves by their own names",
        arguments: [
            ("en", "English"), ("ru", "Русский"), ("uk", "Українська"), ("fr", "Français"), ("de", "Deutsch"),
            ("es", "Español"), ("it", "Italiano"), ("ka", "ქართული"),
        ])
    func ownName(_ tag: String, _ name: String) throws {
        #expect(try language(tag).ownName == name)
    }

    @Test("direction", arguments: [("ar", true), ("he", true), ("en", false), ("ka", false), ("az-Arab", true)])
    func direction(_ tag: String, _ isRightToLeft: Bool) throws {
        #expect(try language(tag).isRightToLeft == isRightToLeft)
    }

    @Test("order is that of the tags")
    func order() throws {
        let languages = try ["uk", "en", "sr-Latn", "ru"].map { try language($0) }
        #expect(languages.sorted().map(\.tag) == ["en", "ru", "sr-Latn", "uk"])
    }
}

@Suite("Negotiation") struct NegotiationTests {
    static let wishes: [(header: String?, among: [String], answer: String)] = [
        (nil, ["en", "ru"], "en"),
        ("", ["en", "ru"], "en"),
        ("ru", ["en", "ru"], "ru"),
        ("ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7", ["en", "ru"], "ru"),
        ("de-AT, de;q=0.9, ru;q=0.5, en;q=0.3", ["en", "ru"], "ru"),
        ("en;q=0.4, ru;q=0.5", ["en", "ru"], "ru"),
        ("ru;q=0.5, en;q=0.5", ["en", "ru"], "ru"),
        ("kk, uz", ["en", "ru"], "en"),
        ("kk, uz", ["ru", "uk"], "ru"),
        ("ru;q=0", ["ru", "en"], "en"),
        ("*;q=0.5, en;q=0", ["en", "ru"], "ru"),
        ("*", ["ru", "en"], "en"),
        ("en;q=0, ru;q=0", ["en", "ru"], "en"),
        ("sr", ["en", "sr-Latn"], "sr-Latn"),
        ("sr-Cyrl", ["en", "sr-Latn", "sr-Cyrl"], "sr-Cyrl"),
        ("RU-ru", ["en", "ru"], "ru"),
        ("ru ; q=0.9 , en ; q=0.1", ["en", "ru"], "ru"),
        (";;;,,,q=1, ru;q=nan, ru;q=7, ru;q=-1, \u{0}", ["en", "ru"], "en"),
        ("ru;level=1", ["en", "ru"], "en"),
        ("ru", [], "en"),
    ]

    @Test("the best of what there is", arguments: wishes)
    func best(_ wish: (header: String?, among: [String], answer: String)) {
        let among = wish.among.compactMap { Language($0) }
        #expect(Language.negotiated(acceptLanguage: wish.header, among: among).tag == wish.answer)
    }

    @Test("an endless header is not read")
    func endless() {
        let header = String(repeating: "kk,", count: 100_000) + "ru"
        #expect(Language.negotiated(acceptLanguage: header, among: [.english, .russian]) == .english)
    }
}
