// Somebody who has a bundle, but none of the keys, changes something in it and packs it again.
import Membership
import Record
import Statements
import Testing

/// One change and what the checker must answer.
struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let part: BundleReport.Part
    /// nil if the same change can show in several ways.
    let kind: BundleFault.Kind?
    let file: String?
    /// Whether the organisation on the second card must be named.
    var namesSecond = false
    let change: @Sendable (inout BundleFolder) throws -> Void

    init(
        _ title: String, _ part: BundleReport.Part, _ kind: BundleFault.Kind?, _ file: String?,
        namesSecond: Bool = false,
        _ change: @escaping @Sendable (inout BundleFolder) throws -> Void
    ) {
        (testDescription, self.part, self.kind, self.file) = (title, part, kind, file)
        (self.namesSecond, self.change) = (namesSecond, change)
    }
}

@Suite("A changed bundle") struct BundleTamperingTests {
    // The second card and the third act belong together.
    private static let (card, act, proof) = ("cards/002.txt", "acts/003.json", "proofs/003.tlog-proof")

    static let container: [Tampering] = [
        Tampering("an unknown file", .container, .unexpected, "more.txt") { $0.add("more.txt", [1]) },
        Tampering("an unknown file in between", .container, .unexpected, "cards/x.txt") {
            $0.add("cards/x.txt", [1], before: "acts/001.json")
        },
        Tampering("a second text", .container, .unexpected, "text.ru.txt") {
            $0.add("text.ru.txt", [1], before: "list.txt")
        },
        Tampering("no text", .container, .missing, "text.LANGUAGE.txt") { $0.remove("text.en.txt") },
        Tampering("no page on top", .container, .missing, "README.txt") { $0.remove("README.txt") },
        Tampering("no trust file", .container, .missing, "trust.txt") { $0.remove("trust.txt") },
        Tampering("no checkpoint", .container, .missing, "checkpoint") { $0.remove("checkpoint") },
        Tampering("a card less in the middle", .container, .unexpected, "cards/003.txt") { $0.remove(card) },
        Tampering("a proof less", .container, .missing, proof) { $0.remove(proof) },
        Tampering("an act less in the middle", .container, .unexpected, "acts/004.json") { $0.remove(act) },
        Tampering("one act only", .container, .missing, "acts/002.json") {
            for number in 2...9 {
                $0.remove(BundleFolder.act(number))
                $0.remove(BundleFolder.proof(number))
            }
        },
        Tampering("files in another order", .container, .unexpected, "list.txt") {
            let list = Array(try $0.text("list.txt").utf8)
            $0.remove("list.txt")
            $0.add("list.txt", list, before: "text.en.txt")
        },
    ]

    static let log: [Tampering] = [
        Tampering("no word of the trust file", .trust, .malformed, "trust.txt") {
            try $0.turn("trust.txt", after: "quor")
        },
        Tampering("a remark in the trust file", .trust, .malformed, "trust.txt") {
            try $0.change("trust.txt", "quorum", "# all is well\nquorum")
        },
        Tampering("a key of the trust file", .trust, .malformed, "trust.txt") { try $0.turn("trust.txt", after: "+A") },
        Tampering("a letter of the root", .checkpoint, .badSignature, "checkpoint") {
            let root = try $0.text("checkpoint").split(separator: "\n")[2]
            try $0.turn("checkpoint", after: String(root.prefix(4)))
        },
        Tampering("the size of the log", .checkpoint, .badSignature, "checkpoint") {
            try $0.change("checkpoint", "log/1\n", "log/1\n1")
        },
        Tampering("the name of the log", .checkpoint, .otherLog, "checkpoint") {
            try $0.change("checkpoint", "log/1", "log/2")
        },
        Tampering("no line of the witness", .checkpoint, .tooFewWitnesses, "checkpoint") {
            let lines = try $0.text("checkpoint").split(separator: "\n", omittingEmptySubsequences: false)
            try $0.replace("checkpoint", with: Array((lines.dropLast(2).joined(separator: "\n") + "\n").utf8))
        },
        Tampering("a letter of the witness's line", .checkpoint, .badSignature, "checkpoint") {
            let last = try #require(try $0.text("checkpoint").split(separator: "\n").last)
            try $0.turn("checkpoint", after: String(last.dropLast(12)))
        },
        Tampering("no checkpoint in its form", .checkpoint, .malformed, "checkpoint") {
            try $0.change("checkpoint", "\n\n", "\n")
        },
        Tampering("a letter of a proof", .proofs, .proofDoesNotLead, proof, namesSecond: true) {
            try $0.turn(proof, after: "index ", by: 8)
        },
        Tampering("the place in a proof", .proofs, .proofDoesNotLead, proof, namesSecond: true) {
            try $0.change(proof, "index ", "index 1")
        },
        Tampering("the first line of a proof", .proofs, .malformed, proof) { try $0.change(proof, "@v1", "@v2") },
        Tampering("something extra in a proof", .proofs, .malformed, proof) {
            try $0.change(proof, "@v1\n", "@v1\nextra AAAA\n")
        },
        Tampering("the checkpoint in a proof", .proofs, .otherCheckpoint, proof) {
            try $0.turn(proof, after: "record.")
        },
        Tampering("two proofs swapped", .proofs, .proofDoesNotLead, "proofs/002.tlog-proof") {
            try $0.swap(proof, "proofs/002.tlog-proof")
        },
        Tampering("a letter of a proof of the fixing", .proofs, .proofOrActChanged, "proofs/001.tlog-proof") {
            try $0.turn("proofs/001.tlog-proof", after: "index ", by: 8)
        },
        Tampering("a digit of the publishing act", .proofs, .proofOrActChanged, "proofs/009.tlog-proof") {
            try $0.change("acts/009.json", "named 5", "named 6")
        },
    ]

