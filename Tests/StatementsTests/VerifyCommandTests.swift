import Foundation
import Membership
import Record
import Statements
import Testing

@testable import civic

@Suite("civic verify") struct VerifyCommandTests {
    private static func report(
        withheld: String = "none", trusted: Bool = true, change: (inout SampleCoalition) throws -> Void = { _ in }
    ) throws -> BundleReport {
        var sample = try SampleCoalition()
        try change(&sample)
        try sample.publishAnew(withheld: withheld)
        return BundleCheck.run(try sample.bundle(), trust: trusted ? try SampleLog.trust() : nil)
    }

    /// Only the first `count` in the order of the list sign.
    private static func only(_ count: Int) -> (inout SampleCoalition) throws -> Void {
        { sample in
            sample.cards = Array(sample.cards.prefix(count))
            sample.signatures = Array(sample.signatures.prefix(count))
            let signers = Set(sample.signatures.filter { $0.evidence != nil }.map(\.act.by))
            sample.keys.removeAll { !signers.contains($0.act.by) }
        }
    }

    private static func last(_ report: BundleReport) throws -> String {
        String(try #require(VerifyWords.text(report).split(separator: "\n").last))
    }

    @Test(
        "ends with the one sentence that is proved",
        arguments: [
            ("none", "5 organisations from 4 countries signed this text, as of 2026-11-24"),
            (
                "few",
                "5 organisations from 4 countries signed this text, as of 2026-11-24; one or two further withheld (platform's word)"
            ),
            (
                "3",
                "5 organisations from 4 countries signed this text, as of 2026-11-24; 3 further withheld (platform's word)"
            ),
        ])
    func sentence(withheld: String, line: String) throws {
        #expect(try Self.last(Self.report(withheld: withheld)) == line)
    }

    @Test("says, a line each, what else one must know of the signatures")
    func remarks() throws {
        let sample = try SampleCoalition.story()
        let report = BundleCheck.run(try sample.bundle(), trust: try SampleLog.trust())
        let name = BundleTests.shown(try #require(report.summary?.withdrawn.first).card)
        let tail = VerifyWords.text(report).split(separator: "\n", omittingEmptySubsequences: false).dropFirst(12)
        #expect(
            tail.map { String($0) } == [
                "5 organisations from 4 countries signed this text, as of 2026-11-24; one or two further withheld (platform's word)",
                "1 of them late", "1 of them with a reservation", "1 of them is no member (platform's word)",
                "4 of them signed an earlier wording (version 1); the correction is the initiator's word",
                "1 withdrew since: \(name), 2026-12-01", "",
            ])
    }

    @Test("counts those who signed each of several earlier wordings")
    func wordings() throws {
        let report = try Self.report { sample in
            let place = sample.plainPlaces[0]
            try sample.correct(to: 2, resigned: [place])
            try sample.correct(to: 3)
            for place in sample.plainPlaces { try sample.invite(place, .unverified) }
        }
        let remarks = VerifyWords.remarks(try #require(report.summary))
        let guests = try SampleCoalition().plainPlaces.count
        #expect(
            remarks == [
                "\(guests) of them \(guests == 1 ? "is no member" : "are no members") (platform's word)",
                "4 of them signed an earlier wording (version 1); the correction is the initiator's word",
                "1 of them signed an earlier wording (version 2); the correction is the initiator's word",
            ])
    }

    @Test("counts one organisation and one country as one")
    func singular() throws {
        let report = try Self.report { sample in
            let place = try #require(sample.cards.firstIndex { $0.country == "BE" })
            sample.cards = [sample.cards[place]]
            sample.signatures = [sample.signatures[place]]
            sample.keys = []
        }
        #expect(try Self.last(report) == "1 organisation from 1 country signed this text, as of 2026-11-24")
        let none = try Self.report(change: Self.only(0))
        #expect(try Self.last(none) == "0 organisations from 0 countries signed this text, as of 2026-11-24")
    }

    @Test("has a line for each part, and says what of it held")
    func parts() throws {
        let lines = VerifyWords.text(try Self.report()).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.prefix(11).allSatisfy { $0.hasPrefix("✓ ") } && lines[11] == "")
        #expect(lines[2].hasSuffix("seen by 1 witness)"))
        let failed = VerifyWords.text(try Self.report { try $0.signatures[0].set("timing", "none") })
            .split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            failed.prefix(11).map { String($0.prefix(1)) } == ["✓", "✓", "✓", "✓", "✓", "✗"]
                + [String](repeating: "–", count: 5))
        #expect(
            failed[5].contains("acts/002.json (")
                && failed[5].hasSuffix("says neither that it was in time nor that it was late"))
        #expect(failed[12].hasPrefix("This proof file does not hold: acts/002.json"))
    }

    @Test("says that the keys are not trusted when none were given")
    func untrusted() throws {
        let text = VerifyWords.text(try Self.report(trusted: false))
        #expect(text.contains("\nConsistent, but keys not trusted"))
    }

    @Test("has words of its own for every fault", arguments: BundleFault.Kind.allCases)
    func words(kind: BundleFault.Kind) {
        let words = BundleFault.Kind.allCases.map { BundleFaultWords.words($0) }
        #expect(!BundleFaultWords.words(kind).isEmpty && words.count { $0 == BundleFaultWords.words(kind) } == 1)
    }

    @Test("answers programs with the same facts")
    func json() throws {
        let text = VerifyJSON.text(try Self.report(withheld: "3"))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let summary = try #require(object["summary"] as? [String: Any])
        #expect(object["outcome"] as? String == "holds" && summary["withheld"] as? String == "3")
        #expect(summary["organisations"] as? Int == 5 && summary["countries"] as? Int == 4)
        #expect(
            (object["parts"] as? [[String: Any]])?.map { $0["part"] as? String }
                == BundleReport.Part.allCases.map(\.rawValue))
        let failed = VerifyJSON.text(try Self.report { try $0.signatures[0].set("timing", "none") })
        #expect(failed.contains(#""fault" : "noTiming""#) && failed.contains(#""outcome" : "fails""#))
    }

    @Test("tells programs of each signatory what it tells people")
    func jsonSignatories() throws {
        let sample = try SampleCoalition.story()
        let report = BundleCheck.run(try sample.bundle(), trust: try SampleLog.trust())
        let object = try JSONSerialization.jsonObject(with: Data(VerifyJSON.text(report).utf8)) as? [String: Any]
        let summary = try #require(object?["summary"] as? [String: Any])
        #expect(summary["late"] as? Int == 1 && summary["corrections"] as? Int == 1)
        #expect((summary["remarks"] as? [String])?.count == 5)
        let withdrawn = try #require(summary["withdrawn"] as? [[String: String]])
        #expect(withdrawn.map { $0["day"] } == ["2026-12-01"] && withdrawn[0]["name"] != nil)
        let signatories = try #require(summary["signatories"] as? [[String: Any]])
        #expect(signatories.map { $0["late"] as? Bool } == sample.cards.indices.map { $0 == 4 })
        let reserved = signatories.compactMap { $0["reservation"] as? [String: Any] }
        #expect(reserved.map { $0["words"] as? String } == ["At once, but by a court."])
        #expect(reserved.map { $0["blocks"] as? [String] } == [["b3"]])
        let guest = try #require(signatories.first { $0["guest"] != nil })
        #expect(guest["guest"] as? String == "vouched" && guest["method"] as? String == "token")
        #expect(guest["version"] as? Int == 3 && guest["day"] as? String == "2026-11-24")
        #expect(signatories.compactMap { $0["name"] as? String } == report.summary?.names)
        #expect(Set(signatories.compactMap { $0["country"] as? String }).count == 4)
    }

    /// Writes files into a folder of their own and gives the exit status for arguments made of their paths.
    private static func status(
        _ bundle: [UInt8], _ trust: String? = nil, _ arguments: (_ bundle: String, _ trust: String) -> [String]
    ) throws -> Int32 {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (file, keys) = (folder.appendingPathComponent("-b.zip"), folder.appendingPathComponent("trust.txt"))
        try Data(bundle).write(to: file)
        try Data((trust ?? SampleLog.trust().text).utf8).write(to: keys)
        return VerifyCommand.run(arguments(file.path, keys.path))
    }

    @Test("leaves 0 only when everything holds under the reader's keys")
    func exitStatus() throws {
        let bundle = try SampleCoalition().bundle()
        #expect(try Self.status(bundle) { [$0, "--trust", $1] } == 0)
        #expect(try Self.status(bundle) { ["--json", "--trust", $1, "--", $0] } == 0)
        #expect(try Self.status(bundle) { bundle, _ in [bundle] } == 1)
        #expect(try Self.status(Array(bundle.dropLast())) { [$0, "--trust", $1] } == 1)
        #expect(try Self.status([]) { [$0, "--trust", $1] } == 1)
        #expect(
            try Self.status(bundle, SampleLog.trust(log: SampleLog.log("x").key).text) { [$0, "--trust", $1] } == 1)
    }

    @Test("leaves 2 for wrong usage and for files that cannot be read")
    func usage() throws {
        let bundle = try SampleCoalition().bundle()
        let wrong: [(String, String) -> [String]] = [
            { _, _ in [] }, { [$0, $0, "--trust", $1] }, { bundle, _ in [bundle, "--trust"] },
            { [$0, "--trust", $1, "--trust", $1] }, { [$0, "--json", "--json", "--trust", $1] },
            { [$0, "--quiet", "--trust", $1] }, { ["/nowhere" + $0, "--trust", $1] },
            { [$0, "--trust", "/nowhere" + $1] },
            { ["/", "--trust", $1] + ($0.isEmpty ? [$0] : []) }, { bundle, _ in [bundle, "--trust", bundle] },
        ]
        for arguments in wrong { #expect(try Self.status(bundle, nil, arguments) == 2) }
        #expect(try Self.status(bundle, "log x\n") { [$0, "--trust", $1] } == 2)
    }
}
