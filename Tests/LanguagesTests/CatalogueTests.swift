// A catalogue that is damaged is named at the start, before anybody sees a page.
import Foundation
import Testing

@testable import Languages

@Suite("Catalogues") struct CatalogueTests {
    static func made(_ messages: [(String, String)], header: String = CatalogueMaker.russian) -> [UInt8] {
        CatalogueMaker(header: header, messages: messages.map { (original: $0.0, translation: $0.1) }).bytes
    }

    static let good = made([("Sign in", "Войти"), ("a {b}", "{b} а")])

    @Test("languages are English and those that have a catalogue")
    func languages() throws {
        let files = ["uk.mo": Self.good, "ru.mo": Self.good, "messages.pot": [1], "ru.po": [2]]
        let languages = try Folder.with(files) { try Catalogues(folder: $0).languages }
        #expect(languages.map(\.tag) == ["en", "ru", "uk"])
    }

    @Test("an empty folder speaks English")
    func empty() throws {
        #expect(try Folder.with([:]) { try Catalogues(folder: $0).languages } == [.english])
    }

    @Test("a folder that is not there is named")
    func noFolder() {
        #expect(throws: CatalogueProblem.noFolder("/nowhere/at/all")) { try Catalogues(folder: "/nowhere/at/all") }
    }

    @Test("a file whose name is no language is named")
    func noLanguage() {
        #expect(throws: CatalogueProblem.noLanguage(file: "messages.mo")) {
            try Folder.with(["messages.mo": Self.good]) { _ = try Catalogues(folder: $0) }
        }
    }

    static let damages: [(bytes: [UInt8], damage: CatalogueDamage)] = [
        ([], .notACatalogue),
        (Array("no catalogue at all".utf8), .notACatalogue),
        (Array(good.prefix(4)), .outOfBounds),
        (Array(good.prefix(20)), .outOfBounds),
        (Array(good.dropLast()), .outOfBounds),
        (good.with(5, 1, at: 6), .notACatalogue),
        (good.with(0xFF, 0xFF, at: 8), .outOfBounds),
        (good.with(0xFF, 0xFF, at: 12), .outOfBounds),
        (good.with(0xFF, 0x7F, at: 30), .outOfBounds),
        (good.with(0x01, 0x00, at: 36), .outOfBounds),
        (good.with(0xFF, 0xFE, at: good.count - 5), .notUTF8),
        (made([], header: "Content-Type: text/plain\n"), .pluralRule),
        (made([("{n} day\0{n} days", "{n} день\0{n} дня")]), .pluralForms(message: "{n} day")),
        (made([("Sign in", "Войти\0Вход")]), .pluralForms(message: "Sign in")),
        (made([("until {time}", "до")]), .placeholders(message: "until {time}")),
        (made([("until {time}", "до {время}")]), .placeholders(message: "until {time}")),
        (made([("Sign in", "Войти {time}")]), .placeholders(message: "Sign in")),
        (made([("{n} day\0{n} days", "{n} день\0{n} дня\0{m} дней")]), .placeholders(message: "{n} day")),
        (made([("where\u{4}in {place}", "в {city}")]), .placeholders(message: "in {place}")),
    ]

    @Test("damage is found and named", arguments: damages)
    func damaged(_ example: (bytes: [UInt8], damage: CatalogueDamage)) {
        #expect(throws: CatalogueProblem.damaged(file: "ru.mo", example.damage)) {
            try Folder.with(["ru.mo": example.bytes]) { _ = try Catalogues(folder: $0) }
        }
    }

    @Test("no byte can bring the reader down")
    func everyByte() {
        for place in Self.good.indices {
            for value: UInt8 in [0x00, 0x01, 0x7F, 0x80, 0xFF] {
                var bytes = Self.good
                bytes[place] = value
                do throws(CatalogueDamage) { _ = try Catalogue(bytes) } catch { continue }
            }
        }
    }

    @Test("one form may do without its number")
    func withoutNumber() throws {
        let header = "Plural-Forms: nplurals=2; plural=(n != 1);\n"
        let catalogue = try Catalogue(Self.made([("one day\0{n} days", "ein Tag\0{n} Tage")], header: header))
        #expect(catalogue.text("one day", count: 1) == "ein Tag")
        #expect(catalogue.text("one day", count: 2) == "{n} Tage")
    }
}

extension [UInt8] {
    /// The same bytes with two of them changed.
    fileprivate func with(_ first: UInt8, _ second: UInt8, at place: Int) -> [UInt8] {
        var bytes = self
        bytes[place] = first
        bytes[place + 1] = second
        return bytes
    }
}
