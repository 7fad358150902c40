// The platform itself records something that it must not, and makes proper proofs of it: the checker must see it too.
import Membership
import Record
import Statements
import Testing

/// One wrong thing and what the checker must answer.
struct Misconduct: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let part: BundleReport.Part
    let kind: BundleFault.Kind
    let change: @Sendable (inout SampleCoalition) throws -> Void

    init(
        _ title: String, _ part: BundleReport.Part, _ kind: BundleFault.Kind,
        _ change: @escaping @Sendable (inout SampleCoalition) throws -> Void
    ) {
        (testDescription, self.part, self.kind, self.change) = (title, part, kind, change)
    }
}

@Suite("A platform that misbehaves") struct BundleMisconductTests {
    private static let digest = Digest(of: Array("something else".utf8)).base64
    private static let other = StatementID(bytes: [UInt8](repeating: 0x54, count: 16)).text

    /// Changes a line of the first signature that the platform only confirms, and publishes what follows from it.
    private static func confirmed(
        _ name: String, _ value: String, _ sample: inout SampleCoalition
    ) throws {
        let place = try #require(sample.signatures.firstIndex { $0.act.method == .code })
        try sample.signatures[place].set(name, value)
        try sample.publishAnew()
    }

    static let acts: [Misconduct] = [
        Misconduct("an act of another log", .acts, .otherLog) { try confirmed("log", "record.example/log/2", &$0) },
        Misconduct("another statement's act", .acts, .otherStatement) { try confirmed("subject", other, &$0) },
        Misconduct("a signature under another text", .acts, .otherText) { try confirmed("about", digest, &$0) },
        Misconduct("a signature under no text", .acts, .otherText) { try confirmed("about", "none", &$0) },
        Misconduct("a signature under another version", .acts, .otherVersion) { try confirmed("version", "2", &$0) },
        Misconduct("a signature with no word on time", .acts, .noTiming) { try confirmed("timing", "none", &$0) },
        Misconduct("a withheld signature", .acts, .notNamed) { try confirmed("visibility", "withheld", &$0) },
        Misconduct("the platform signs", .acts, .wrongActor) { try confirmed("by", "platform", &$0) },
        Misconduct("a signature without a card", .acts, .noCard) {
            let place = try #require($0.signatures.firstIndex { $0.act.method == .code })
            try $0.signatures[place].set("card", "none")
        },
        Misconduct("an organisation that signed twice", .acts, .signedTwice) { sample in
            let act = sample.signatures[0].act
            let again = try SampleCoalition.step(
                .statementSign, by: sample.cards[0].organisation, card: act.card, about: act.about,
                [("version", "1"), ("visibility", "named")], timing: .onTime, again: 1)
            sample.signatures.insert(again, at: 1)
            sample.cards.insert(sample.cards[0], at: 1)
            try sample.publishAnew()
        },
        Misconduct("one act in two places of the log", .acts, .repeatedID) { sample in
            sample.signatures.insert(sample.signatures[0], at: 1)
        },
        Misconduct("published before it was fixed", .acts, .wrongTime) { $0.recordedBeforePublishing = 0 },
        Misconduct("published before it was signed", .acts, .wrongTime) { $0.recordedBeforePublishing = 3 },
        Misconduct("an adherence to a statement", .acts, .wrongType) { sample in
            let card = sample.cards[0]
            sample.signatures[0] = try SampleCoalition.step(
                .declarationAdhere, by: card.organisation, card: card.digest, about: sample.text.digest, [],
                timing: .onTime)
        },
        Misconduct("opened, but not fixed", .acts, .wrongType) { sample in
            sample.fix = try SampleCoalition.step(
                .statementClose, by: sample.organisations[0].id, about: sample.text.digest, [("version", "1")])
        },
        Misconduct("closed, but not published", .acts, .wrongType) { sample in
            sample.publish = try SampleCoalition.step(
                .statementClose, by: sample.organisations[0].id, about: sample.text.digest, [("version", "1")])
        },
        Misconduct("a mandate among the keys", .acts, .wrongType) { sample in
            sample.keys.append(
                try SampleCoalition.step(
                    .mandateEnd, by: sample.organisations[0].id, about: nil, [("mandate", other)]))
        },
        Misconduct("publishing of another version", .acts, .otherVersion) { try $0.publish.set("version", "2") },
        Misconduct("publishing of another statement", .acts, .otherStatement) { try $0.publish.set("subject", other) },
        Misconduct("fixing of no text", .acts, .otherText) { try $0.fix.set("about", "none") },
    ]

