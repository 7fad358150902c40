// Lists with late ones, reservations, corrections and withdrawals, by a platform that gets them wrong and proves them.
import Membership
import Record
import Statements
import Testing

@Suite("A platform that misbehaves where more happens") struct StoryMisconductTests {
    private static let digest = Digest(of: Array("something else".utf8)).base64
    private static let other = StatementID(bytes: [UInt8](repeating: 0x54, count: 16)).text

    /// Publishes a list of the sample's with these lines.
    private static func publish(
        _ sample: inout SampleCoalition, version: Int? = nil, about: Digest? = nil, named: [PublicList.Named],
        late: [PublicList.Named] = []
    ) throws {
        sample.list = PublicList(
            statement: SampleCoalition.statement, version: version ?? sample.version, number: 1,
            about: about ?? sample.text.digest, named: named, late: late)
        try sample.publishList()
    }

    static let groups: [Misconduct] = [
        Misconduct("a late signature among those in time", .list, .otherGroup) { sample in
            try sample.lateLast()
            try publish(&sample, named: sample.named())
        },
        Misconduct("one in time among the late ones", .list, .otherGroup) { sample in
            let all = sample.named()
            try publish(&sample, named: all.dropLast(), late: [all[4]])
        },
        Misconduct("a list in another order than acts and cards", .list, .outOfPlace) { sample in
            sample.signatures.swapAt(0, 1)
            sample.cards.swapAt(0, 1)
        },
        Misconduct("another card on the list than in the act", .list, .notListed) { sample in
            var named = sample.named()
            named[0] = PublicList.Named(card: try #require(Digest(base64: digest)), leaf: named[0].leaf)
            try publish(&sample, named: named)
        },
        Misconduct("a list of nobody, published before the text was fixed", .acts, .wrongTime) { sample in
            (sample.signatures, sample.cards, sample.keys) = ([], [], [])
            try sample.publishAnew()
            sample.swappedInLog = (0, 1)
        },
        Misconduct("the late ones not counted", .sum, .wrongCount) { sample in
            try sample.lateLast()
            try sample.publishAnew()
            try sample.publish.set("named", "4")
        },
    ]

    /// What the act withholds and how many slots the list has.
    static let slots: [Misconduct] = [
        ("none", 4), ("few", 0), ("few", 3), ("few", 8), ("3", 0), ("3", 3), ("4", 8), ("5", 4), ("5", 5),
        ("9223372036854775807", 4),
    ].map { withheld, count in
        Misconduct("\(withheld) withheld and \(count) slots", .sum, .wrongSlots) { sample in
            try sample.publishAnew(slots: count)
            try sample.publishList(withheld: withheld)
        }
    }

    private static func reserve(
        _ sample: inout SampleCoalition, statement: String? = nil, version: Int = 1, block: String = "b3",
        change: (String) -> String = { $0 }
    ) throws {
        let reservation = try Reservation(
            statement: try #require(StatementID(text: statement ?? SampleCoalition.statement.text)), version: version,
            blocks: ["b1", block], language: "en", words: "Not so.")
        let text = change(String(decoding: reservation.bytes, as: UTF8.self))
        try sample.reserve(sample.plainPlaces[0], Array(text.utf8))
        try sample.publishAnew()
    }

    /// Lets the line of the first plain signatory name this reservation.
    private static func list(_ reservation: Digest?, _ sample: inout SampleCoalition) throws {
        var named = sample.named()
        let line = named[sample.plainPlaces[0]]
        named[sample.plainPlaces[0]] = PublicList.Named(card: line.card, leaf: line.leaf, reservation: reservation)
        try publish(&sample, named: named)
    }

    static let reservations: [Misconduct] = [
        Misconduct("a reservation about another statement", .cards, .otherStatement) {
            try reserve(&$0, statement: other)
        },
        Misconduct("a reservation about another version", .cards, .otherVersion) { try reserve(&$0, version: 2) },
        Misconduct("a reservation about a block that is not there", .cards, .unknownBlock) {
            try reserve(&$0, block: "b5")
        },
        Misconduct("a reservation in another form", .cards, .malformed) {
            try reserve(&$0) { $0.replacing("words", with: "word") }
        },
        Misconduct("a reservation that the list leaves out", .list, .otherReservation) { sample in
            try sample.reserve(sample.plainPlaces[0])
            try list(nil, &sample)
        },
        Misconduct("another reservation on the list", .list, .otherReservation) { sample in
            try sample.reserve(sample.plainPlaces[0])
            try list(Digest(base64: digest), &sample)
        },
        Misconduct("a reservation on the list that nobody signed", .list, .otherReservation) {
            try list(Digest(base64: digest), &$0)
        },
        Misconduct("a reservation to the Declaration", .acts, .wrongType) { sample in
            sample = try SampleCoalition(kind: .declaration)
            try sample.reserve(0)
            try sample.publishAnew()
        },
    ]

    static let corrections: [Misconduct] = [
        Misconduct("a correction by somebody else", .acts, .notTheInitiator) { sample in
            try sample.correct()
            try sample.corrections[0].set("by", sample.organisations[1].id.text)
            try sample.publishAnew()
        },
        Misconduct("a correction of another version", .acts, .correctsOther) { sample in
            try sample.correct()
            try sample.corrections[0].set("corrects", "2")
        },
        Misconduct("a second correction of the first version", .acts, .correctsOther) { sample in
            try sample.correct(to: 2)
            try sample.correct(to: 3)
            try sample.corrections[1].set("corrects", "1")
        },
        Misconduct("a correction under the same version", .acts, .versionOrder) { sample in
            try sample.correct()
            try sample.corrections[0].set("version", "1")
        },
        Misconduct("a correction of another statement", .acts, .otherStatement) { sample in
            try sample.correct()
            try sample.corrections[0].set("subject", other)
        },
        Misconduct("a correction into another language", .acts, .otherLanguage) { sample in
            try sample.correct()
            try sample.corrections[0].set("language", "ru")
        },
        Misconduct("a correction of the Declaration", .acts, .otherKind) { sample in
            sample = try SampleCoalition(kind: .declaration)
            try sample.correct()
            try sample.publishAnew()
        },
        Misconduct("a correction to no text", .acts, .otherText) { sample in
            try sample.correct()
            try sample.corrections[0].set("about", "none")
            try sample.publishAnew()
        },
        Misconduct("corrected before it was fixed", .acts, .logOrder) { sample in
            try sample.correct()
            try sample.publishAnew()
            sample.swappedInLog = (0, 1)
        },
        Misconduct("corrected after it was published", .acts, .wrongTime) { sample in
            try sample.correct()
            try sample.publishAnew()
            sample.swappedInLog = (1, sample.publishNumber - 1)
        },
        Misconduct("a corrected text signed before there was one", .acts, .wrongTime) { sample in
            let place = sample.plainPlaces[0]
            try sample.correct(resigned: [place])
            try sample.publishAnew()
            sample.swappedInLog = (1, sample.firstSignature - 1 + place)
        },
        Misconduct("a signature under one version and the text of another", .acts, .otherText) { sample in
            try sample.correct()
            try sample.signatures[sample.plainPlaces[0]].set("about", sample.text.digest.base64)
            try sample.publishAnew()
        },
        Misconduct("a signature under a version in between", .acts, .otherVersion) { sample in
            try sample.correct()
            try sample.signatures[sample.plainPlaces[0]].set("version", "2")
            try sample.publishAnew()
        },
        Misconduct("publishing of what was corrected", .acts, .otherVersion) { sample in
            let old = sample.text.digest
            try sample.correct()
            try publish(&sample, version: 1, about: old, named: sample.named())
            try sample.publish.set("version", "1")
            try sample.publish.set("about", old.base64)
        },
        Misconduct("a list of what was corrected", .list, .otherText) { sample in
            let old = sample.text.digest
            try sample.correct()
            try publish(&sample, version: 1, about: old, named: sample.named())
        },
        Misconduct("an earlier text in another language than it was fixed in", .text, .otherLanguage) { sample in
            try sample.fixOther(language: "ru", kind: .statement)
        },
        Misconduct("an earlier text of another kind than it was fixed as", .text, .otherKind) { sample in
            try sample.fixOther(language: "en", kind: .declaration)
        },
    ]

    static let withdrawals: [Misconduct] = [
        Misconduct("a withdrawal of a signature that is not listed", .acts, .withdrawsOther) { sample in
            try sample.withdraw(0)
            try sample.withdrawals[0].set("signature", digest)
        },
        Misconduct("a withdrawal by somebody else", .acts, .withdrawnByOther) { sample in
            try sample.withdraw(0)
            try sample.withdrawals[0].set("by", sample.cards[1].organisation.text)
        },
        Misconduct("a withdrawal by the platform", .acts, .withdrawnByOther) { sample in
            try sample.withdraw(0)
            try sample.withdrawals[0].set("by", "platform")
        },
        Misconduct("a signature withdrawn twice", .acts, .withdrawnTwice) { sample in
            try sample.withdraw(0)
            try sample.withdraw(0, again: 1)
        },
        Misconduct("withdrawn, and published all the same", .acts, .withdrawnBefore) { sample in
            try sample.withdraw(0)
            sample.swappedInLog = (sample.publishNumber - 1, sample.publishNumber)
        },
        Misconduct("withdrawals in another order than that of the log", .acts, .logOrder) { sample in
            try sample.withdraw(0)
            try sample.withdraw(1)
            sample.swappedInLog = (sample.publishNumber, sample.publishNumber + 1)
        },
        Misconduct("a withdrawal from another statement", .acts, .otherStatement) { sample in
            try sample.withdraw(0)
            try sample.withdrawals[0].set("subject", other)
        },
        Misconduct("a withdrawal from another text", .acts, .otherText) { sample in
            try sample.withdraw(0)
            try sample.withdrawals[0].set("about", digest)
        },
        Misconduct("a withdrawal from the wording that was not signed", .acts, .otherVersion) { sample in
            try sample.correct()
            try sample.publishAnew()
            try sample.withdraw(0)
            try sample.withdrawals[0].set("version", "3")
            try sample.withdrawals[0].set("about", sample.text.digest.base64)
        },
        Misconduct("a key after the publication", .acts, .wrongType) { sample in
            try sample.withdraw(0)
            sample.withdrawals.append(try SampleDevice.keyStep(by: sample.cards[0].organisation))
        },
        Misconduct("a withdrawal on a device, without evidence", .evidence, .evidenceMissing) { sample in
            try sample.withdraw(0)
            try sample.withdrawals[0].set("method", "passkey")
        },
        Misconduct("a correction on a device, without evidence", .evidence, .evidenceMissing) { sample in
            try sample.correct()
            try sample.corrections[0].set("method", "passkey")
            try sample.publishAnew()
        },
    ]

    @Test(
        "is found out although every proof leads to the checkpoint",
        arguments: groups + slots + reservations + corrections + withdrawals)
    func misconduct(_ row: Misconduct) throws {
        var sample = try SampleCoalition()
        try row.change(&sample)
        let report = BundleCheck.run(try sample.bundle(), trust: try SampleLog.trust())
        #expect(report.outcome == .fails && report.summary == nil)
        #expect(report.failure?.part == row.part)
        #expect(report.failure?.fault.kind == row.kind)
    }
}

extension SampleCoalition {
    /// Corrects the text, and puts another text under the one that was corrected, with acts and list to fit.
    fileprivate mutating func fixOther(language: String, kind: StatementKind) throws {
        try correct()
        let old = earlier[0].text
        let other = CanonicalText(
            kind: kind, language: language, title: old.title, addressees: old.addressees, blocks: old.blocks)
        earlier[0].text = other
        try fix.set("about", other.digest.base64)
        for place in signatures.indices {
            signatures[place] = try Self.step(
                .statementSign, by: cards[place].organisation, card: cards[place].digest, about: other.digest,
                [("version", "1"), ("visibility", "named")], timing: .onTime)
        }
        keys = []
        try publishAnew()
    }
}
