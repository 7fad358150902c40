import Acts
import Membership
import Record
import Statements
import Store
import Testing

@Suite("A draft that several read")
struct DraftTests {
    private let story: Coalition
    private let statement: StatementID

    init() throws {
        story = try Coalition()
        statement = try story.drafts()
    }

    private func asks(_ who: [Coalition.Who]) throws {
        let act = InviteReaders(
            statement: statement, organisations: Set(try who.map { try story.organisation(of: $0) }),
            acting: story.acting(.ada))
        try story.store.perform { try act.perform(in: $0) }
    }

    private func comments(
        _ who: Coalition.Who, _ words: String, block: String? = nil, stamp: FormStamp? = nil
    ) throws {
        let first = try story.store.read { try $0.draftState(of: statement)!.text.blocks[0].id }
        let act = CommentOnDraft(
            statement: statement, block: block ?? first, words: words, acting: story.acting(who),
            stamp: stamp ?? story.stamp())
        try story.store.perform { try act.perform(in: $0) }
    }

    private func settles(_ who: Coalition.Who, _ comment: CommentID, _ isResolved: Bool = true) throws {
        let act = ResolveComment(
            statement: statement, comment: comment, isResolved: isResolved, acting: story.acting(who))
        try story.store.perform { try act.perform(in: $0) }
    }

    private func reads(_ number: Int) throws {
        let act = MarkDraftRead(statement: statement, number: number, acting: story.acting(.ada))
        try story.store.perform { try act.perform(in: $0) }
    }

    private var said: [DraftComment] { get throws { try story.store.read { try $0.draftComments(on: statement) } } }

    @Test("who is asked reads and comments; who is not asked does not know of it")
    func asked() throws {
        try asks([.chiara])
        #expect(try story.messages(.draftShared) == 1)
        try comments(.chiara, "Too strong?")
        #expect(throws: StatementRefusal.unknownStatement) { try comments(.boris, "I look in.") }
        #expect(try said.map(\.words) == ["Too strong?"] && said[0].quote == "We ask.")
        // Asked no longer: what was said stays.
        try asks([.boris])
        #expect(throws: StatementRefusal.unknownStatement) { try comments(.chiara, "Again.") }
        #expect(try said.count == 1)
    }

    @Test("a member that is none any more reads and says nothing more")
    func standing() throws {
        try asks([.chiara])
        try story.becomes(.chiara, .excluded)
        #expect(throws: StatementRefusal.unknownStatement) { try comments(.chiara, "Still here.") }
    }

    @Test("who is left out and asked again is not told again")
    func told() throws {
        try asks([.chiara])
        try asks([])
        try asks([.chiara])
        #expect(try story.messages(.draftShared) == 1)
    }

    @Test("a comment is never written over by another one under the same form")
    func otherWords() throws {
        let stamp = story.stamp()
        try comments(.ada, "Once.", stamp: stamp)
        #expect(throws: RecordingRefusal.self) { try comments(.ada, "Other words.", stamp: stamp) }
        #expect(try said.map(\.words) == ["Once."])
    }

    @Test("a colleague's newer draft is not overwritten unseen")
    func colleagues() throws {
        let save = { (began: Int) in
            SaveDraft(
                statement: statement, language: "en", title: "On judges", source: "We ask otherwise.", addressees: [],
                countries: [], themes: [], began: began, acting: story.acting(.ada), stamp: story.stamp())
        }
        let (old, new) = (save(0), save(1))
        #expect(throws: StatementRefusal.draftChanged) { try story.store.perform { try old.perform(in: $0) } }
        try story.store.perform { _ = try new.perform(in: $0) }
    }

    @Test("only members are asked, and none that is on no list")
    func members() throws {
        #expect(throws: MembershipRefusal.unknownOrganisation) { try asks([.fatima]) }
        #expect(throws: MembershipRefusal.unknownOrganisation) { try asks([.dilnoza]) }
    }

    @Test("a form sent twice says it once; words that are empty or on no part are refused")
    func twice() throws {
        let stamp = story.stamp()
        try comments(.ada, "Once.", stamp: stamp)
        try comments(.ada, "Once.", stamp: stamp)
        #expect(try said.count == 1)
        #expect(throws: TextProblem.self) { try comments(.ada, " ") }
        #expect(throws: StatementRefusal.draftChanged) { try comments(.ada, "Where?", block: "zzzz") }
    }

    @Test("whoever leads, or said it, settles it and opens it again; nothing is lost")
    func settled() throws {
        try asks([.chiara, .boris])
        try comments(.chiara, "Too strong?")
        let id = try #require(try said.first).id
        #expect(throws: StatementRefusal.notInitiator) { try settles(.boris, id) }
        try settles(.ada, id)
        #expect(try said.first?.resolved != nil)
        try settles(.chiara, id, false)
        #expect(try said.first?.resolved == nil && said.first?.words == "Too strong?")
    }

    @Test("what changed since somebody read it is known by the state they had read")
    func changed() throws {
        try reads(1)
        try story.drafts("We ask again.\n\n1. Release them.", statement: statement)
        let (seen, now) = try story.store.read {
            (try $0.draftSeen(statement, by: story.acting(.ada).person), try $0.draftState(of: statement)!.number)
        }
        #expect(seen == 1 && now == 2)
        #expect(throws: StatementRefusal.draftChanged) { try reads(7) }
    }
}
