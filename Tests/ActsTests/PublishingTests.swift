// From a draft to a published list.
import Acts
import Membership
import Record
import Statements
import Store
import Testing

@Suite("From a draft to a published list")
struct PublishingTests {
    @Test("only what the preview showed is fixed")
    func preview() throws {
        let coalition = try Coalition()
        let id = try coalition.drafts()
        let shown = try coalition.shown(id)
        try coalition.drafts("We ask for more.", statement: id)
        let act = FixText(statement: id, shown: shown, acting: coalition.acting(.ada), stamp: coalition.stamp())
        #expect(throws: StatementRefusal.draftChanged) { try coalition.store.perform { try act.perform(in: $0) } }
    }

    @Test("the same words are not fixed twice, and fixing twice by one form is one version")
    func unchanged() throws {
        let coalition = try Coalition()
        let id = try coalition.drafts()
        let act = FixText(
            statement: id, shown: try coalition.shown(id), acting: coalition.acting(.ada), stamp: coalition.stamp())
        #expect(try coalition.store.perform { try act.perform(in: $0) } == 1)
        #expect(try coalition.store.perform { try act.perform(in: $0) } == 1)
        #expect(throws: StatementRefusal.textUnchanged(version: 1)) { try coalition.fixes(id) }
    }

    @Test("another organisation cannot change, fix, open, close or publish it")
    func notInitiator() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        let close = CloseSignOn(statement: id, version: 1, acting: coalition.acting(.chiara), stamp: coalition.stamp())
        #expect(throws: StatementRefusal.notInitiator) { try coalition.store.perform { try close.perform(in: $0) } }
        #expect(throws: StatementRefusal.notInitiator) { try coalition.publishes(id, by: .chiara) }
    }

    @Test("a new version needs new signatures; who signed before is told; parts keep their ids")
    func newVersion() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        try coalition.signs(.chiara, id)
        try coalition.drafts("We ask again.\n\n1. Release them.\n2. Investigate.\n3. Pay.", statement: id)
        #expect(try coalition.fixes(id) == 2)
        #expect(try coalition.messages(.newVersion) == 1)
        try coalition.opens(id, version: 2)
        #expect(try coalition.signatures(id, version: 2) == 0)
        #expect(throws: StatementRefusal.otherVersion(shown: 1, open: 2)) { try coalition.signs(.emil, id, version: 1) }
        try coalition.signs(.chiara, id, version: 2)
        let texts = try coalition.store.read { try $0.fixedTexts(of: id) }
        #expect(texts[1].text.blocks.map(\.id) == ["b1", "b2", "b3", "b4"])
        #expect(texts[0].text.blocks[1].id == texts[1].text.blocks[1].id)
        #expect(try coalition.everythingHolds())
    }

    @Test("it is published when closed and the minimum is reached, once, and its list can be checked")
    func publishes() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement(minimum: 2)
        try coalition.signs(.chiara, id)
        #expect(throws: StatementRefusal.stillOpen(until: coalition.now.adding(seconds: 86400))) {
            try coalition.publishes(id)
        }
        try coalition.closes(id)
        #expect(throws: StatementRefusal.minimumNotReached(minimum: 2, signed: 1)) { try coalition.publishes(id) }
        try coalition.opens(id, minimum: 2)
        try coalition.signs(.emil, id)
        try coalition.closes(id)
        let stamp = coalition.stamp()
        let code = try coalition.publishes(id, stamp: stamp)
        #expect(try coalition.publishes(id, stamp: stamp) == code)
        #expect(try coalition.store.read { try $0.publications(of: id).count } == 1)
        #expect(try coalition.messages(.published) == 2)
        #expect(try coalition.everythingHolds())
    }

    @Test("who is suspended before publication falls off the list")
    func suspended() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        try coalition.signs(.chiara, id)
        try coalition.signs(.emil, id)
        try coalition.becomes(.emil, .suspended)
        try coalition.closes(id)
        try coalition.publishes(id)
        #expect(try coalition.store.read { try $0.publications(of: id)[0].list.named.count } == 1)
        #expect(try coalition.everythingHolds())
    }

    @Test("a member that is not listed never stands on the Declaration's list")
    func unlisted() throws {
        let coalition = try Coalition()
        for who in [Coalition.Who.ada, .chiara, .dilnoza] { try coalition.signs(who, coalition.declaration) }
        #expect(try coalition.signatures(coalition.declaration) == 3)
        try coalition.publishes(coalition.declaration)
        let list = try coalition.store.read { try $0.publications(of: coalition.declaration)[0].list }
        #expect(list.named.count == 2)
        #expect(try coalition.everythingHolds())
    }

    @Test("a closed sign-on can be opened again, also after a list was published; the next list has everybody")
    func reopens() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        #expect(throws: StatementRefusal.alreadyOpen) { try coalition.opens(id) }
        try coalition.closes(id)
        try coalition.opens(id)
        try coalition.signs(.chiara, id)
        try coalition.closes(id)
        try coalition.publishes(id)
        let first = try coalition.list(id)
        try coalition.opens(id)
        try coalition.signs(.emil, id)
        try coalition.closes(id)
        try coalition.publishes(id)
        let lists = try coalition.store.read { try $0.publications(of: id) }
        #expect(lists.map(\.list.number) == [1, 2])
        #expect(lists[0].list == first && lists[1].list.named.count == 2)
        #expect(try coalition.everythingHolds())
    }

    @Test("an end in the past, now, or more than a year ahead is refused")
    func ends() throws {
        let coalition = try Coalition()
        let id = try coalition.drafts()
        try coalition.fixes(id)
        for seconds: Int64 in [-1, 0, 31_708_800] {
            #expect(throws: StatementRefusal.endOutOfRange) { try coalition.opens(id, for: seconds) }
        }
    }
}