    static let acts: [Tampering] = [
        Tampering("a digit of an act", .openings, .notInTheLog, act, namesSecond: true) {
            try $0.change(act, "day 2026-11-24", "day 2026-11-23")
        },
        Tampering("a letter of a salt", .openings, .notInTheLog, act, namesSecond: true) {
            try $0.turn(act, after: "\"salt\": \"", by: 3)
        },
        Tampering("the place in an opening", .openings, .otherPlace, act, namesSecond: true) {
            try $0.change(act, "\"index\": ", "\"index\": 1")
        },
        Tampering("an opening in another spelling", .openings, .malformed, act, namesSecond: true) {
            try $0.change(act, "\"index\": ", "\"index\":  ")
        },
        Tampering("two acts swapped with their proofs", .cards, .outOfPlace, "cards/001.txt") {
            try $0.swap(act, "acts/002.json")
            try $0.swap(proof, "proofs/002.tlog-proof")
        },
        Tampering("a signature repeated", .acts, .repeatedID, "acts/004.json", namesSecond: true) {
            try $0.replace("acts/004.json", with: Array(try $0.text(act).utf8))
            try $0.replace("proofs/004.tlog-proof", with: Array(try $0.text(proof).utf8))
        },
        Tampering("a key taken away", .evidence, .noKey, nil) {
            try $0.replace("acts/008.json", with: Array(try $0.text("acts/009.json").utf8))
            try $0.replace("proofs/008.tlog-proof", with: Array(try $0.text("proofs/009.tlog-proof").utf8))
            $0.remove("acts/009.json")
            $0.remove("proofs/009.tlog-proof")
        },
    ]

    static let papers: [Tampering] = [
        Tampering("one letter of the text", .text, .textChanged, "text.en.txt") {
            try $0.change("text.en.txt", "Release", "Relaese")
        },
        Tampering("a line end more in the text", .text, .textChanged, "text.en.txt") {
            try $0.change("text.en.txt", "at once.\n", "at once.\n\n")
        },
        Tampering("another language in the name of the text", .text, .otherLanguage, "text.ru.txt") {
            try $0.rename("text.en.txt", "text.ru.txt")
        },
        Tampering("one letter more in a name", .cards, .otherCard, card) {
            try $0.change(card, "\nrandom", "x\nrandom")
        },
        Tampering("the country on a card", .cards, nil, card) { try $0.change(card, "country ", "country X") },
        Tampering("one letter of the random on a card", .cards, .otherCard, card, namesSecond: true) {
            try $0.turn(card, after: "random ", by: 5)
        },
        Tampering("two cards swapped", .cards, .outOfPlace, "cards/001.txt") { try $0.swap("cards/001.txt", card) },
        Tampering("the last card taken away", .cards, .missing, "cards/005.txt") { $0.remove("cards/005.txt") },
        Tampering("a card more", .cards, .unexpected, "cards/006.txt") {
            $0.add("cards/006.txt", Array(try $0.text(card).utf8), before: "acts/001.json")
        },
        Tampering("a letter of the list", .list, .otherList, "list.txt") {
            try $0.turn("list.txt", after: "named 5\n", by: 4)
        },
        Tampering("the number in the list", .list, .otherList, "list.txt") {
            try $0.change("list.txt", "number 1", "number 2")
        },
        Tampering("the list in another spelling", .list, .malformed, "list.txt") {
            try $0.change("list.txt", "named 5", "named 05")
        },
        Tampering("a signatory dropped", .list, .listedWithoutAct, "list.txt") { folder in
            folder.remove("cards/005.txt")
            try Self.drop(act: 6, of: 9, in: &folder)
        },
        Tampering("a signatory dropped, also from the list", .list, .otherList, "list.txt") { folder in
            folder.remove("cards/005.txt")
            try Self.drop(act: 6, of: 9, in: &folder)
            var lines = try folder.text("list.txt").replacing("named 5", with: "named 4").split(separator: "\n")
            lines.remove(at: lines.count - 3)
            try folder.replace("list.txt", with: Array((lines.joined(separator: "\n") + "\n").utf8))
        },
    ]