    static let evidence: [Misconduct] = [
        Misconduct("a device that signed something else", .evidence, .signedOther) { sample in
            let place = try #require(sample.signatures.firstIndex { $0.act.method == .passkey })
            sample.signatures[place] = try SampleDevice.signed(sample.signatures[place].act, over: sample.fix.act)
            try sample.publishAnew()
        },
        Misconduct("another assertion of the same device than the act names", .evidence, .otherEvidence) { sample in
            let place = try #require(sample.signatures.firstIndex { $0.act.method == .passkey })
            sample.signatures[place].evidence = try SampleDevice.evidence(
                over: sample.signatures[place].act, origin: "https://other.coalition.example", site: SampleDevice.site
            ).bytes
        },
        Misconduct("a device on another site", .evidence, .notTheKey) { sample in
            try Self.resign(&sample, origin: "https://else.example", site: SampleDevice.site)
        },
        Misconduct("a device under a name of one label", .evidence, .notTheKey) { sample in
            try Self.resign(&sample, origin: SampleDevice.origin, site: "example")
        },
        Misconduct("another organisation's key", .evidence, .noKey) { sample in
            let place = try #require(
                sample.keys.firstIndex { key in
                    sample.signatures.contains { $0.act.method == .passkey && $0.act.by == key.act.by }
                })
            sample.keys[place] = try SampleDevice.keyStep(by: SampleText.organisations[0].id)
        },
        Misconduct("another key of the same organisation", .evidence, .notTheKey) { sample in
            for place in sample.keys.indices {
                let other = try NoteSigner(name: "x", seed: SampleCoalition.seed("other \(place)")).key.publicKey
                try sample.keys[place].set("key", Base64.encode(other))
            }
        },
        Misconduct("a key that had ended", .evidence, .noKey) { sample in
            for place in sample.keys.indices { try sample.keys[place].set("until", "2026-11-23") }
        },
        Misconduct("a key that nothing needs", .evidence, .unneededKey) { sample in
            sample.keys.append(try SampleDevice.keyStep(by: SampleText.organisations[0].id))
        },
        Misconduct("evidence that the platform only confirms", .evidence, .evidenceUnexpected) { sample in
            sample.fix.evidence = [1]
        },
        Misconduct("evidence that is only named", .evidence, .evidenceUnexpected) {
            try $0.fix.set("evidence", digest)
        },
        Misconduct("a passkey without evidence", .evidence, .evidenceMissing) { try $0.fix.set("method", "passkey") },
        Misconduct("a key without evidence", .evidence, .evidenceMissing) { try $0.fix.set("method", "key") },
        Misconduct("a letter without a document", .evidence, .evidenceMissing) { try $0.fix.set("method", "letter") },
        Misconduct("evidence of a guest's mail", .evidence, .evidenceUnexpected) { sample in
            try sample.fix.set("method", "token")
            sample.fix.evidence = [1]
        },
        Misconduct("evidence of a guest's mail that is only named", .evidence, .evidenceUnexpected) { sample in
            try sample.fix.set("method", "token")
            try sample.fix.set("evidence", digest)
        },
    ]

    static let papers: [Misconduct] = [
        Misconduct("fixed in another language", .text, .otherLanguage) { try $0.fix.set("language", "ru") },
        Misconduct("a text of another kind", .text, .otherKind) { sample in
            sample.text = SampleText.text(.declaration)
            let about = sample.text.digest.base64
            try sample.fix.set("about", about)
            for place in sample.signatures.indices {
                sample.signatures[place] = try Self.plain(sample.cards[place], about: sample.text.digest)
            }
            sample.keys = []
            try sample.publishAnew()
        },
        Misconduct("the card of another organisation", .cards, .otherOrganisation) { sample in
            let (first, second) = (sample.cards[0], sample.cards[1])
            sample.cards[0] = Card(
                of: Organisation(id: second.organisation, names: second.names, seat: second.country),
                random: first.random)
            try sample.signatures[0].set("card", sample.cards[0].digest.base64)
            sample.signatures[0].evidence = nil
            try sample.signatures[0].set("method", "code")
            try sample.signatures[0].set("evidence", "none")
            sample.keys.removeAll { $0.act.by.text == first.organisation.text }
        },
        Misconduct("a signature that was not listed", .list, .notListed) { sample in
            let card = Card(of: Self.newcomer, random: SampleCoalition.seed("newcomer"))
            sample.cards.append(card)
            sample.signatures.append(try Self.plain(card, about: sample.text.digest))
        },
        Misconduct("a list of another statement", .list, .otherStatement) { sample in
            let list = sample.list
            sample.list = PublicList(
                statement: try #require(StatementID(text: other)), version: 1, number: 1, about: list.about,
                named: list.named)
            try sample.publishList()
        },
        Misconduct("a list of another text", .list, .otherText) { sample in
            sample.list = PublicList(
                statement: SampleCoalition.statement, version: 1, number: 1,
                about: try #require(Digest(base64: digest)), named: sample.list.named)
            let about = sample.text.digest.base64
            try sample.publishList()
            try sample.publish.set("about", about)
        },
        Misconduct("a list of another version", .list, .otherVersion) { sample in
            sample.list = PublicList(
                statement: SampleCoalition.statement, version: 2, number: 1, about: sample.list.about,
                named: sample.list.named)
            try sample.publishList()
        },
        Misconduct("a list in which one stands twice", .list, .listedWithoutAct) { sample in
            sample.list = PublicList(
                statement: SampleCoalition.statement, version: 1, number: 1, about: sample.list.about,
                named: sample.list.named + [sample.list.named[0]])
            try sample.publishList()
        },
        Misconduct("a number of names that is not so", .sum, .wrongCount) { try $0.publish.set("named", "6") },
        Misconduct("another number of the list", .sum, .wrongNumber) { try $0.publish.set("number", "2") },
    ]

    private static let newcomer = Organisation(
        id: OrganisationID(bytes: [UInt8](repeating: 9, count: 16)),
        names: [OrganisationName(language: "en", name: "Newcomer")], seat: "KZ")

    private static func plain(_ card: Card, about: Digest) throws -> SampleCoalition.Step {
        try SampleCoalition.step(
            .statementSign, by: card.organisation, card: card.digest, about: about,
            [("version", "1"), ("visibility", "named")], timing: .onTime)
    }

    private static func resign(_ sample: inout SampleCoalition, origin: String, site: String) throws {
        let place = try #require(sample.signatures.firstIndex { $0.act.method == .passkey })
        sample.signatures[place] = try SampleDevice.signed(sample.signatures[place].act, origin: origin, site: site)
        try sample.publishAnew()
    }

    @Test("is found out although every proof leads to the checkpoint", arguments: acts + evidence + papers)
    func misconduct(_ row: Misconduct) throws {
        var sample = try SampleCoalition()
        try row.change(&sample)
        let report = BundleCheck.run(try sample.bundle(), trust: try SampleLog.trust())
        #expect(report.outcome == .fails && report.summary == nil)
        #expect(report.failure?.part == row.part)
        #expect(report.failure?.fault.kind == row.kind)
    }
}
