// The examples in docs/formats are made by this code, so that they stay true.
import Foundation
import Membership
import Record
import Statements
import Testing

@testable import civic

@Suite("Examples in docs/formats") struct FormatPagesTests {
    /// Page, name and text of each example.
    static func examples() throws -> [(page: String, name: String, text: String)] {
        let sample = try SampleCoalition.story()
        let files = try sample.files()
        let trust = try SampleLog.trust()
        let report = BundleCheck.run(try files.bytes(), trust: trust)
        var changed = files
        try changed.change("text.en.txt", "at once", "at last")
        let failed = BundleCheck.run(try changed.bytes(), trust: trust)
        let card = try #require(sample.cards.first { $0.names[0].language == "uk" })
        let original = sample.earlier[0].text
        let reservation = try #require(sample.reservations.values.first)
        let (blind, leaf) = (SampleCoalition.seed("blind 0"), Digest(of: SampleCoalition.seed("withheld 0")))
        return [
            ("text", "text", text(original.bytes)), ("text", "digest", original.digest.base64 + "\n"),
            ("list", "list", text(sample.list.bytes)), ("list", "digest", sample.list.digest.base64 + "\n"),
            ("list", "code", try #require(report.summary).code.shown),
            ("list", "slot", [blind, leaf.bytes].map { Base64.encode($0) + "\n" }.joined()),
            ("list", "slot digest", Slot.digest(blind: blind, leaf: leaf).base64 + "\n"),
            ("card", "card", text(card.bytes)), ("card", "digest", card.digest.base64 + "\n"),
            ("reservation", "reservation", text(reservation)),
            ("reservation", "digest", Digest(of: reservation).base64 + "\n"),
            ("bundle", "files", files.files.map { $0.name + "\n" }.joined()),
            ("bundle", "proof", try files.text("proofs/003.tlog-proof")), ("bundle", "held", VerifyWords.text(report)),
            ("bundle", "failed", VerifyWords.text(failed)),
        ]
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test("each example in the pages is what the program writes")
    func pages() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../docs/formats")
        for example in try Self.examples() {
            let page = try String(contentsOf: folder.appendingPathComponent("\(example.page).md"), encoding: .utf8)
            #expect(page.contains(example.text), "\(example.page).md lacks \(example.name): \(example.text)")
        }
    }
}
