import Papers
import Record
import Statements
import Testing

@Suite("Translations as files for translators' programs")
struct TranslationFileTests {
    private static let text = CanonicalText(
        kind: .statement, language: "en", title: "On \"judges\" & <others>",
        addressees: [Addressee(source: .free, name: "ODIHR")],
        blocks: [
            Block(id: "b1", kind: .paragraph, text: "We ask \\ you."),
            Block(id: "b2", kind: .item, text: "Release them."), Block(id: "b3", kind: .item, text: "At once."),
        ])

    private static var sheet: TranslationSheet {
        let units = [
            TranslatedUnit(name: "title", original: text.title, words: "О «судьях» & <других> \"так\" \\"),
            TranslatedUnit(name: "b1", original: text.blocks[0].text, words: "Просим."),
            TranslatedUnit(name: "b2", original: "Free them.", words: "Отпустите их."),
        ]
        return TranslationSheet(
            statement: StatementID(bytes: Array(repeating: 7, count: 16)), version: 2, source: "en", target: "ru",
            state: TranslationState(of: text, language: "ru", units: units, reviewed: [], approved: []))
    }

    private static let rows: [String: String] = [
        "title": "О «судьях» & <других> \"так\" \\", "b1": "Просим.",
    ]

    @Test(".po: what goes out comes back, without what is stale or missing")
    func portable() throws {
        let back = try PortableObject.read(PortableObject.write(Self.sheet))
        #expect(back.version == 2 && back.target == "ru")
        #expect(Dictionary(uniqueKeysWithValues: back.rows.map { ($0.unit, $0.words) }) == Self.rows)
        #expect(back.rows[0].original == Self.text.title)
    }

    @Test(".po is one that gettext's own program reads")
    func gettext() throws {
        let folder = try TestFolder()
        let file = try folder.write(PortableObject.write(Self.sheet), "translation.po")
        let (_, isGood) = try Tool.run("msgfmt", "--check-format", "--output-file=\(folder.path)/out.mo", file)
        #expect(isGood)
        let (wrapped, _) = try Tool.run("msgcat", "--width=20", file)
        let back = try PortableObject.read(Array(wrapped.utf8))
        #expect(Dictionary(uniqueKeysWithValues: back.rows.map { ($0.unit, $0.words) }) == Self.rows)
    }

    @Test("XLIFF: what goes out comes back, without what is stale or missing")
    func xliff() throws {
        let back = try Xliff.read(Xliff.write(Self.sheet))
        #expect(back.version == 2 && back.target == "ru")
        #expect(Dictionary(uniqueKeysWithValues: back.rows.map { ($0.unit, $0.words) }) == Self.rows)
        #expect(back.rows[0].original == Self.text.title)
    }

    @Test("XLIFF is well-formed by the strict reader of another house")
    func lint() throws {
        let folder = try TestFolder()
        let file = try folder.write(Xliff.write(Self.sheet), "translation.xlf")
        #expect(try Tool.run("xmllint", "--noout", "--nonet", file).1)
    }

    @Test(
        ".po that is broken names the line",
        arguments: [
            ("msgid \"a\"\nmsgstr b", 2), ("msgid \"a\nmsgstr \"b\"", 1), ("hello", 1), ("msgid \"a\\\"", 1),
            ("\"nothing before\"", 1),
        ])
    func brokenPortable(source: String, line: Int) {
        #expect(throws: TranslationFileProblem.line(line)) { try PortableObject.read(Array(source.utf8)) }
    }

    @Test("what is no text is refused by both")
    func bytes() {
        #expect(throws: TranslationFileProblem.notText) { try PortableObject.read([0xFF, 0xFE, 0x00]) }
        #expect(throws: TranslationFileProblem.notText) { try Xliff.read([0xFF, 0xFE, 0x00]) }
    }

    @Test("XLIFF with a document type is refused before anything in it is read")
    func entities() {
        let bomb = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <xliff version="1.2"><file><body><trans-unit id="title"><source>&b;</source></trans-unit></body></file></xliff>
            """
        #expect(throws: TranslationFileProblem.documentType) { try Xliff.read(Array(bomb.utf8)) }
    }

    @Test("XML that is something else, or cut off, is refused", arguments: ["<html></html>", "<xliff><file>", "", "x"])
    func brokenXliff(source: String) {
        #expect(throws: TranslationFileProblem.self) { try Xliff.read(Array(source.utf8)) }
    }

    @Test("XLIFF: what a program's memory suggests is not what the translator wrote")
    func suggestions() throws {
        let xml = """
            <xliff version="1.2"><file><body><trans-unit id="b1"><source>We ask.</source><target>Wir bitten.</target>
            <alt-trans><source>We drink.</source><target state="needs-review-translation">Wir trinken.</target></alt-trans>
            </trans-unit></body></file></xliff>
            """
        #expect(try Xliff.read(Array(xml.utf8)).rows.map(\.words) == ["Wir bitten."])
    }

    @Test("both say what stood here when they went out")
    func mark() throws {
        #expect(try PortableObject.read(PortableObject.write(Self.sheet)).mark == Self.sheet.state.mark)
        #expect(try Xliff.read(Xliff.write(Self.sheet)).mark == Self.sheet.state.mark)
    }

    @Test("more parts than any text has are refused")
    func tooMany() {
        let po = (0...2100).map { "msgctxt \"p\($0)\"\nmsgid \"a\"\nmsgstr \"b\"\n\n" }.joined()
        #expect(throws: TranslationFileProblem.tooMany) { try PortableObject.read(Array(po.utf8)) }
        let units = (0...2100).map {
            "<trans-unit id=\"p\($0)\"><source>a</source><target>b</target></trans-unit>"
        }.joined()
        let xml = "<xliff version=\"1.2\"><file><body>\(units)</body></file></xliff>"
        #expect(throws: TranslationFileProblem.self) { try Xliff.read(Array(xml.utf8)) }
    }
}
