import Membership
import Record
import Statements
import Testing

@Suite("Canonical files") struct CanonicalFileTests {
    @Test("text, list and cards read back as what they are")
    func roundTrip() throws {
        let sample = try SampleCoalition()
        #expect(CanonicalText(parsing: sample.text.bytes) == sample.text)
        #expect(PublicList(parsing: sample.list.bytes) == sample.list)
        for card in sample.cards { #expect(Card(parsing: card.bytes) == card) }
        let story = try SampleCoalition.story()
        #expect(PublicList(parsing: story.list.bytes) == story.list)
        for bytes in story.reservations.values { #expect(Reservation(parsing: bytes)?.bytes == bytes) }
    }

    @Test("a damaged file is refused, or is the very file that it would write")
    func damage() throws {
        let sample = try SampleCoalition()
        var mutator = Mutator(seed: 3)
        var accepted = 0
        func fuzz(_ bytes: [UInt8], _ reprint: ([UInt8]) -> [UInt8]?) {
            for _ in 0..<3000 {
                let damaged = mutator.damage(bytes)
                guard let printed = reprint(damaged) else { continue }
                accepted += 1
                #expect(printed == damaged, "\(String(decoding: damaged, as: UTF8.self))")
            }
        }
        fuzz(sample.text.bytes) { CanonicalText(parsing: $0)?.bytes }
        fuzz(sample.list.bytes) { PublicList(parsing: $0)?.bytes }
        for card in sample.cards { fuzz(card.bytes) { Card(parsing: $0)?.bytes } }
        let story = try SampleCoalition.story()
        fuzz(story.list.bytes) { PublicList(parsing: $0)?.bytes }
        for bytes in story.reservations.values { fuzz(bytes) { Reservation(parsing: $0)?.bytes } }
        // Some changes are of letters only; if none came through, the fuzz would show nothing.
        #expect(accepted > 100)
    }

    @Test(
        "another spelling of a text is refused",
        arguments: [
            ("kind statement", "kind Statement"), ("kind statement\n", ""), ("language en", "language EN"),
            ("language en", "language "), ("title Release", "title  Release"),
            ("title Release", "title Rele\u{202E}ase"),
            ("free -", "free x"), ("institution osce", "institution osce_"), ("blocks 4", "blocks 04"),
            ("blocks 4", "blocks 3"), ("blocks 4", "blocks 5"), ("blocks 4", "blocks -4"), ("§1", "§2"), ("b2", "b1"),
            ("b2", "b02"), ("heading", "headline"), ("\n\n§1", "\n§1"), ("at once.", "at once. "), ("ask\n", "ask\n\n"),
            ("text/v1", "text/v2"), ("client’s", "client\u{7}s"), ("title ", "titel "),
        ])
    func spelling(old: String, new: String) {
        let text = String(decoding: SampleText.text().bytes, as: UTF8.self)
        #expect(text.contains(old))
        #expect(CanonicalText(parsing: Array(text.replacing(old, with: new, maxReplacements: 1).utf8)) == nil)
    }

    @Test(
        "another spelling of a card is refused",
        arguments: [
            ("card/v1", "card/v2"), ("country BE", "country be"), ("country BE", "country BEL"),
            ("country BE\n", ""), ("name fr ", "name FR "), ("name fr ", "name fr  "), ("short fr", "short en"),
            ("name en", "short en"), ("random ", "random A"), ("name fr Onz", "name fr Onz\u{200D}"),
        ])
    func cardSpelling(old: String, new: String) throws {
        let card = Card(of: SampleText.organisations[0], random: SampleCoalition.seed("card"))
        let text = String(decoding: card.bytes, as: UTF8.self)
        #expect(text.contains(old))
        #expect(Card(parsing: Array(text.replacing(old, with: new, maxReplacements: 1).utf8)) == nil)
    }

    @Test(
        "another spelling of a list is refused",
        arguments: [
            ("version 1", "version 0"), ("version 1", "version -1"), ("number 1", "number 01"), ("named 5", "named 4"),
            ("named 5", "named 6"), ("late 0", "late 1"), ("slots 0\n", ""), ("slots 0\n", "slots 0\n\n"),
            ("list/v1", "list/v2"), ("about ", "about  "),
        ])
    func listSpelling(old: String, new: String) throws {
        let text = String(decoding: try SampleCoalition().list.bytes, as: UTF8.self)
        #expect(text.contains(old))
        #expect(PublicList(parsing: Array(text.replacing(old, with: new, maxReplacements: 1).utf8)) == nil)
    }

    @Test(
        "another spelling of a list with late ones, guests, reservations and slots is refused",
        arguments: [
            ("named 4", "named 5"), ("late 1", "late 0"), ("late 1", "late 2"), ("late 1", "late 01"),
            ("slots 4", "slots 3"), ("slots 4", "slots 5"), ("slots 4", "slots 4\n"), (" reserved ", " reserved  "),
            (" reserved ", " Reserved "), (" reserved ", " reserved x "), (" reserved ", " "),
            (" guest vouched", " guest Vouched"), (" guest vouched", " guest"), (" guest vouched", " guest "),
            (" guest vouched", " vouched"), (" guest vouched", " guest vouched guest vouched"),
            (" guest vouched", " guest vouched "), (" guest vouched", " guest vouched more"),
        ])
    func storyListSpelling(old: String, new: String) throws {
        let text = String(decoding: try SampleCoalition.story().list.bytes, as: UTF8.self)
        #expect(text.contains(old))
        #expect(PublicList(parsing: Array(text.replacing(old, with: new, maxReplacements: 1).utf8)) == nil)
    }

    @Test("a guest's reservation stands before its mark, and nowhere else")
    func lineOrder() throws {
        let (card, leaf) = (Digest(of: [1]), Digest(of: [2]))
        let named = PublicList.Named(card: card, leaf: leaf, reservation: Digest(of: [3]), mark: .verified)
        let list = PublicList(
            statement: SampleCoalition.statement, version: 1, number: 1, about: card, named: [named])
        #expect(PublicList(parsing: list.bytes) == list)
        let words = [" reserved \(Digest(of: [3]).base64)", " guest verified"]
        let text = String(decoding: list.bytes, as: UTF8.self)
        #expect(text.contains(words.joined()))
        #expect(PublicList(parsing: Array(text.replacing(words.joined(), with: words[1] + words[0]).utf8)) == nil)
    }

    @Test(
        "another spelling of a reservation is refused",
        arguments: [
            ("reservation/v1", "reservation/v2"), ("version 1", "version 0"), ("version 1", "version 01"),
            ("blocks b3", "blocks"), ("blocks b3", "blocks "), ("blocks b3", "blocks b03"), ("blocks b3", "blocks 3"),
            ("blocks b3", "blocks b1  b3"), ("language en", "language EN"), ("words At", "words  At"),
            ("court.", "court. "), ("court.\n", "court."), ("court.\n", "court.\n\n"), ("court", "co\u{202E}urt"),
            ("words ", "word "),
        ])
    func reservationSpelling(old: String, new: String) throws {
        let bytes = try #require(try SampleCoalition.story().reservations.values.first)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains(old))
        #expect(Reservation(parsing: Array(text.replacing(old, with: new, maxReplacements: 1).utf8)) == nil)
    }

    @Test("a reservation has at most 600 characters, and blocks are supported by all who do not reserve them")
    func reservations() throws {
        func reserve(_ blocks: [String], _ words: String) throws -> Reservation {
            try Reservation(
                statement: SampleCoalition.statement, version: 1, blocks: blocks, language: "ka", words: words)
        }
        let longest = try reserve(["b3", "b4"], String(repeating: "ა", count: 600))
        #expect(Reservation(parsing: longest.bytes) == longest)
        #expect(throws: TextProblem.tooLong(limit: 600)) { try reserve(["b3"], String(repeating: "ა", count: 601)) }
        #expect(throws: TextProblem.missing) { try reserve(["b3"], " ") }
        let support = Reservation.support(
            of: SampleText.text(), signed: 5, reservations: [longest, try reserve(["b4"], "Not this.")])
        #expect(support.map(\.block) == ["b1", "b2", "b3", "b4"] && support.map(\.support) == [5, 5, 4, 3])
    }

    @Test("a slot opens for whoever has the blind, and slots come in fours")
    func slots() {
        let (blind, leaf) = ([UInt8](repeating: 7, count: Slot.blindBytes), Digest(of: [1]))
        let slot = Slot.digest(blind: blind, leaf: leaf)
        #expect(slot == Digest(of: Array("civic-solidarity/slot/v1".utf8) + [0] + blind + leaf.bytes))
        #expect(slot != Slot.digest(blind: blind, leaf: Digest(of: [2])))
        #expect([0, 1, 3, 4, 5, 8].map { Slot.padded($0) } == [0, 4, 4, 4, 8, 8])
    }

    @Test("the order of the list comes from the bytes, not from who signed first")
    func order() throws {
        let list = try SampleCoalition().list
        let reversed = PublicList(
            statement: list.statement, version: 1, number: 1, about: list.about, named: list.named.reversed())
        #expect(reversed.bytes == list.bytes)
    }

    @Test("the largest text that can be read in can be read back", arguments: ["ა", "😀", "x"])
    func largest(letter: String) throws {
        let block = String(repeating: letter, count: Block.limit)
        let source = [String](repeating: block, count: 39).joined(separator: "\n\n")
        let blocks = try TextReader.read(source).blocks
        let text = CanonicalText(kind: .declaration, language: "ka", title: "T", addressees: [], blocks: blocks)
        #expect(blocks.count == 39)
        #expect(CanonicalText(parsing: text.bytes) == text)
    }

    @Test("a card with many names in a script of three bytes can be read back")
    func largestCard() throws {
        let name = String(repeating: "ა", count: OrganisationName.limit)
        let names = ["ka", "en", "ru", "uk", "hy", "az", "be", "kk", "ky", "tg", "uz", "fr"].map {
            OrganisationName(language: $0, name: name, short: name)
        }
        let organisation = Organisation(id: SampleText.organisations[0].id, names: names, seat: "GE")
        let card = Card(of: organisation, random: SampleCoalition.seed("card"))
        #expect(Card(parsing: card.bytes) == card)
    }

    @Test("a code is typed as people type", arguments: ["ABCD-EFGH-IJK2", "abcdefghijk2", " abcd efgh-ijk2 "])
    func code(typed: String) { #expect(PublicationCode(typed: typed)?.shown == "ABCD-EFGH-IJK2") }

    @Test("digits that look like letters are read as these, other signs are no code")
    func codeDigits() {
        #expect(PublicationCode(typed: "018d-efgh-ijk2")?.text == "olbdefghijk2")
        for wrong in ["", "abcd", "abcdefghijk29", "abcdefghijk9", "abcd_efgh_ijk2", "äbcdefghijk2"] {
            #expect(PublicationCode(typed: wrong) == nil)
        }
        let leaf = Digest(of: [1])
        #expect(PublicationCode(typed: PublicationCode(leaf: leaf).shown) == PublicationCode(leaf: leaf))
    }
}
