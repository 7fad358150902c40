import Acts
import Membership
import Record
import Statements
import Store
import Testing

@Suite("Translating a statement")
struct TranslationTests {
    private let story: Coalition
    private let statement: StatementID

    init() throws {
        story = try Coalition()
        statement = try story.openStatement()
    }

    @Test("from the first word to the approval, and what the public reads")
    func whole() throws {
        try story.translates(.chiara, statement, ["О судьях", "БДИПЧ"])
        #expect(try story.translation(statement).stage == .started)
        try story.translates(.dilnoza, statement)
        try story.reviews(.emil, statement)
        #expect(try story.approved(statement).isEmpty)
        try story.approves(.ada, statement)
        #expect(try story.approved(statement) == ["ru"])
        #expect(try story.everythingHolds())
    }

    @Test("two people at one part: the second is told, nothing is overwritten, the rest is kept")
    func crossed() throws {
        try story.translates(.chiara, statement, ["О судьях"], shown: [""])
        let outcome = try story.translates(.dilnoza, statement, ["Про судей", "БДИПЧ"], shown: ["", ""])
        #expect(outcome.crossed == ["title": "О судьях"] && outcome.saved == 1)
        #expect(try story.translation(statement).done == 2)
        // Having seen it, the second may replace it.
        #expect(try story.translates(.dilnoza, statement, ["Про судей"], shown: ["О судьях"]).saved == 1)
        // Both wrote the same: nothing crosses.
        #expect(try story.translates(.chiara, statement, ["Про судей"], shown: ["О судьях"]).crossed.isEmpty)
    }

    @Test("a part that somebody did not touch is no change of theirs, whatever was written there meanwhile")
    func untouched() throws {
        try story.translates(.chiara, statement, ["О судьях", "", "Мы просим."], shown: ["", "", ""])
        let outcome = try story.translates(.dilnoza, statement, ["", "БДИПЧ", ""], shown: ["", "", ""])
        #expect(outcome.crossed.isEmpty && outcome.saved == 1)
        #expect(try story.translation(statement).done == 3)
    }

    @Test("whoever ever wrote a part does not review, although somebody else wrote over it")
    func allHands() throws {
        try story.translates(.chiara, statement)
        try story.translates(.dilnoza, statement, Coalition.russian.map { $0 + "!" })
        #expect(throws: StatementRefusal.ownTranslation) { try story.reviews(.chiara, statement) }
        try story.reviews(.emil, statement)
    }

    @Test("words of which it is not known what they were made from only fill what is empty")
    func unknown() throws {
        try story.translates(.chiara, statement, ["О судьях"])
        let units = try story.units(statement)
        let act = TranslateText(
            statement: statement, language: "ru", version: 1,
            changes: [
                .init(unit: units[0].name, words: "Про судей", shown: nil),
                .init(unit: units[1].name, words: "БДИПЧ", shown: nil),
            ], acting: story.acting(.dilnoza))
        let outcome = try story.store.perform { try act.perform(in: $0) }
        #expect(outcome.crossed == ["title": "О судьях"] && outcome.saved == 1)
    }

    @Test("a translation that is longer than a text may be is refused, and nothing breaks")
    func tooLong() throws {
        let long = (0..<300).map { "Part \($0)." }.joined(separator: "\n\n")
        let other = try story.drafts(long, title: "Long")
        try story.fixes(other)
        try story.opens(other)
        let words = try story.units(other).enumerated().map { index, unit in
            index == 0 ? "Т" : String(repeating: "ж", count: min(unit.limit, 4990) - 1)
        }
        #expect(throws: StatementRefusal.translationTooLong) { try story.translates(.chiara, other, words) }
        #expect(try story.translation(other).done == 0)
        #expect(try story.everythingHolds())
    }

    @Test("a stale part is right again only when somebody says so")
    func stale() throws {
        try story.translates(.chiara, statement)
        try story.corrects(statement, "We ask.\n\n1. Release them now.\n2. Investigate.")
        try story.translates(.chiara, statement, version: 2)
        #expect(try story.translation(statement).stale == 1)
        try story.translates(.chiara, statement, version: 2, confirmed: true)
        #expect(try story.translation(statement).stage == .complete)
    }

