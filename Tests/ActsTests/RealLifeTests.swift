// Reservations, late ones, withdrawals after publication, letters, corrections, more time, embargoes.
import Acts
import Foundation
import Membership
import Record
import Statements
import Store
import Testing

@Suite("A sign-on in real life")
struct RealLifeTests {
    @Test("a reservation names parts of the text, stands beside the name and in the proof file")
    func reservation() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        try coalition.reserves(.chiara, id, ["b2"], "We cannot ask for this one.")
        #expect(throws: StatementRefusal.reservationWithoutPart) {
            try coalition.reserves(.emil, id, ["b77"], "There is no such part.")
        }
        try coalition.closes(id)
        try coalition.publishes(id)
        let named = try coalition.list(id).named[0]
        let words = try coalition.store.read { try $0.reservation(try #require(named.reservation)) }
        #expect(words?.words == "We cannot ask for this one." && words?.blocks == ["b2"])
        #expect(try coalition.everythingHolds())
    }

    @Test("support is counted part by part")
    func support() throws {
        let text = CanonicalText(
            kind: .statement, language: "en", title: "On judges", addressees: [],
            blocks: ["b1", "b2", "b3"].map { Block(id: $0, kind: .demand, text: "Ask.") })
        let id: StatementID = Randomness.id()
        let reservations = try [["b2"], ["b2", "b3"]].map {
            try Reservation(statement: id, version: 1, blocks: $0, language: "en", words: "Not this.")
        }
        let support = Reservation.support(of: text, signed: 10, reservations: reservations)
        #expect(support.map(\.support) == [10, 8, 9])
    }

    @Test("a late signature stands apart, does not count for the minimum, and too late is refused")
    func late() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement(minimum: 2)
        try coalition.signs(.chiara, id)
        try coalition.closes(id)
        let closed = coalition.now
        try coalition.signs(.emil, id)
        #expect(throws: StatementRefusal.minimumNotReached(minimum: 2, signed: 1)) { try coalition.publishes(id) }
        coalition.pass(seconds: SignOn.lateLife)
        #expect(throws: StatementRefusal.closed(closed)) { try coalition.signs(.boris, id) }
    }

    @Test("a withdrawal after publication is shown with its day; the list and its proof stay as they were")
    func withdrawnSince() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        for who in [Coalition.Who.chiara, .emil] { try coalition.signs(who, id) }
        try coalition.closes(id)
        try coalition.publishes(id)
        #expect(try coalition.everythingHolds())
        let before = try coalition.store.read { try $0.publications(of: id)[0] }
        coalition.pass(seconds: 86400)
        try coalition.withdraws(.emil, id)
        #expect(try coalition.messages(.withdrawnSince) == 1)
        #expect(try coalition.everythingHolds())
        let after = try coalition.store.read { try $0.publications(of: id)[0] }
        #expect(after.list == before.list && after.bundle == before.bundle)
        let status = BundleCheck.run(
            try coalition.store.file(try #require(after.status)), trust: try coalition.store.trust)
        #expect(status.summary?.withdrawn.map(\.day) == [coalition.store.facts.day(of: coalition.now)])
        try coalition.publishes(id)
        #expect(try coalition.list(id).all.count == 1)
        #expect(try coalition.everythingHolds())
    }

    @Test("a letter is recorded as such, the organisation is told, and may contest it")
    func letter() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        try coalition.records(letterOf: .emil, id)
        #expect(try coalition.messages(.letterRecorded) == 1)
        guard case .named(let signature)? = try coalition.own(.emil, id) else { return #expect(Bool(false)) }
        #expect(signature.method == .letter)
        try coalition.records(letterOf: .emil, id)
        #expect(try coalition.messages(.letterRecorded) == 2)
        let contest = ContestLetter(
            statement: id, version: 1, acting: coalition.acting(.emil), stamp: coalition.stamp())
        _ = try coalition.store.perform { try contest.perform(in: $0) }
        _ = try coalition.store.perform { try contest.perform(in: $0) }
        #expect(try coalition.own(.emil, id) == nil)
        #expect(try coalition.messages(.letterContested) == 0)
        try coalition.records(letterOf: .emil, id)
        #expect(try coalition.signatures(id) == 0)
        try coalition.closes(id)
        try coalition.publishes(id)
        #expect(try coalition.list(id).named.count == 1)
        let later = ContestLetter(statement: id, version: 1, acting: coalition.acting(.emil), stamp: coalition.stamp())
        _ = try coalition.store.perform { try later.perform(in: $0) }
        #expect(try coalition.messages(.letterContested) == 2)
        #expect(try coalition.everythingHolds())
    }

    @Test("a correction keeps the signatures, and the proof file shows who signed which wording")
    func correction() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        try coalition.signs(.chiara, id)
        try coalition.withholds(.dilnoza, id)
        #expect(try coalition.corrects(id, "We ask!\n\n1. Release them.\n2. Investigate.") == 2)
        #expect(try coalition.messages(.correction) == 1)
        #expect(throws: StatementRefusal.self) { try coalition.signs(.chiara, id, version: 2) }
        try coalition.signs(.emil, id, version: 2)
        try coalition.closes(id, version: 2)
        try coalition.publishes(id, version: 2)
        #expect(try coalition.list(id).all.count == 2)
        #expect(try coalition.list(id).slots.count == 4)
        #expect(try coalition.everythingHolds())
        let bundle = try coalition.store.read { try $0.publications(of: id)[0].bundle }
        let report = BundleCheck.run(try coalition.store.file(try #require(bundle)), trust: try coalition.store.trust)
        #expect(report.summary?.signatories.map(\.version).sorted() == [1, 2])
        #expect(throws: StatementRefusal.notACorrection) { try coalition.demands(.chiara, id, version: 2) }
    }

    @Test("one signatory can demand that a correction is a change of substance: then everybody signs anew")
    func demand() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        try coalition.signs(.chiara, id)
        try coalition.corrects(id, "We ask!\n\n1. Release them.\n2. Investigate.")
        #expect(throws: StatementRefusal.notSignatory) { try coalition.demands(.emil, id, version: 2) }
        try coalition.demands(.chiara, id, version: 2)
        #expect(try coalition.signatures(id, version: 2) == 0)
        #expect(try coalition.signatures(id, version: 1) == 1)
        #expect(throws: StatementRefusal.notOpen) { try coalition.signs(.chiara, id, version: 2) }
        try coalition.opens(id, version: 2)
        try coalition.signs(.chiara, id, version: 2)
        #expect(try coalition.everythingHolds())
    }

    @Test(
        "what adds, drops or moves a part is no correction",
        arguments: ["We ask.\n\n1. Release them.", "We ask.\n\n1. Release them.\n2. Investigate.\n3. Pay."])
    func noCorrection(source: String) throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        #expect(throws: StatementRefusal.notEditorial) { try coalition.corrects(id, source) }
    }

    @Test("a withdrawal in the second of publication is either on no list, or shown as withdrawn since")
    func sameSecond() throws {
        for _ in 0..<8 {
            let coalition = try Coalition()
            let id = try coalition.openStatement()
            for who in [Coalition.Who.chiara, .emil] { try coalition.signs(who, id) }
            try coalition.closes(id)
            DispatchQueue.concurrentPerform(iterations: 2) { turn in
                do {
                    if turn == 0 { try coalition.publishes(id) } else { try coalition.withdraws(.emil, id) }
                } catch { Issue.record("\(error)") }
            }
            let publication = try coalition.store.read { try $0.publications(of: id)[0] }
            let since = try coalition.store.read { try $0.withdrawals(on: id, since: publication.act).count }
            #expect(publication.list.all.count - since == 1)
            #expect(try coalition.everythingHolds())
        }
    }

    @Test("the end is put off with a reason, only while it is open and only to a later minute; everybody is told")
    func extend() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        let end = coalition.now.adding(seconds: 86400)
        #expect(throws: StatementRefusal.notExtended) { try coalition.extends(id, to: end) }
        try coalition.extends(id, to: end.adding(seconds: 3600))
        #expect(try coalition.messages(.signOnExtended) == 5)
        coalition.set(end)
        try coalition.signs(.chiara, id)
        #expect(try coalition.list(closing: id).late.isEmpty)
        #expect(throws: StatementRefusal.notExtended) { try coalition.extends(id, to: end.adding(seconds: 9999)) }
        #expect(try coalition.everythingHolds())
    }

    @Test("everybody who may sign is reminded, whoever has signed, once a day")
    func remind() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        try coalition.signs(.chiara, id)
        try coalition.withholds(.dilnoza, id)
        let act = RemindEverybody(statement: id, acting: coalition.acting(.ada))
        try coalition.store.perform { try act.perform(in: $0) }
        #expect(try coalition.messages(.reminder) == 5)
        #expect(throws: StatementRefusal.remindedAlready(coalition.now)) {
            try coalition.store.perform { try act.perform(in: $0) }
        }
    }

    @Test("a publication that was ordered comes at its minute, once; without mandate it does not come and is told")
    func embargo() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        try coalition.signs(.chiara, id)
        try coalition.closes(id)
        let at = coalition.now.adding(seconds: 3600)
        let order = OrderPublication(
            statement: id, version: 1, number: 1, marks: [], at: at, acting: coalition.acting(.ada),
            stamp: coalition.stamp())
        try coalition.store.perform { try order.perform(in: $0) }
        #expect(throws: StatementRefusal.underEmbargo(until: at)) { try coalition.publishes(id) }
        #expect(try PublishDue.run(on: coalition.store) == 0)
        coalition.set(at)
        #expect(try PublishDue.run(on: coalition.store) == 1)
        #expect(try PublishDue.run(on: coalition.store) == 0)
        #expect(try coalition.store.read { try $0.publications(of: id).count } == 1)
        #expect(try coalition.everythingHolds())
    }
}
