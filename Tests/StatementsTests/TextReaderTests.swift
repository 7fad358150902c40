import Foundation
import Membership
import Statements
import Testing

@Suite("What people paste") struct TextReaderTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let source: String
        /// `kind text` for each block.
        let blocks: [String]
        var notKept: Set<NotKept> = []
    }

    static let rows: [Row] = [
        Row(
            testDescription: "paragraphs over several lines", source: "One\ntwo\r\n\r\nthree\u{2028}four\n",
            blocks: ["paragraph One two", "paragraph three four"]),
        Row(
            testDescription: "bullets as a mail has them",
            source: "We ask:\n\n    • to free  her;\n    •\tto pay.\n\n– one\n— two\n▪ three",
            blocks: ["paragraph We ask:", "item to free her;", "item to pay.", "item one", "item two", "item three"]),
        Row(
            testDescription: "dashes inside a sentence", source: "Nobody – not one — asked.\n\n-5 degrees",
            blocks: ["paragraph Nobody – not one — asked.", "paragraph -5 degrees"]),
        Row(
            testDescription: "deep indentation is not code", source: "        Far to the right",
            blocks: ["paragraph Far to the right"]),
        Row(
            testDescription: "headings", source: "# One\n\n## Two\n\n### Three\n\nText\n====",
            blocks: ["heading One", "heading Two", "subheading Three", "heading Text"]),
        Row(
            testDescription: "a numbered list that goes on", source: "4. Four\n5. Five\n\nBetween\n\n6) Six",
            blocks: ["demand Four", "demand Five", "paragraph Between", "demand Six"]),
        Row(
            testDescription: "lists in lists", source: "1. One\n   - inner\n2. Two",
            blocks: ["demand One", "item inner", "demand Two"]),
        Row(
            testDescription: "looks that go", source: "We are **very** *sure*",
            blocks: ["paragraph We are very sure"], notKept: [.emphasis]),
        Row(
            testDescription: "links", source: "See [the report](https://x.example/1) and <https://y.example>",
            blocks: ["paragraph See the report (https://x.example/1) and https://y.example"], notKept: [.links]),
        Row(
            testDescription: "a table", source: "| a | b |\n|---|---|\n| 1 | 2 |",
            blocks: ["paragraph a | b", "paragraph 1 | 2"], notKept: [.tables]),
        Row(
            testDescription: "a picture", source: "Before ![a crowd](x.png) after",
            blocks: ["paragraph Before a crowd after"], notKept: [.images]),
        Row(
            testDescription: "markup", source: "<div>gone</div>\n\nstays <b>here</b>",
            blocks: ["paragraph stays here"], notKept: [.rawMarkup]),
        Row(
            testDescription: "code", source: "```\nlet x\n```\n\nand `y`",
            blocks: ["paragraph let x", "paragraph and y"],
            notKept: [.code]),
        Row(
            testDescription: "a quotation", source: "> They said so.", blocks: ["paragraph They said so."]),
        Row(
            testDescription: "footnotes", source: "First[^a] and second[^b].\n\n[^b]: Note two.\n[^a]: Note one.",
            blocks: ["paragraph First[1] and second[2].", "note [1] Note one.", "note [2] Note two."]),
        Row(
            testDescription: "notes under a last heading", source: "Text\n\n## Notes:\n\n1. A\n- B\n\nC",
            blocks: ["paragraph Text", "heading Notes:", "note A", "note B", "note C"]),
        Row(
            testDescription: "notes in Russian", source: "Текст\n\n### Примечания\n\nА",
            blocks: ["paragraph Текст", "subheading Примечания", "note А"]),
        Row(
            testDescription: "a heading Notes that is not the last", source: "# Notes\n\nA\n\n# Demands\n\n1. B",
            blocks: ["heading Notes", "paragraph A", "heading Demands", "demand B"]),
        Row(
            testDescription: "a file of an editor that marks it", source: "\u{FEFF}# One", blocks: ["heading One"]),
        Row(
            testDescription: "letters in two parts", source: "Cafe\u{301}", blocks: ["paragraph Caf\u{E9}"]),
    ]

    @Test("becomes these blocks, and what is not kept is told", arguments: rows)
    func reading(_ row: Row) throws {
        let read = try TextReader.read(row.source)
        #expect(read.blocks.map { "\($0.kind.rawValue) \($0.text)" } == row.blocks)
        #expect(read.blocks.map(\.id) == (1...max(1, row.blocks.count)).map { "b\($0)" })
        #expect(read.notKept == row.notKept)
    }

    @Test("gives the same words for the Declaration as text and as Markdown")
    func declaration() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Data/declaration")
        func blocks(_ name: String) throws -> [Block] {
            try TextReader.read(String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)).blocks
        }
        let (plain, marked) = (try blocks("declaration.en.txt"), try blocks("declaration.en.md"))
        #expect(plain.map(\.text) == marked.map(\.text))
        // The title is a heading in Markdown only; everything else is the same block.
        #expect(plain.dropFirst().map(\.kind) == marked.dropFirst().map(\.kind))
        #expect(plain.count == 21 && plain.count { $0.kind == .item } == 12)
    }

    @Test(
        "is refused when a character must not be read by anybody",
        arguments: [("a\u{202E}b", "U+202E"), ("a\u{2066}b", "U+2066"), ("a\u{7}b", "U+0007"), ("a\u{0}b", "U+0000")])
    func forbidden(source: String, name: String) {
        #expect(throws: TextProblem.forbiddenCharacter(name)) { try TextReader.read(source) }
    }

    @Test("is refused when it is empty, or only looks", arguments: ["", " \n\n ", "---", "<div></div>"])
    func empty(source: String) { #expect(throws: TextProblem.missing) { try TextReader.read(source) } }

    @Test("is refused when it, a block, or the number of blocks is too large")
    func large() {
        #expect(throws: TextProblem.tooLong(limit: TextReader.limit)) {
            try TextReader.read(String(repeating: "a ", count: 100_001))
        }
        #expect(throws: TextProblem.tooLong(limit: Block.limit)) {
            try TextReader.read(String(repeating: "a", count: Block.limit + 1))
        }
        #expect(throws: TextProblem.tooLong(limit: Block.most)) {
            try TextReader.read([String](repeating: "a", count: Block.most + 1).joined(separator: "\n\n"))
        }
        // Short to write, long to read: one address, shown a hundred times.
        let address = "[a]: https://x.example/" + String(repeating: "y", count: 4000)
        let links = [String](repeating: "[a]", count: 100).joined(separator: "\n\n")
        #expect(throws: TextProblem.tooLong(limit: TextReader.limit)) { try TextReader.read(links + "\n\n" + address) }
    }

    @Test("never traps and always fits a canonical file")
    func damage() throws {
        var mutator = Mutator(seed: 5)
        for row in Self.rows {
            for _ in 0..<60 {
                let source = String(decoding: mutator.damage(Array(row.source.utf8)), as: UTF8.self)
                guard let blocks = try? TextReader.read(source).blocks else { continue }
                let text = CanonicalText(kind: .statement, language: "en", title: "T", addressees: [], blocks: blocks)
                #expect(CanonicalText(parsing: text.bytes) == text)
            }
        }
    }
}
