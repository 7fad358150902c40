import Membership
import Record
import Statements
import Testing

@Suite("A proof bundle of a sign-on in which much happened") struct StoryTests {
    private static func held(_ sample: SampleCoalition) throws -> BundleSummary {
        let report = BundleCheck.run(try sample.bundle(), trust: try SampleLog.trust())
        #expect(report.failure?.fault == nil)
        return try #require(report.summary)
    }

    @Test("holds, and says who was late, reserved something, is a guest, signed an earlier wording, withdrew")
    func whole() throws {
        let sample = try SampleCoalition.story()
        let summary = try Self.held(sample)
        let (plain, last) = (try SampleCoalition().plainPlaces, sample.cards.count - 1)
        #expect(summary.organisations == 5 && summary.countries == 4 && summary.withheld == .few)
        #expect(summary.late == 1 && summary.corrections == 1 && summary.version == 3)
        #expect(summary.title == sample.text.title && summary.signatories.map(\.card) == sample.cards)
        #expect(summary.signatories.map(\.isLate) == sample.cards.indices.map { $0 == last })
        #expect(
            summary.signatories.map(\.reservation)
                == sample.cards.indices.map { sample.reservations[$0].flatMap { Reservation(parsing: $0) } })
        #expect(summary.signatories.compactMap(\.reservation).map(\.blocks) == [["b3"]])
        #expect(summary.signatories.map(\.mark) == sample.cards.indices.map { $0 == plain[1] ? .vouched : nil })
        #expect(summary.signatories.map(\.version) == sample.cards.indices.map { $0 == plain[1] ? 3 : 1 })
        #expect(summary.signatories[plain[1]].method == .token)
        #expect(summary.withdrawn.map(\.card) == [sample.cards[plain[0]]])
        #expect(summary.withdrawn.map(\.day.text) == ["2026-12-01"])
    }

    @Test("holds when the text was corrected more than once, and versions are left out")
    func corrections() throws {
        var sample = try SampleCoalition()
        let plain = sample.plainPlaces
        try sample.correct(to: 2, resigned: [plain[0]])
        try sample.correct(to: 5, resigned: [plain[1]])
        try sample.publishAnew()
        let summary = try Self.held(sample)
        #expect(summary.version == 5 && summary.corrections == 2)
        #expect(summary.signatories[plain[0]].version == 2 && summary.signatories[plain[1]].version == 5)
        #expect(summary.signatories.count { $0.version == 1 } == 3)
    }

    @Test("holds when all signed late, and when two reserve the same in the same words")
    func more() throws {
        var sample = try SampleCoalition()
        for place in sample.plainPlaces { try sample.reserve(place) }
        try sample.publishAnew()
        #expect(try Self.held(sample).signatories.count { $0.reservation != nil } >= 2)
        for place in sample.signatures.indices { try sample.signatures[place].set("timing", "late") }
        try sample.publishAnew()
        #expect(try Self.held(sample).late == 5)
    }

    @Test("holds with a letter whose bytes stay with the secretariat, and says that it was a letter")
    func letter() throws {
        var sample = try SampleCoalition()
        let place = sample.plainPlaces[0]
        try sample.signatures[place].set("method", "letter")
        try sample.signatures[place].set("evidence", Digest(of: Array("a scan".utf8)).base64)
        try sample.publishAnew()
        #expect(try Self.held(sample).signatories[place].method == .letter)
    }

    @Test("holds with every mark of a guest, which is the platform's word", arguments: GuestMark.allCases)
    func guests(mark: GuestMark) throws {
        var sample = try SampleCoalition()
        try sample.invite(sample.plainPlaces[0], mark)
        try sample.publishAnew()
        #expect(try Self.held(sample).signatories.compactMap(\.mark) == [mark])
    }

    @Test("holds when an adherence to the Declaration was withdrawn, or one on a device")
    func withdrawals() throws {
        var declaration = try SampleCoalition(kind: .declaration)
        try declaration.withdraw(3)
        try declaration.withdraw(1)
        #expect(try Self.held(declaration).withdrawn.map(\.card) == [declaration.cards[3], declaration.cards[1]])
        var sample = try SampleCoalition()
        let place = try #require(sample.signatures.firstIndex { $0.act.method == .passkey })
        try sample.withdraw(place)
        sample.withdrawals[0] = try SampleDevice.signed(sample.withdrawals[0].act)
        #expect(try Self.held(sample).withdrawn.count == 1)
    }

    @Test(
        "says how strongly the withheld count is bound: by as many slots as it wants", arguments: ["3", "4", "5", "12"])
    func slots(word: String) throws {
        var sample = try SampleCoalition()
        try sample.publishAnew(withheld: word)
        #expect(try Self.held(sample).withheld == .count(try #require(Int(word))))
        #expect(sample.list.slots.count % 4 == 0)
    }
}

