import Record
import Statements
import Testing

@Suite("A translation, held against the text")
struct TranslationTests {
    private static let text = CanonicalText(
        kind: .statement, language: "en", title: "On judges",
        addressees: [Addressee(source: .institution("osce-odihr"), name: "ODIHR")],
        blocks: [
            Block(id: "b1", kind: .paragraph, text: "We ask."), Block(id: "b2", kind: .item, text: "Release them."),
        ])

    private static func state(
        _ words: [String: String], of text: CanonicalText = text, made: CanonicalText = text,
        reviewed: Set<Digest> = [], approved: Set<Digest> = []
    ) -> TranslationState {
        let units = TranslationUnit.all(of: made).compactMap { unit in
            words[unit.name].map { TranslatedUnit(name: unit.name, original: unit.original, words: $0) }
        }
        return TranslationState(of: text, language: "ru", units: units, reviewed: reviewed, approved: approved)
    }

    private static let whole = ["title": "О судьях", "to1": "БДИПЧ", "b1": "Просим.", "b2": "Освободите их."]

    @Test("is started while a part is missing, complete with all of them")
    func stages() {
        let started = Self.state(["title": "О судьях"])
        #expect(started.stage == .started && started.text == nil && started.done == 1)
        let complete = Self.state(Self.whole)
        #expect(complete.stage == .complete && complete.done == 4)
    }

    @Test("is reviewed and approved only as it was read then")
    func reviewed() throws {
        let digest = try #require(Self.state(Self.whole).text).digest
        #expect(Self.state(Self.whole, reviewed: [digest]).stage == .reviewed)
        #expect(Self.state(Self.whole, reviewed: [digest], approved: [digest]).stage == .approved)
        var other = Self.whole
        other["b1"] = "Требуем."
        #expect(Self.state(other, reviewed: [digest], approved: [digest]).stage == .complete)
    }

    @Test("a part whose original changed is stale, the others are kept")
    func stale() {
        let now = CanonicalText(
            kind: .statement, language: "en", title: "On judges", addressees: Self.text.addressees,
            blocks: [
                Block(id: "b1", kind: .paragraph, text: "We ask again."),
                Block(id: "b2", kind: .item, text: "Release them."),
            ])
        let state = Self.state(Self.whole, of: now, made: Self.text)
        #expect(state.stage == .started && state.stale == 1 && state.done == 3)
    }

    @Test("its file is read back as it was written, and in no other form")
    func file() throws {
        let made = try #require(Self.state(Self.whole).text)
        #expect(TranslatedText(parsing: made.bytes) == made)
        for place in made.bytes.indices {
            var bytes = made.bytes
            bytes[place] ^= 0x20
            #expect(TranslatedText(parsing: bytes)?.digest != made.digest)
        }
        #expect(TranslatedText(parsing: made.bytes + [0x0A]) == nil)
        #expect(TranslatedText(parsing: Array(made.bytes.dropLast())) == nil)
    }

    @Test("is shown in the form of the text")
    func shown() throws {
        let shown = try #require(Self.state(Self.whole).text).shown(over: Self.text)
        #expect(shown.language == "ru" && shown.title == "О судьях" && shown.addressees[0].name == "БДИПЧ")
        #expect(shown.blocks.map(\.kind) == Self.text.blocks.map(\.kind))
        #expect(shown.blocks.map(\.id) == ["b1", "b2"])
        #expect(shown.digest != Self.text.digest)
    }
}
