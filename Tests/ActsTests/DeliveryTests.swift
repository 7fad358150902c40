// Handing over: exactly these bytes, numbered, with what came back.
import Accountability
import Acts
import Membership
import Record
import Statements
import Store
import Testing

@Suite("A statement is handed over")
struct DeliveryTests {
    private static func prepare(_ coalition: Coalition, _ id: StatementID) throws -> DeliveryID {
        let act = PrepareDelivery(
            statement: id, version: 1, addressees: ["ODIHR"], means: .mail, language: "en", cover: "Dear all",
            acting: coalition.acting(.ada), stamp: coalition.stamp())
        let delivery = try coalition.store.perform { try act.perform(in: $0) }
        #expect(try coalition.store.perform { try act.perform(in: $0) } == delivery)
        return delivery
    }

    /// What the job does when the paper is made.
    private static func make(_ coalition: Coalition, _ delivery: DeliveryID, _ words: String) throws -> Digest {
        let bytes = Array(words.utf8)
        let digest = Digest(of: bytes)
        let file = try coalition.store.keepSealed(bytes, .deliveryPaper, name: delivery.text)
        guard let found = try coalition.store.read({ try $0.delivery(delivery) }) else { return digest }
        let act = KeepPaper(.delivery(found, file: file), digest: digest, size: bytes.count, language: "en")
        #expect(try coalition.store.perform { try act.perform(in: $0) } == (found.paper == nil))
        return digest
    }

    private static func handOver(_ coalition: Coalition, _ delivery: DeliveryID, _ stamp: FormStamp? = nil) throws
        -> Int
    {
        let act = RecordDelivery(
            delivery: delivery, means: .byHand, day: coalition.store.facts.day(of: coalition.now),
            proof: "The registry", acting: coalition.acting(.ada), stamp: stamp ?? coalition.stamp())
        return try coalition.store.perform { try act.perform(in: $0) }
    }

    private static func published(_ coalition: Coalition) throws -> StatementID {
        let id = try coalition.openStatement()
        try coalition.signs(.chiara, id)
        try coalition.closes(id)
        try coalition.publishes(id)
        return id
    }

    @Test("a delivery that was put away while its paper was made keeps nothing of it")
    func putAwayMeanwhile() throws {
        let coalition = try Coalition()
        let delivery = try Self.prepare(coalition, try Self.published(coalition))
        let found = try #require(try coalition.store.read { try $0.delivery(delivery) })
        let drop = DropDelivery(delivery: delivery, acting: coalition.acting(.ada))
        _ = try coalition.store.perform { try drop.perform(in: $0) }
        let paper = Digest(of: Array("the paper".utf8))
        let act = KeepPaper(.delivery(found, file: paper), digest: paper, size: 9, language: "en")
        #expect(try !coalition.store.perform { try act.perform(in: $0) })
        #expect(try coalition.store.read { try $0.paper(paper) } == nil)
    }

    @Test("after a failure only the initiator has the paper made again")
    func again() throws {
        let coalition = try Coalition()
        let delivery = try Self.prepare(coalition, try Self.published(coalition))
        try coalition.store.perform { try PaperFailed(delivery: delivery).perform(in: $0) }
        #expect(try coalition.store.read { try $0.deliveriesWithoutPaper() }.isEmpty)
        let other = MakePaperAgain(delivery: delivery, acting: coalition.acting(.chiara))
        #expect(throws: (any Error).self) { try coalition.store.perform { try other.perform(in: $0) } }
        #expect(try coalition.store.read { try $0.deliveriesWithoutPaper() }.isEmpty)
        let own = MakePaperAgain(delivery: delivery, acting: coalition.acting(.ada))
        try coalition.store.perform { try own.perform(in: $0) }
        #expect(try coalition.store.read { try $0.deliveriesWithoutPaper() }.map(\.id) == [delivery])
    }

