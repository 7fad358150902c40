// What the interface says, from a folder of catalogues to a text on a page.
import Foundation
import Testing

@testable import Languages

@Suite("Words") struct WordsTests {
    static let messages = [
        (original: "Sign in", translation: "Войти"),
        (original: "until {time}", translation: "до {time}"),
        (original: "{who} asks {whom}", translation: "{whom}: вопрос от {who}"),
        (original: "door\u{4}Close", translation: "Закрыть"),
        (original: "sign-on\u{4}Close", translation: "Завершить сбор"),
        (
            original: "{n} signature\0{n} signatures",
            translation: "{n} подпись\0{n} подписи\0{n} подписей"
        ),
        (
            original: "{n} member from {country}\0{n} members from {country}",
            translation: "{country}: {n} участник\0{country}: {n} участника\0{country}: {n} участников"
        ),
    ]

    /// The words of a language, read from a folder that holds the Russian catalogue.
    static func words(_ language: Language, isBigEndian: Bool = false) throws -> Words {
        var maker = CatalogueMaker()
        maker.messages = messages
        maker.isBigEndian = isBigEndian
        return try Folder.with(["ru.mo": maker.bytes]) { try Catalogues(folder: $0).words(language) }
    }

    @Test(
        "numbers take their form in Russian",
        arguments: [
            (0, "0 подписей"), (1, "1 подпись"), (2, "2 подписи"), (5, "5 подписей"), (11, "11 подписей"),
            (21, "21 подпись"), (22, "22 подписи"), (25, "25 подписей"), (111, "111 подписей"),
            (1234, "1\u{A0}234 подписи"),
        ])
    func russian(_ n: Int, _ text: String) throws {
        #expect(try Self.words(.russian).count("{n} signature", "{n} signatures", n) == text)
    }

    @Test(
        "numbers take their form in English",
        arguments: [
            (0, "0 signatures"), (1, "1 signature"), (2, "2 signatures"), (5, "5 signatures"), (11, "11 signatures"),
            (21, "21 signatures"), (22, "22 signatures"), (25, "25 signatures"), (111, "111 signatures"),
            (1234, "1,234 signatures"),
        ])
    func english(_ n: Int, _ text: String) throws {
        #expect(try Self.words(.english).count("{n} signature", "{n} signatures", n) == text)
    }

    @Test("texts, contexts and placeholders", arguments: [false, true])
    func texts(isBigEndian: Bool) throws {
        let w = try Self.words(.russian, isBigEndian: isBigEndian)
        #expect(w.language == .russian)
        #expect(w("Sign in") == "Войти")
        #expect(w("until {time}", ["time": "23:59"]) == "до 23:59")
        #expect(w("{who} asks {whom}", ["who": "А", "whom": "Б"]) == "Б: вопрос от А")
        #expect(w.context("door", "Close") == "Закрыть")
        #expect(w.context("sign-on", "Close") == "Завершить сбор")
        #expect(
            w.count("{n} member from {country}", "{n} members from {country}", 3, ["country": "Австрия"])
                == "Австрия: 3 участника")
    }

    @Test("a text without translation is said in English")
    func untranslated() throws {
        let w = try Self.words(.russian)
        #expect(w("Sign out") == "Sign out")
        #expect(w.context("letter", "Close") == "Close")
        #expect(w("Close") == "Close")
        #expect(w.count("{n} day", "{n} days", 1) == "1 day")
        #expect(w.count("{n} day", "{n} days", 21) == "21 days")
    }

    @Test("a value is text: braces in it are not filled again")
    func bracesInValues() throws {
        let w = try Self.words(.english)
        #expect(w("{who} asks {whom}", ["who": "{whom}", "whom": "{who} {"]) == "{whom} asks {who} {")
    }

    @Test(
        "other braces are text",
        arguments: ["{", "}", "{}", "{ a}", "{1}", "{A}", "{a-b}", "a { b", "{a", "{ключ}"])
    func otherBraces(_ text: String) throws {
        #expect(try Self.words(.english)(text) == text)
    }

    @Test("a placeholder is found after a brace that opens nothing")
    func braceBefore() throws {
        #expect(try Self.words(.english)("{ {a} {{b}}", ["a": "1", "b": "2"]) == "{ 1 {2}")
    }

    @Test("a placeholder without value stops a debug build")
    func missingValue() async {
        await #expect(processExitsWith: .failure) {
            _ = Words(language: .english, catalogue: nil)("until {time}")
        }
    }

    @Test("a missing catalogue is answered in English, a regional one by its language")
    func missingCatalogue() throws {
        #expect(try Self.words(#require(Language("uk"))).language == .english)
        #expect(try Self.words(#require(Language("uk")))("Sign in") == "Sign in")
        #expect(try Self.words(#require(Language("ru-KZ")))("Sign in") == "Войти")
    }
}
