import Membership
import Record
import Statements
import Testing

@Suite("A proof bundle") struct BundleTests {
    @Test("holds, and says who signed what, when it is whole")
    func whole() throws {
        let sample = try SampleCoalition()
        let report = BundleCheck.run(try sample.bundle(), trust: try SampleLog.trust())
        #expect(report.failure?.fault == nil)
        #expect(report.outcome == .holds)
        #expect(report.parts.map(\.part) == BundleReport.Part.allCases)
        #expect(report.parts.allSatisfy { $0.verdict == .held })
        let summary = try #require(report.summary)
        #expect(summary.title == sample.text.title && summary.kind == .statement && summary.language == "en")
        #expect(summary.organisations == 5 && summary.countries == 4 && summary.withheld == .none)
        #expect(summary.day.text == "2026-11-24" && summary.version == 1 && summary.number == 1)
        #expect(summary.log == SampleCoalition.origin && summary.headSize % 8 == 0 && summary.witnesses == 1)
        #expect(summary.code == PublicationCode(leaf: sample.publish.leaf))
        #expect(summary.signatories.map(\.card) == sample.cards)
        #expect(summary.names == sample.cards.map { Self.shown($0) })
        #expect(Set(summary.signatories.map(\.method)) == [.code, .passkey, .key])
    }

    @Test("holds for the Declaration, to which organisations adhere")
    func declaration() throws {
        let report = BundleCheck.run(try SampleCoalition(kind: .declaration).bundle(), trust: try SampleLog.trust())
        #expect(report.failure?.fault == nil)
        #expect(report.summary?.kind == .declaration && report.summary?.organisations == 5)
    }

    @Test("names what is withheld as the publishing act says it", arguments: ["few", "3", "12"])
    func withheld(word: String) throws {
        var sample = try SampleCoalition()
        try sample.publishAnew(withheld: word)
        let summary = BundleCheck.run(try sample.bundle(), trust: try SampleLog.trust()).summary
        #expect(summary?.withheld == (word == "few" ? .few : .count(try #require(Int(word)))))
    }

    @Test("is consistent but untrusted without the reader's keys")
    func untrusted() throws {
        let report = BundleCheck.run(try SampleCoalition().bundle(), trust: nil)
        #expect(report.outcome == .holdsButUntrusted && report.summary?.organisations == 5)
    }

    @Test("does not hold under the keys of another log")
    func otherKeys() throws {
        let bundle = try SampleCoalition().bundle()
        let otherKey = try SampleLog.trust(log: SampleLog.log("another").key)
        #expect(BundleCheck.run(bundle, trust: otherKey).failure?.fault.kind == .notSignedByLog)
        let otherName = try NoteSigner(name: "record.example/log/2", seed: SampleCoalition.seed("log"))
        let report = BundleCheck.run(bundle, trust: try SampleLog.trust(log: otherName.key))
        #expect(report.failure?.fault.kind == .otherLog && report.failure?.part == .checkpoint)
        #expect(report.parts.dropFirst(3).allSatisfy { $0.verdict == .notChecked })
    }

    @Test("is the same bytes each time, in whatever order its parts are given")
    func order() throws {
        let sample = try SampleCoalition()
        let log = try sample.log()
        func made(_ places: [Int], _ cards: [Card]) throws -> [UInt8] {
            try ProofBundle(
                readme: SampleText.readme, text: Self.fixed(sample), list: sample.list, cards: cards,
                acts: places.map { log.openings[$0] }, proofs: places.map { log.proofs[$0] },
                checkpoint: log.checkpoint, trust: try SampleLog.trust()
            ).bytes
        }
        let places = Array(log.openings.indices)
        // The keys stand in the order of the log, as the sample has them.
        #expect(try made(places, sample.cards) == sample.bundle())
        #expect(try made(places.reversed(), sample.cards.reversed()) == sample.bundle())
    }

    @Test("is not made of parts that do not fit the list")
    func refused() throws {
        let sample = try SampleCoalition()
        let log = try sample.log()
        func make(acts: [Opening], proofs: [TlogProof], cards: [Card]) throws {
            _ = try ProofBundle(
                readme: [], text: Self.fixed(sample), list: sample.list, cards: cards, acts: acts, proofs: proofs,
                checkpoint: log.checkpoint, trust: try SampleLog.trust())
        }
        let (acts, proofs, cards) = (log.openings, log.proofs, sample.cards)
        #expect(throws: ProofBundleError.proofCount) {
            try make(acts: acts, proofs: Array(proofs.dropLast()), cards: cards)
        }
        #expect(throws: ProofBundleError.notOne(.statementPublish)) {
            try make(acts: acts.dropLast(), proofs: proofs.dropLast(), cards: cards)
        }
        #expect(throws: ProofBundleError.notOne(.statementFix)) {
            try make(acts: [acts[0]] + acts, proofs: [proofs[0]] + proofs, cards: cards)
        }
        #expect(throws: ProofBundleError.actMissing(sample.signatures[0].leaf)) {
            try make(acts: [acts[0]] + acts[2...], proofs: [proofs[0]] + proofs[2...], cards: cards)
        }
        #expect(throws: ProofBundleError.surplus) {
            try make(acts: [acts[1]] + acts, proofs: [proofs[1]] + proofs, cards: cards)
        }
        #expect(throws: ProofBundleError.cardMissing(cards[0].digest)) {
            try make(acts: acts, proofs: proofs, cards: Array(cards.dropFirst()))
        }
        #expect(throws: ProofBundleError.surplus) { try make(acts: acts, proofs: proofs, cards: cards + [cards[0]]) }
        let other = Card(of: SampleText.organisations[0], random: SampleCoalition.seed("other"))
        #expect(throws: ProofBundleError.surplus) { try make(acts: acts, proofs: proofs, cards: cards + [other]) }
        let close = try SampleCoalition.step(
            .statementClose, by: SampleText.organisations[0].id, about: sample.text.digest, [("version", "1")])
        let closing = try Opening(act: close.act.bytes, salt: close.salt, evidence: nil, index: 7)
        #expect(throws: ProofBundleError.surplus) {
            try make(acts: acts + [closing], proofs: proofs + [proofs[0]], cards: cards)
        }
    }

    /// The English name, else the first.
    static func shown(_ card: Card) -> String { (card.names.first { $0.language == "en" } ?? card.names[0]).name }

    private static func fixed(_ sample: SampleCoalition) -> FixedText {
        FixedText(
            statement: SampleCoalition.statement, version: 1, text: sample.text, digest: sample.text.digest,
            fixed: Instant(milliseconds: 0))
    }
}
