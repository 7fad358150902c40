// A coalition of five with fixed keys that fixed, signed and published one text. Everything in it can be changed before
// it is recorded, so that tests see a platform that misbehaves and not only a bundle that was damaged.
import Membership
import Record
import Statements
import Testing

struct SampleCoalition {
    /// An act before it is recorded.
    struct Step {
        var act: Act
        var evidence: [UInt8]?

        /// The same act with other lines, each found by its name; evidence stays.
        mutating func set(_ name: String, _ value: String) throws {
            let lines = String(decoding: act.bytes, as: UTF8.self).split(separator: "\n").map { line in
                line.hasPrefix(name + " ") ? "\(name) \(value)" : String(line)
            }
            act = try Act(parsing: Array((lines.joined(separator: "\n") + "\n").utf8))
        }

        var salt: [UInt8] { Digest(of: act.id.bytes).bytes }
        var leaf: Digest { Entry(commit: Commit(salt: salt, act: act.bytes)).leaf }
    }

    static let origin = "record.example/log/1"
    static let statement = StatementID(bytes: [UInt8](repeating: 0x53, count: 16))

    /// As it is published.
    var text: CanonicalText
    var version = 1
    /// Wordings that were corrected, by version.
    var earlier: [(version: Int, text: CanonicalText)] = []
    var organisations: [Organisation]
    /// In the order of the list.
    var cards: [Card]
    /// By the place of the signatory in the list.
    var reservations: [Int: [UInt8]] = [:]
    /// By the place of the signatory in the list.
    var marks: [Int: GuestMark] = [:]
    var fix: Step
    var corrections: [Step] = []
    /// In the order of the list.
    var signatures: [Step]
    var keys: [Step]
    var list: PublicList
    var publish: Step
    var withdrawals: [Step] = []
    /// How many acts the platform records before publishing; nil: all but the withdrawals.
    var recordedBeforePublishing: Int?
    /// Two acts, by their places in the bundle, that the platform records in each other's place.
    var swappedInLog: (Int, Int)?

    init(kind: StatementKind = .statement) throws {
        text = SampleText.text(kind)
        organisations = SampleText.organisations
        cards = organisations.map { Card(of: $0, random: Self.seed("card \($0.id.text)")) }
            .sorted { $0.digest < $1.digest }
        fix = try Self.step(
            .statementFix, by: organisations[0].id, about: text.digest,
            [("version", "1"), ("language", text.language), ("kind", kind.rawValue)])
        keys = []
        signatures = []
        list = PublicList(statement: Self.statement, version: 1, number: 1, about: text.digest, named: [])
        publish = fix
        for card in cards {
            try sign(card, as: kind)
        }
        try publishAnew()
    }

    /// Makes the list of what is signed now, the late ones apart, and the act that publishes it.
    mutating func publishAnew(withheld: String = "none", slots: Int? = nil) throws {
        let count = withheld == "none" ? 0 : Slot.padded(Int(withheld) ?? 1)
        list = PublicList(
            statement: Self.statement, version: version, number: 1, about: text.digest,
            named: named { $0.timing != .late }, late: named { $0.timing == .late },
            slots: Self.slots(slots ?? count))
        try publishList(withheld: withheld)
    }

    /// Publishes the list as it is.
    mutating func publishList(withheld: String = "none") throws {
        publish = try Self.step(
            .statementPublish, by: organisations[0].id, about: text.digest,
            [
                ("version", String(version)), ("number", String(list.number)), ("list", list.digest.base64),
                ("named", String(list.all.count)), ("withheld", withheld),
            ])
    }

    /// The lines of the list for those whose act is such.
    func named(_ isMeant: (Act) -> Bool = { _ in true }) -> [PublicList.Named] {
        signatures.enumerated().compactMap { place, step in
            guard let card = step.act.card, isMeant(step.act) else { return nil }
            return PublicList.Named(
                card: card, leaf: step.leaf,
                reservation: step.act.value(of: "reservation").flatMap { Digest(base64: $0) }, mark: marks[place])
        }
    }

    static func slots(_ count: Int) -> [Digest] {
        (0..<count).map { Slot.digest(blind: seed("blind \($0)"), leaf: Digest(of: seed("withheld \($0)"))) }
    }

    /// The place of an organisation in the list, by its English name.
    func place(of name: String) throws -> Int {
        try #require(cards.firstIndex { $0.names.contains { $0.name == name } })
    }

    private mutating func sign(_ card: Card, as kind: StatementKind) throws {
        let fields = kind == .statement ? [("version", "1"), ("visibility", "named")] : []
        var step = try Self.step(
            kind == .statement ? .statementSign : .declarationAdhere, by: card.organisation, card: card.digest,
            about: text.digest, fields, timing: .onTime)
        switch card.names.first?.language {
        case "uk":
            keys.append(try SampleDevice.keyStep(by: card.organisation))
            step = try SampleDevice.signed(step.act)
        case "ka":
            keys.append(try SampleOwnKey.keyStep(by: card.organisation))
            step = try SampleOwnKey.signed(step.act)
        default: break
        }
        signatures.append(step)
    }

    /// An act of the sample; its id follows from what it is.
    static func step(
        _ type: ActType, by organisation: OrganisationID, card: Digest? = nil, about: Digest?,
        _ fields: [(String, String)], timing: Timing = .none, again: Int = 0
    ) throws -> Step {
        let id = Array(seed("id \(type.rawValue) \(organisation.text) \(again)").prefix(16))
        let intent = try Intent(
            log: origin, id: ActID(bytes: id), type: type, by: .organisation(organisation.text), card: card,
            subject: statement.text, about: about, fields: fields.map { Act.Field($0, $1) },
            expires: Instant(milliseconds: 1_795_490_400_000))
        let day = try #require(Day(text: "2026-11-24"))
        return Step(act: Act(intent: intent, day: day, timing: timing, method: .code, evidence: nil))
    }

    static func seed(_ words: String) -> [UInt8] { Digest(of: Array(words.utf8)).bytes }
}
