// Signing with the name withheld: counted, proved, never named.
import Acts
import Foundation
import Membership
import Record
import Statements
import Store
import Testing

@Suite("A name that is withheld")
struct WithheldTests {
    @Test("makes no message, no row that names it, and nothing in what members count")
    func silent() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        let before = try coalition.store.read { try $0.outbox(most: 10_000).count }
        try coalition.withholds(.dilnoza, id)
        #expect(try coalition.store.read { try $0.outbox(most: 10_000).count } == before)
        #expect(try coalition.signatures(id) == 0)
        #expect(try coalition.own(.dilnoza, id)?.isWithheld == true)
        #expect(try coalition.everythingHolds())
    }

    @Test("is seen only by those keepers whom the page named, not by one who is added later")
    func keepers() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        try coalition.withholds(.dilnoza, id)
        let keepers = try coalition.store.read { try $0.withheld(on: id, version: 1)[0].keepers }
        #expect(keepers == [coalition.acting(.ada).person, coalition.acting(.boris).person])
    }

    @Test("is refused when others can see it than the page named")
    func keepersChanged() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        let act = SignStatement(
            statement: id, version: 1, choice: .withheld(keepers: Digest(of: [UInt8]())),
            acting: coalition.acting(.dilnoza),
            stamp: coalition.stamp())
        #expect(throws: StatementRefusal.keepersChanged) { try coalition.store.perform { try act.perform(in: $0) } }
    }

    @Test("one organisation signs once, named or withheld, and a form sent twice counts once")
    func once() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        let stamp = coalition.stamp()
        let first = try coalition.withholds(.dilnoza, id, stamp: stamp)
        #expect(try coalition.withholds(.dilnoza, id, stamp: stamp) == first)
        #expect(throws: StatementRefusal.self) { try coalition.withholds(.dilnoza, id) }
        #expect(try coalition.store.read { try $0.withheld(on: id, version: 1).count } == 1)
        #expect(try coalition.everythingHolds())
    }

    @Test(
        "one or two are never counted out, three are; the list has slots in fours",
        arguments: [
            ([Coalition.Who.dilnoza], WithheldCount.few, 4), ([.dilnoza, .emil], .few, 4),
            ([.dilnoza, .emil, .boris], .count(3), 4),
        ])
    func numbers(who: [Coalition.Who], count: WithheldCount, slots: Int) throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        try coalition.signs(.chiara, id)
        for one in who { try coalition.withholds(one, id) }
        try coalition.closes(id)
        try coalition.publishes(id)
        let publication = try coalition.store.read { try $0.publications(of: id)[0] }
        #expect(publication.withheld == count)
        #expect(publication.list.slots.count == slots && publication.list.all.count == 1)
        #expect(publication.countries == 1)
        #expect(try coalition.messages(.published) == 1)
        #expect(try coalition.everythingHolds())
    }

    @Test("its slot can be shown to be the recorded act by whoever holds the blind, and has another one on each list")
    func blinds() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        let act = try coalition.withholds(.dilnoza, id)
        try coalition.signs(.chiara, id)
        try coalition.closes(id)
        try coalition.publishes(id)
        try coalition.signs(.emil, id)
        try coalition.publishes(id)
        let lists = try coalition.store.read { try $0.publications(of: id).map(\.list) }
        let blinds = try coalition.store.read { reads in try lists.map { try reads.blind(of: act.leaf, on: $0.digest) }
        }
        for (list, blind) in zip(lists, blinds) {
            #expect(list.slots.contains(Slot.digest(blind: try #require(blind), leaf: act.leaf)))
        }
        #expect(Set(lists[0].slots).isDisjoint(with: lists[1].slots))
        #expect(blinds[0] != blinds[1])
    }

    @Test("two or fewer never lift a statement over its minimum, three do")
    func minimum() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement(minimum: 4)
        try coalition.signs(.chiara, id)
        try coalition.withholds(.dilnoza, id)
        try coalition.withholds(.emil, id)
        try coalition.closes(id)
        #expect(throws: StatementRefusal.minimumNotReached(minimum: 4, signed: 1)) { try coalition.publishes(id) }
        try coalition.opens(id, minimum: 4)
        try coalition.withholds(.boris, id)
        try coalition.closes(id)
        try coalition.publishes(id)
        #expect(try coalition.everythingHolds())
    }

    @Test("wins when two people of one organisation differ, until the one who withheld it agrees")
    func differ() throws {
        let coalition = try Coalition()
        let colleague = try coalition.colleague(of: .chiara)
        let id = try coalition.openStatement()
        try coalition.signs(.chiara, id)
        try coalition.withholds(colleague, id)
        #expect(try coalition.own(.chiara, id)?.isWithheld == true)
        #expect(try coalition.signatures(id) == 0)
        #expect(throws: StatementRefusal.colleagueWithheld) { try coalition.signs(.chiara, id) }
        try coalition.signs(colleague, id)
        #expect(try coalition.own(.chiara, id)?.isWithheld == false)
        #expect(try coalition.everythingHolds())
    }

    @Test("is not possible for whom a list names already, and not on the Declaration")
    func namedBefore() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        try coalition.signs(.chiara, id)
        try coalition.closes(id)
        try coalition.publishes(id)
        try coalition.withdraws(.chiara, id)
        let today = coalition.store.facts.day(of: coalition.now)
        #expect(throws: StatementRefusal.publiclyNamed(on: today)) { try coalition.withholds(.chiara, id) }
        #expect(throws: StatementRefusal.notOpen) { try coalition.withholds(.dilnoza, coalition.declaration) }
    }

    @Test("always, if the organisation decided so: by name it cannot sign, not even by a letter")
    func always() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        let choice = ChooseWithholding(always: true, acting: coalition.acting(.dilnoza))
        try coalition.store.perform { try choice.perform(in: $0) }
        #expect(throws: StatementRefusal.alwaysWithheld) { try coalition.signs(.dilnoza, id) }
        try coalition.records(letterOf: .dilnoza, id)
        #expect(try coalition.own(.dilnoza, id) == nil)
        try coalition.withholds(.dilnoza, id)
        try coalition.records(letterOf: .dilnoza, id)
        #expect(try coalition.own(.dilnoza, id)?.isWithheld == true)
        #expect(try coalition.messages(.letterRecorded) == 2)
        #expect(try coalition.everythingHolds())
    }

    @Test("is not possible for the organisation that leads the statement")
    func initiator() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        #expect(throws: StatementRefusal.initiatorNamed) { try coalition.withholds(.ada, id) }
    }

    @Test("is refused to whom a delivered list names, and a signature that stands on no list leaves no row")
    func delivered() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        let act = try coalition.signs(.chiara, id)
        try coalition.withholds(.chiara, id)
        let organisation = try coalition.organisation(of: .chiara)
        #expect(try coalition.store.read { try $0.signature(act: act.index, of: organisation) } == nil)
        #expect(try coalition.everythingHolds())
    }

    @Test("is not seen by a colleague who may not sign, nor by whom the secretariat names later")
    func colleagues() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        try coalition.withholds(.chiara, id)
        let own = try #require(try coalition.own(.chiara, id))
        let later = try coalition.colleague(of: .chiara)
        try coalition.store.read { reads in
            let mandates = try [Coalition.Who.chiara, later].map { try reads.mandate(coalition.acting($0).mandate) }
            #expect(try reads.maySee(own, under: mandates[0]))
            #expect(try !reads.maySee(own, under: mandates[1]))
        }
        #expect(throws: StatementRefusal.notSigned) { try coalition.withdraws(later, id) }
        let before = try coalition.store.read { try $0.actIndexes().count }
        for _ in 0..<2 {
            let unseen = WithdrawUnseen(
                statement: id, version: 1, acting: coalition.acting(later), stamp: coalition.stamp())
            try coalition.store.perform { try unseen.perform(in: $0) }
        }
        #expect(try coalition.own(.chiara, id) == nil)
        #expect(try coalition.store.read { try $0.actIndexes().count } == before + 1)
        #expect(try coalition.everythingHolds())
    }

    @Test("withdrawn, it is gone with the next list and leaves no day and no message")
    func withdrawn() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        try coalition.signs(.chiara, id)
        try coalition.withholds(.dilnoza, id)
        try coalition.closes(id)
        try coalition.publishes(id)
        let before = try coalition.store.read { try $0.outbox(most: 10_000).count }
        let stamp = coalition.stamp()
        let act = try coalition.withdraws(.dilnoza, id, stamp: stamp)
        #expect(try coalition.withdraws(.dilnoza, id, stamp: stamp) == act)
        #expect(try coalition.store.read { try $0.outbox(most: 10_000).count } == before)
        #expect(try coalition.store.read { try $0.publications(of: id)[0].withheld } == .few)
        #expect(try coalition.everythingHolds())
        #expect(try coalition.store.read { try $0.publications(of: id)[0].status } == nil)
        try coalition.publishes(id)
        #expect(try coalition.store.read { try $0.publications(of: id)[1].withheld } == WithheldCount.none)
        #expect(try coalition.everythingHolds())
    }

    @Test("stays counted when the organisation loses its standing: standings are public, and the number would tell")
    func suspended() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        try coalition.signs(.chiara, id)
        try coalition.withholds(.dilnoza, id)
        try coalition.becomes(.dilnoza, .suspended)
        try coalition.closes(id)
        try coalition.publishes(id)
        #expect(try coalition.list(id).slots.count == 4)
        #expect(try coalition.everythingHolds())
    }
}