    @Test("nobody reviews their own words, and nothing is approved unread")
    func reviews() throws {
        try story.translates(.chiara, statement)
        #expect(throws: StatementRefusal.notReviewed) { try story.approves(.ada, statement) }
        #expect(throws: StatementRefusal.ownTranslation) { try story.reviews(.chiara, statement) }
        try story.reviews(.dilnoza, statement)
        let read = try #require(try story.translation(statement).text).digest
        try story.translates(.chiara, statement, [nil, nil, "Мы требуем."])
        #expect(throws: StatementRefusal.translationChanged) { try story.approves(.ada, statement, shown: read) }
        #expect(throws: StatementRefusal.notReviewed) { try story.approves(.ada, statement) }
    }

    @Test("is refused as reviewed while parts are missing")
    func incomplete() throws {
        try story.translates(.chiara, statement, ["О судьях"])
        #expect(throws: StatementRefusal.translationIncomplete(missing: 4)) {
            try story.reviews(.dilnoza, statement)
        }
    }

    @Test("who may not: without the right, a stranger to the draft, into the text's own language")
    func rights() throws {
        let gino = try story.colleague(of: .chiara)
        #expect(throws: MembershipRefusal.self) { try story.translates(gino, statement) }
        #expect(throws: StatementRefusal.notInitiator) { try story.approves(.chiara, statement) }
        #expect(throws: StatementRefusal.notTranslatable) { try story.translates(.chiara, statement, into: "en") }
        let hidden = try story.drafts(title: "Not yet shown")
        try story.fixes(hidden)
        #expect(throws: StatementRefusal.unknownStatement) { try story.translates(.chiara, hidden) }
        #expect(throws: StatementRefusal.unknownStatement) { try story.translates(.fatima, hidden) }
    }

    @Test("a new wording makes what changed stale; what was approved stays with its version")
    func newVersion() throws {
        try story.translates(.chiara, statement)
        try story.reviews(.dilnoza, statement)
        try story.approves(.ada, statement)
        try story.corrects(statement, "We ask.\n\n1. Release them all.\n2. Investigate.")
        let state = try story.translation(statement)
        #expect(state.stale == 1 && state.done == 4 && state.stage == .started)
        #expect(try story.approved(statement, version: 1) == ["ru"])
        #expect(try story.approved(statement, version: 2).isEmpty)
        // Somebody still had the page of the earlier version open.
        try story.translates(.chiara, statement, [nil, nil, nil, "Освободите."], version: 1)
        #expect(try story.translation(statement).stale == 1)
        try story.translates(.chiara, statement, [nil, nil, nil, "Освободите всех."], version: 2)
        #expect(try story.translation(statement).stage == .complete)
        try story.reviews(.dilnoza, statement)
        try story.approves(.ada, statement)
        #expect(try story.approved(statement, version: 2) == ["ru"])
        #expect(try story.everythingHolds())
    }

    @Test("parts that the text has not are named, and the others kept")
    func gone() throws {
        let act = TranslateText(
            statement: statement, language: "ru", version: 1,
            changes: [
                .init(unit: "nowhere", words: "Что?", shown: nil), .init(unit: "title", words: "О судьях", shown: nil),
            ], acting: story.acting(.chiara))
        let outcome = try story.store.perform { try act.perform(in: $0) }
        #expect(outcome.gone == ["nowhere"] && outcome.saved == 1)
    }

    @Test("what is withdrawn is shown no longer, and comes back when it is approved again")
    func withdrawn() throws {
        try story.translates(.chiara, statement)
        try story.reviews(.dilnoza, statement)
        let stamp = story.stamp()
        try story.approves(.ada, statement, stamp: stamp)
        try story.approves(.ada, statement, stamp: stamp)
        try story.withdrawsTranslation(.ada, statement)
        #expect(try story.approved(statement).isEmpty)
        #expect(try story.everythingHolds())
        try story.approves(.ada, statement)
        #expect(try story.approved(statement) == ["ru"])
        #expect(try story.everythingHolds())
    }

    @Test("the gate: what the initiator wants translated holds the publication back")
    func gate() throws {
        try story.wants(["ru"], statement)
        try story.closes(statement)
        #expect(throws: StatementRefusal.translationsMissing(["ru"])) { try story.publishes(statement) }
        try story.translates(.chiara, statement)
        try story.reviews(.dilnoza, statement)
        try story.approves(.ada, statement)
        try story.publishes(statement)
        #expect(try story.everythingHolds())
    }

    @Test("the gate can be lifted")
    func lifted() throws {
        try story.wants(["ru", "fr"], statement)
        try story.closes(statement)
        try story.wants([], statement)
        try story.publishes(statement)
    }
}
