import Testing

@testable import Access

@Suite("A passphrase")
struct PassphraseTests {
    static let mail = "nino.beridze+coalition@example.org"

    static func problem(_ typed: String, mail: String = mail) throws -> PassphraseProblem? {
        let common = try ProgramData.common()
        do {
            _ = try Passphrase(typed, ofMail: mail, refusing: common)
            return nil
        } catch { return error }
    }

    @Test(
        "is taken when it is long and nobody's",
        arguments: [
            "river lamp slow violin", "Тихая вода у моста", "ჩემი წყნარი მდინარე ხიდთან", "kF7#tq-9Lw!zXv2p",
            "vierzehnlangen", "grün wie der Fluß im Mai", "no composition rules here",
            "password of the quiet river lamp",
        ])
    func taken(typed: String) throws {
        #expect(try Self.problem(typed) == nil)
    }

    @Test(
        "is refused with the reason",
        arguments: [
            ("thirteenchars", .tooShort(characters: 13)),
            ("              ", .tooShort(characters: 0)),
            ("a   b   c   d   e", .tooShort(characters: 9)),
            (String((0..<129).map { Character(Unicode.Scalar(0x4e00 + $0)!) }), .tooLong(characters: 129)),
            (String(repeating: "x", count: 5000), .tooLong(characters: 5000)),
            ("river lamp\u{0} slow violin", .unusableCharacter),
            ("river lamp \u{E000} slow violin", .unusableCharacter),
            ("aaaaaaaaaaaaaaaaa", .repetitive), ("lamplamplamplamp", .repetitive),
            ("Lamp-lamp, lamp lamp!", .repetitive),
            ("violinviolinvio", .repetitive), ("!?!?!?!?!?!?!?!?", .repetitive),
            ("qwertyuiopasdf", .common), ("QWERTY uiop ASDF gh", .common), ("12345678901234", .common),
            ("password123456", .common), ("Correct Horse Battery Staple", .common),
            ("correct horse battery staple 2026", .common), ("йцукенгшщзхъфыв", .common),
            ("У лукоморья дуб зеленый", .common), ("Civic Solidarity 2024", .common),
            ("violin ninoberidze lamp", .holdsMailName), ("violin Nino.Beridze lamp", .holdsMailName),
        ] as [(String, PassphraseProblem)])
    func refused(typed: String, problem: PassphraseProblem) throws {
        #expect(try Self.problem(typed) == problem)
    }

    @Test("may have exactly 14 and exactly 128 characters")
    func limits() throws {
        let letters = (0..<128).map { Character(Unicode.Scalar(0x4e00 + $0)!) }
        #expect(try Self.problem(String(letters.prefix(14))) == nil)
        #expect(try Self.problem(String(letters)) == nil)
    }

    @Test("may hold a mail name that is shorter than four letters")
    func shortName() throws { #expect(try Self.problem("river lamp slow violin", mail: "amp@example.org") == nil) }

    @Test("is the same however it was typed: composed, decomposed, wide letters, more spaces")
    func sameForm() {
        let once = Passphrase.normalised("café Й river")
        #expect(Passphrase.normalised("  cafe\u{301}  И\u{306} \u{FF52}iver\n") == once)
        #expect(Array(once.unicodeScalars).count == 12)
    }
}

@Suite("A suggested passphrase")
struct SuggestedPassphraseTests {
    @Test("has seven words of the list and may be set", arguments: ["en", "ru"])
    func sevenWords(language: String) throws {
        let list = try ProgramData.words(language)
        #expect(list.count == 2_048 && Set(list).count == 2_048)
        let phrase = SuggestedPassphrase.words(random: counted(14, from: 37), list: list)
        #expect(phrase.split(separator: " ").count == 7)
        #expect(try PassphraseTests.problem(phrase) == nil)
    }

    @Test("takes eleven bits for a word, high byte first")
    func bits() throws {
        let list = try ProgramData.words("en")
        let random: [UInt8] = [0, 0, 0, 1, 7, 255, 8, 0, 255, 255, 1, 0, 0, 255]
        let expected = [0, 1, 2047, 0, 2047, 256, 255].map { list[$0] }.joined(separator: " ")
        #expect(SuggestedPassphrase.words(random: random, list: list) == expected)
    }
}
