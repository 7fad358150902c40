// Somebody without keys changes what lies in a bundle beside text, list and cards.
import Membership
import Record
import Statements
import Testing

@Suite("A changed bundle in which much happened") struct StoryTamperingTests {
    private static let earlier = "earlier/1.txt"
    private static let firstCard = "cards/001.txt"
    private static let firstAct = "acts/001.json"

    /// The reservation that lies in the bundle.
    private static func reservation(_ folder: BundleFolder) throws -> String {
        try #require(folder.files.first { $0.name.hasPrefix("reservations/") }).name
    }

    /// Another number than that of the reservation.
    private static func other(_ folder: BundleFolder) throws -> String {
        BundleFolder.reservation(try reservation(folder) == BundleFolder.reservation(1) ? 2 : 1)
    }

    private static func remove(act number: Int, _ folder: inout BundleFolder) throws {
        folder.remove(BundleFolder.act(number))
        folder.remove(BundleFolder.proof(number))
        for next in number..<11 {
            try folder.rename(BundleFolder.act(next + 1), BundleFolder.act(next))
            try folder.rename(BundleFolder.proof(next + 1), BundleFolder.proof(next))
        }
    }

    static let reservations: [Tampering] = [
        Tampering("one word of a reservation", .cards, .otherReservation, nil) {
            try $0.change(try reservation($0), "by a court", "by the court")
        },
        Tampering("a reservation taken away", .cards, .missing, nil) { $0.remove(try reservation($0)) },
        Tampering("a reservation of somebody who has none", .cards, .unexpected, nil) { folder in
            let last = BundleFolder.reservation(5)
            folder.add(last, Array(try folder.text(try reservation(folder)).utf8), before: firstAct)
        },
        Tampering("a reservation given to somebody else", .cards, nil, nil) {
            try $0.rename(try reservation($0), try other($0))
        },
        Tampering("a reservation of nobody before all", .cards, .unexpected, "reservations/000.txt") {
            $0.add("reservations/000.txt", [1], before: try reservation($0))
        },
        Tampering("a reservation before the cards", .container, .unexpected, nil) { folder in
            let name = try reservation(folder)
            let bytes = Array(try folder.text(name).utf8)
            folder.remove(name)
            folder.add(name, bytes, before: firstCard)
        },
        Tampering("a reservation under a longer number", .container, .unexpected, "reservations/0001.txt") {
            try $0.rename(try reservation($0), "reservations/0001.txt")
        },
    ]

    static let wordings: [Tampering] = [
        Tampering("one letter of an earlier wording", .text, .textChanged, earlier) {
            try $0.change(earlier, "Release", "Relaese")
        },
        Tampering("an earlier wording taken away", .text, .missing, earlier) { $0.remove(earlier) },
        Tampering("an earlier wording under another version", .text, .otherVersion, "earlier/2.txt") {
            try $0.rename(earlier, "earlier/2.txt")
        },
        Tampering("a wording that nobody fixed", .text, .unexpected, "earlier/2.txt") { folder in
            folder.add("earlier/2.txt", Array(try folder.text(earlier).utf8), before: "list.txt")
        },
        Tampering("wordings in another order", .container, .unexpected, "earlier/0.txt") { folder in
            folder.add("earlier/0.txt", Array(try folder.text(earlier).utf8), before: "list.txt")
        },
        Tampering("a version in another spelling", .container, .unexpected, "earlier/01.txt") {
            try $0.rename(earlier, "earlier/01.txt")
        },
        Tampering("the wordings swapped", .text, .textChanged, earlier) { try $0.swap(earlier, "text.en.txt") },
        Tampering("the correction taken away", .acts, .otherVersion, nil) { folder in
            folder.remove(earlier)
            try remove(act: 2, &folder)
        },
        Tampering("a digit of the correction", .proofs, .proofOrActChanged, "proofs/002.tlog-proof") {
            try $0.change("acts/002.json", "version 3", "version 4")
        },
        Tampering("a digit of a signature behind the correction", .openings, .notInTheLog, "acts/003.json") {
            try $0.change("acts/003.json", "day 2026-11-24", "day 2026-11-23")
        },
    ]

    static let rest: [Tampering] = [
        Tampering("the publishing act taken away", .acts, .wrongType, "acts/010.json") { try remove(act: 10, &$0) },
        Tampering("the last two acts taken away", .acts, .missing, "acts/010.json") {
            try remove(act: 11, &$0)
            $0.remove(BundleFolder.act(10))
            $0.remove(BundleFolder.proof(10))
        },
        Tampering("a digit of the withdrawal", .proofs, .proofOrActChanged, "proofs/011.tlog-proof") {
            try $0.change("acts/011.json", "day 2026-12-01", "day 2026-12-02")
        },
        Tampering("the withdrawal repeated", .acts, .repeatedID, "acts/012.json") { folder in
            folder.add("acts/012.json", Array(try folder.text("acts/011.json").utf8), before: "proofs/001.tlog-proof")
            folder.add(
                "proofs/012.tlog-proof", Array(try folder.text("proofs/011.tlog-proof").utf8), before: "checkpoint")
        },
        Tampering("the mark of a guest", .list, .otherList, "list.txt") {
            try $0.change("list.txt", "guest vouched", "guest verified")
        },
        Tampering("a reservation on the list", .list, .malformed, "list.txt") {
            try $0.change("list.txt", " reserved ", " reserved  ")
        },
        Tampering("a letter of a slot", .list, .otherList, "list.txt") { folder in
            try folder.turn("list.txt", after: "slots 4\n", by: 20)
        },
    ]

    @Test("fails at the part that was changed and names it", arguments: reservations + wordings + rest)
    func tampering(_ row: Tampering) throws {
        var folder = try SampleCoalition.story().files()
        #expect(BundleCheck.run(try folder.bytes(), trust: try SampleLog.trust()).outcome == .holds)
        try row.change(&folder)
        let report = BundleCheck.run(try folder.bytes(), trust: try SampleLog.trust())
        #expect(report.outcome == .fails && report.summary == nil)
        let failure = try #require(report.failure)
        #expect(failure.part == row.part)
        if let kind = row.kind { #expect(failure.fault.kind == kind) }
        if let file = row.file { #expect(failure.fault.file == file) }
    }

    @Test("a withdrawal that is left out is not missed: a bundle says only what was until its checkpoint")
    func leftOut() throws {
        var folder = try SampleCoalition.story().files()
        folder.remove(BundleFolder.act(11))
        folder.remove(BundleFolder.proof(11))
        let report = BundleCheck.run(try folder.bytes(), trust: try SampleLog.trust())
        #expect(report.outcome == .holds && report.summary?.withdrawn.isEmpty == true)
    }

    @Test("fails wherever a byte of a file is turned and packed again")
    func everyFile() throws {
        let (folder, trust) = (try SampleCoalition.story().files(), try SampleLog.trust())
        for file in folder.files where file.name != "README.txt" && file.name != "trust.txt" {
            for place in stride(from: file.bytes.count % 7, to: file.bytes.count, by: 23) {
                var (changed, bytes) = (folder, file.bytes)
                bytes[place] ^= 1 << UInt8(place % 8)
                try changed.replace(file.name, with: bytes)
                let report = BundleCheck.run(try changed.bytes(), trust: trust)
                #expect(report.outcome == .fails, "\(file.name), byte \(place)")
            }
        }
    }
}
