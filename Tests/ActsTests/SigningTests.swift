// Signing and withdrawing.
import Acts
import Foundation
import Membership
import Record
import Statements
import Store
import Synchronization
import Testing

@Suite("An organisation signs exactly one text")
struct SigningTests {
    @Test("a member signs, and its people are told")
    func signs() throws {
        let coalition = try Coalition()
        let statement = try coalition.openStatement()
        try coalition.signs(.chiara, statement)
        #expect(try coalition.signatures(statement) == 1)
        #expect(try coalition.messages(.signed) == 1)
        #expect(try coalition.everythingHolds())
    }

    @Test("the same form sent twice has one effect and the same answer")
    func twice() throws {
        let coalition = try Coalition()
        let statement = try coalition.openStatement()
        let stamp = coalition.stamp()
        let first = try coalition.signs(.chiara, statement, stamp: stamp)
        let second = try coalition.signs(.chiara, statement, stamp: stamp)
        #expect(first == second)
        #expect(try coalition.signatures(statement) == 1)
        let withdrawal = coalition.stamp()
        #expect(
            try coalition.withdraws(.chiara, statement, stamp: withdrawal)
                == coalition.withdraws(.chiara, statement, stamp: withdrawal))
        #expect(try coalition.signatures(statement) == 0)
        #expect(try coalition.everythingHolds())
    }

    @Test("a form used for one statement is refused for another")
    func otherIntent() throws {
        let coalition = try Coalition()
        let stamp = coalition.stamp()
        let first = try coalition.openStatement()
        let second = try coalition.openStatement()
        try coalition.signs(.chiara, first, stamp: stamp)
        #expect(throws: RecordingRefusal.idUsedOtherwise) { try coalition.signs(.chiara, second, stamp: stamp) }
        #expect(try coalition.signatures(second) == 0)
    }

    @Test("a form that is too old is refused")
    func expired() throws {
        let coalition = try Coalition()
        let statement = try coalition.openStatement()
        let stamp = coalition.stamp(life: 10)
        coalition.pass(seconds: 10)
        #expect(throws: RecordingRefusal.expired) { try coalition.signs(.chiara, statement, stamp: stamp) }
    }

    @Test("in the last millisecond it is in time, at the deadline it is late")
    func deadline() throws {
        let coalition = try Coalition()
        let statement = try coalition.openStatement()
        let end = coalition.now.adding(seconds: 86400)
        coalition.set(Instant(milliseconds: end.milliseconds - 1))
        try coalition.signs(.chiara, statement)
        coalition.set(end)
        try coalition.signs(.emil, statement)
        try coalition.publishes(statement)
        let list = try coalition.list(statement)
        #expect(list.named.count == 1 && list.late.count == 1)
        #expect(try coalition.everythingHolds())
    }

    @Test("sixteen people of one organisation at the same moment make one signature, and fifteen are told")
    func sameMoment() throws {
        let coalition = try Coalition()
        let statement = try coalition.openStatement()
        let outcomes = Mutex<[Bool]>([])
        DispatchQueue.concurrentPerform(iterations: 16) { _ in
            do {
                try coalition.signs(.chiara, statement)
                outcomes.withLock { $0.append(true) }
            } catch StatementRefusal.alreadySigned {
                outcomes.withLock { $0.append(false) }
            } catch {}
        }
        #expect(outcomes.withLock { $0.count { $0 } } == 1)
        #expect(outcomes.withLock { $0.count } == 16)
        #expect(try coalition.signatures(statement) == 1)
    }

    @Test("who withdraws can sign again while it is open")
    func again() throws {
        let coalition = try Coalition()
        let statement = try coalition.openStatement()
        try coalition.signs(.chiara, statement)
        try coalition.withdraws(.chiara, statement)
        #expect(throws: StatementRefusal.notSigned) { try coalition.withdraws(.chiara, statement) }
        try coalition.signs(.chiara, statement)
        #expect(try coalition.signatures(statement) == 1)
        #expect(try coalition.everythingHolds())
    }

    @Test("an old withdrawal sent again answers as before and leaves the new signature alone")
    func oldWithdrawal() throws {
        let coalition = try Coalition()
        let statement = try coalition.openStatement()
        try coalition.signs(.chiara, statement)
        let stamp = coalition.stamp()
        let withdrawn = try coalition.withdraws(.chiara, statement, stamp: stamp)
        try coalition.signs(.chiara, statement)
        #expect(try coalition.withdraws(.chiara, statement, stamp: stamp) == withdrawn)
        #expect(try coalition.signatures(statement) == 1)
        #expect(throws: RecordingRefusal.idUsedOtherwise) { try coalition.signs(.emil, statement, stamp: stamp) }
    }

    @Test("an applicant, a suspended member and, where it says so, an Associate Member are refused")
    func eligible() throws {
        let coalition = try Coalition()
        let statement = try coalition.openStatement(eligible: .fullMembers)
        #expect(throws: StatementRefusal.notEligible(.applicant)) { try coalition.signs(.fatima, statement) }
        #expect(throws: StatementRefusal.notEligible(.associate)) { try coalition.signs(.emil, statement) }
        try coalition.becomes(.chiara, .suspended)
        #expect(throws: StatementRefusal.notEligible(.suspended)) { try coalition.signs(.chiara, statement) }
    }

    @Test("nobody signs with a mandate that ended, of somebody else, or without the right")
    func mandates() throws {
        let coalition = try Coalition()
        let statement = try coalition.openStatement()
        let stolen = SignStatement(
            statement: statement, version: 1,
            acting: Acting(person: coalition.acting(.emil).person, mandate: coalition.acting(.chiara).mandate),
            stamp: coalition.stamp())
        #expect(throws: MembershipRefusal.mandateEnded) { try coalition.store.perform { try stolen.perform(in: $0) } }
        let end = EndMandate(
            organisation: try coalition.organisation(of: .chiara), mandate: coalition.acting(.chiara).mandate,
            acting: coalition.acting(.ada), stamp: coalition.stamp())
        try coalition.store.perform { try end.perform(in: $0) }
        #expect(throws: MembershipRefusal.mandateEnded) { try coalition.signs(.chiara, statement) }
    }

    @Test("a refused act leaves no trace: no entry, no message, no signature")
    func noTrace() throws {
        let coalition = try Coalition()
        let statement = try coalition.openStatement()
        let before = try coalition.store.read { (try $0.entryCount(), try $0.outbox(most: 10_000).count) }
        #expect(throws: StatementRefusal.notEligible(.applicant)) { try coalition.signs(.fatima, statement) }
        #expect(try coalition.store.read { try $0.entryCount() } == before.0)
        #expect(try coalition.store.read { try $0.outbox(most: 10_000).count } == before.1)
    }

    @Test("sixty-four who sign at once all stand on their lists")
    func together() throws {
        let coalition = try Coalition()
        let statements = try (0..<16).map { _ in try coalition.openStatement() }
        let before = coalition.store.counts
        DispatchQueue.concurrentPerform(iterations: 64) { index in
            do {
                try coalition.signs([.ada, .boris, .chiara, .emil][index % 4], statements[index / 4])
            } catch {}
        }
        let after = coalition.store.counts
        #expect(after.acts - before.acts == 64)
        for statement in statements { #expect(try coalition.signatures(statement) == 4) }
        #expect(try coalition.everythingHolds())
    }
}