@Suite("Putting such a bundle together") struct StoryAssemblyTests {
    private struct Parts {
        var sample: SampleCoalition
        var places: [Int]
        var earlier: [FixedText]
        var reservations: [Reservation]

        init() throws {
            sample = try SampleCoalition.story()
            places = Array(sample.steps.indices)
            earlier = sample.earlier.map { Self.fixed($0.text, $0.version) }
            reservations = sample.reservations.values.compactMap { Reservation(parsing: $0) }
        }

        func made() throws -> [UInt8] {
            let log = try sample.log()
            return try ProofBundle(
                readme: SampleText.readme, text: Self.fixed(sample.text, sample.version), earlier: earlier,
                list: sample.list, cards: sample.cards.reversed(), reservations: reservations,
                acts: places.map { log.openings[$0] }, proofs: places.map { log.proofs[$0] },
                checkpoint: log.checkpoint, trust: try SampleLog.trust()
            ).bytes
        }

        static func fixed(_ text: CanonicalText, _ version: Int) -> FixedText {
            FixedText(
                statement: SampleCoalition.statement, version: version, text: text, digest: text.digest,
                fixed: Instant(milliseconds: 0))
        }
    }

    @Test("gives the same bytes in whatever order the parts come")
    func order() throws {
        var parts = try Parts()
        try parts.sample.correct(to: 4)
        try parts.sample.publishAnew(withheld: "few")
        try parts.sample.withdraw(4)
        parts.earlier = parts.sample.earlier.map { Parts.fixed($0.text, $0.version) }
        parts.places = Array(parts.sample.steps.indices)
        #expect(try parts.made() == parts.sample.bundle())
        parts.places.reverse()
        parts.earlier.reverse()
        parts.reservations += parts.reservations
        #expect(try parts.made() == parts.sample.bundle())
    }

    @Test("is refused when something is missing or left over")
    func refused() throws {
        var parts = try Parts()
        parts.earlier = []
        #expect(throws: ProofBundleError.earlierCount) { try parts.made() }
        parts = try Parts()
        parts.places.remove(at: 1)
        #expect(throws: ProofBundleError.earlierCount) { try parts.made() }
        parts = try Parts()
        parts.reservations = []
        let reserved = try #require(parts.sample.list.all.compactMap(\.reservation).first)
        #expect(throws: ProofBundleError.reservationMissing(reserved)) { try parts.made() }
        parts = try Parts()
        parts.reservations.append(
            try Reservation(
                statement: SampleCoalition.statement, version: 1, blocks: ["b4"], language: "en", words: "Not this."))
        #expect(throws: ProofBundleError.surplus) { try parts.made() }
    }

    @Test("never takes the withdrawal of a signature that the list does not name")
    func withheld() throws {
        var parts = try Parts()
        try parts.sample.withdrawals[0].set("signature", SampleCoalition.slots(1)[0].base64)
        #expect(throws: ProofBundleError.surplus) { try parts.made() }
    }
}
