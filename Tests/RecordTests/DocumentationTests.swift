// The examples in docs/formats are made by this code, so that they stay true.
import Foundation
import Record
import Testing

@Suite("Examples in docs/formats") struct DocumentationTests {
    /// The example of this name in a page.
    static func examples() throws -> [(page: String, name: String, text: String)] {
        let act = try Samples.act()
        let entry = Entry(commit: Commit(salt: Samples.salt, act: act.bytes))
        let opening = try Opening(act: act.bytes, salt: Samples.salt, evidence: nil, index: 12)
        let evidence = try #require(Assertions.all.cases.first).evidence()
        let policy = try Samples.policy(witnesses: 4, threshold: 3)
        let trust = try TrustFile(policy: policy, receipt: try Samples.receipts().key)
        return [
            ("acts", "act", text(act.bytes)), ("acts", "intent", act.intent.digest.base64 + "\n"),
            ("acts", "types", types()),
            ("record", "tiles", Tile.hashes(size: 70_000).suffix(4).map { $0.path + "\n" }.joined()),
            ("record", "entry", text(entry.bytes)), ("record", "leaf", entry.leaf.base64 + "\n"),
            ("record", "checkpoint", Vectors.all.notes.signed), ("receipt", "receipt", try receipt(entry.commit)),
            ("receipt", "key", try Samples.receipts().key.vkey + "\n"), ("opening", "opening", text(opening.bytes)),
            ("opening", "evidence", text(evidence.bytes)), ("trust", "trust", trust.text),
        ]
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func receipt(_ commit: Commit) throws -> String {
        let received = Instant(milliseconds: Samples.expires.milliseconds - 241_883)
        let receipt = try Receipt(
            log: Samples.origin, index: 12, commit: commit, received: received, inTheLogBy: Samples.expires)
        return text(try receipt.sign(with: try Samples.receipts()).bytes)
    }

    /// The table of types as Markdown.
    private static func types() -> String {
        ActType.allCases.map { type in
            let fields = type.fields.map { "`\($0.name)` \(words($0.pattern))" }.joined(separator: "; ")
            return "| `\(type.rawValue)` | \(fields.isEmpty ? "none" : fields) |\n"
        }.joined()
    }

    private static func words(_ pattern: FieldPattern) -> String {
        switch pattern {
        case .word(let words): words.map { "`\($0)`" }.joined(separator: " or ")
        case .words(let words): "words of \(words.map { "`\($0)`" }.joined(separator: ", "))"
        case .withheldCount: "withheld count"
        case .verifierKey: "vkey"
        case .digestOrNone, .instantOrNone, .dayOrNone, .identifierOrNone:
            String(describing: pattern).replacing("OrNone", with: "") + " or `none`"
        default: String(describing: pattern)
        }
    }

    @Test("each example in the pages is what the program writes")
    func pages() throws {
        let file = URL(fileURLWithPath: #filePath)
        let folder = file.deletingLastPathComponent().appendingPathComponent("../../docs/formats")
        for example in try Self.examples() {
            let page = try String(contentsOf: folder.appendingPathComponent("\(example.page).md"), encoding: .utf8)
            #expect(page.contains(example.text), "\(example.page).md lacks \(example.name): \(example.text)")
        }
    }
}