    @Test("the act names the digest of the very bytes; it is delivered once, and never made again")
    func once() throws {
        let coalition = try Coalition()
        let id = try Self.published(coalition)
        let delivery = try Self.prepare(coalition, id)
        #expect(throws: StatementRefusal.paperNotReady) { try Self.handOver(coalition, delivery) }
        let paper = try Self.make(coalition, delivery, "the paper")
        _ = try Self.make(coalition, delivery, "another paper")
        let stamp = coalition.stamp()
        #expect(try Self.handOver(coalition, delivery, stamp) == 1)
        #expect(try Self.handOver(coalition, delivery, stamp) == 1)
        #expect(throws: StatementRefusal.alreadyDelivered) { try Self.handOver(coalition, delivery) }
        let found = try coalition.store.read { try $0.delivery(delivery) }
        #expect(found?.paper == paper && found?.number == 1)
        let act = try coalition.store.read { try Act(parsing: $0.opening(at: try #require(found?.act))!.act) }
        #expect(act.about == paper)
        #expect(try coalition.everythingHolds())
    }

    @Test("the second follows the first; a paper that was overtaken is refused")
    func second() throws {
        let coalition = try Coalition()
        let id = try Self.published(coalition)
        let first = try Self.prepare(coalition, id)
        let overtaken = try Self.prepare(coalition, id)
        for one in [first, overtaken] { _ = try Self.make(coalition, one, "paper \(one.text)") }
        #expect(try Self.handOver(coalition, first) == 1)
        #expect(throws: StatementRefusal.otherDelivery) { try Self.handOver(coalition, overtaken) }
        let drop = DropDelivery(delivery: overtaken, acting: coalition.acting(.ada))
        _ = try coalition.store.perform { try drop.perform(in: $0) }
        try coalition.signs(.emil, id)
        try coalition.publishes(id)
        let second = try Self.prepare(coalition, id)
        _ = try Self.make(coalition, second, "second")
        #expect(try Self.handOver(coalition, second) == 2)
        let lists = try coalition.store.read { try $0.deliveries(of: id) }
        #expect(lists.first { $0.number == 1 }?.list.all.count == 1)
        #expect(lists.first { $0.number == 2 }?.list.all.count == 2)
        #expect(try coalition.everythingHolds())
    }

    @Test("a confidential letter is delivered with its list and never published")
    func confidential() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement(minimum: 1)
        #expect(throws: StatementRefusal.self) { try Self.prepare(coalition, id) }
        try coalition.signs(.chiara, id)
        try coalition.withholds(.dilnoza, id)
        try coalition.closes(id)
        let delivery = try Self.prepare(coalition, id)
        _ = try Self.make(coalition, delivery, "confidential")
        #expect(try Self.handOver(coalition, delivery) == 1)
        let found = try coalition.store.read { try $0.delivery(delivery) }
        #expect(found?.code == nil && found?.withheld == .few && found?.list.slots.count == 4)
        #expect(try coalition.store.read { try $0.publications(of: id).isEmpty })
        #expect(try coalition.everythingHolds())
    }

    @Test("what came back is written down with its document, and whoever signed a public one is told")
    func answers() throws {
        let coalition = try Coalition()
        let id = try Self.published(coalition)
        let delivery = try Self.prepare(coalition, id)
        _ = try Self.make(coalition, delivery, "paper")
        _ = try Self.handOver(coalition, delivery)
        let bytes = Array("Dear Sirs".utf8)
        let file = try coalition.store.keepSealed(bytes, .deliveryDocument, name: "document")
        for kind in AnswerKind.allCases {
            let act = RecordAnswer(
                delivery: delivery, kind: kind, day: coalition.store.facts.day(of: coalition.now), words: "They thank.",
                document: (Digest(of: bytes), file), acting: coalition.acting(.ada), stamp: coalition.stamp())
            try coalition.store.perform { try act.perform(in: $0) }
            try coalition.store.perform { try act.perform(in: $0) }
        }
        let answers = try coalition.store.read { try $0.answers(to: delivery) }
        #expect(answers.map(\.kind) == [.acknowledged, .answered])
        #expect(try coalition.store.openSealed(file, .deliveryDocument, name: "document") == bytes)
        #expect(try coalition.messages(.answerArrived) == 2)
        #expect(try coalition.everythingHolds())
    }

    @Test("nobody but the organisation that leads it prepares, hands over, or writes down an answer")
    func others() throws {
        let coalition = try Coalition()
        let id = try Self.published(coalition)
        let act = PrepareDelivery(
            statement: id, version: 1, addressees: ["ODIHR"], means: .mail, language: "en", cover: "",
            acting: coalition.acting(.chiara), stamp: coalition.stamp())
        #expect(throws: StatementRefusal.notInitiator) { try coalition.store.perform { try act.perform(in: $0) } }
    }
}