    @Test("fails at the part that was changed and names it", arguments: container + log + acts + papers)
    func tampering(_ row: Tampering) throws {
        var folder = try SampleCoalition().files()
        let card = try #require(Card(parsing: Array(try folder.text(Self.card).utf8)))
        try row.change(&folder)
        let report = BundleCheck.run(try folder.bytes(), trust: try SampleLog.trust())
        #expect(report.outcome == .fails && report.summary == nil)
        let failure = try #require(report.failure)
        #expect(failure.part == row.part)
        if let kind = row.kind { #expect(failure.fault.kind == kind) }
        if let file = row.file { #expect(failure.fault.file == file) }
        if row.namesSecond { #expect(failure.fault.organisation == BundleTests.shown(card)) }
        let place = try #require(BundleReport.Part.allCases.firstIndex(of: row.part))
        #expect(report.parts[..<place].allSatisfy { $0.verdict == .held })
        #expect(report.parts[(place + 1)...].allSatisfy { $0.verdict == .notChecked })
    }

    /// Takes an act and its proof out and closes the row.
    private static func drop(act number: Int, of count: Int, in folder: inout BundleFolder) throws {
        folder.remove(BundleFolder.act(number))
        folder.remove(BundleFolder.proof(number))
        for next in number + 1...count {
            try folder.rename(BundleFolder.act(next), BundleFolder.act(next - 1))
            try folder.rename(BundleFolder.proof(next), BundleFolder.proof(next - 1))
        }
    }

    @Test("fails when it is cut off, or something follows")
    func truncated() throws {
        let (bundle, trust) = (try SampleCoalition().bundle(), try SampleLog.trust())
        let lengths = [0, 1, 4, 29, 30, 100, bundle.count / 2, bundle.count - 22, bundle.count - 1]
        let changed = lengths.map { Array(bundle.prefix($0)) } + [bundle + [0], [0] + bundle, bundle + bundle]
        for bytes in changed {
            let report = BundleCheck.run(bytes, trust: trust)
            #expect(report.failure?.part == .container && report.failure?.fault.kind == .notABundle)
        }
    }

    @Test("names the file whose bytes do not fit its checksum")
    func damaged() throws {
        var bundle = try SampleCoalition().bundle()
        let place = try #require(bundle.firstRange(of: Array("What we ask".utf8))).lowerBound
        bundle[place] ^= 1
        let failure = BundleCheck.run(bundle, trust: try SampleLog.trust()).failure
        #expect(failure?.fault.kind == .damaged && failure?.fault.file == "text.en.txt")
    }

    @Test("fails wherever a byte of the zip is turned")
    func everyByte() throws {
        let (bundle, trust) = (try SampleCoalition().bundle(), try SampleLog.trust())
        for place in stride(from: 0, to: bundle.count, by: 11) {
            var changed = bundle
            changed[place] ^= 1 << UInt8(place % 8)
            #expect(BundleCheck.run(changed, trust: trust).outcome == .fails, "byte \(place)")
        }
    }

    @Test("fails wherever a byte of a file is turned and packed again")
    func everyFile() throws {
        let (folder, trust) = (try SampleCoalition().files(), try SampleLog.trust())
        // Nothing vouches for the page on top; and the reader's own trust file is asked, not the bundle's.
        for file in folder.files where file.name != "README.txt" && file.name != "trust.txt" {
            for place in stride(from: file.bytes.count % 7, to: file.bytes.count, by: 17) {
                var (changed, bytes) = (folder, file.bytes)
                bytes[place] ^= 1 << UInt8(place % 8)
                try changed.replace(file.name, with: bytes)
                let report = BundleCheck.run(try changed.bytes(), trust: trust)
                #expect(report.outcome == .fails, "\(file.name), byte \(place)")
            }
        }
    }
}
