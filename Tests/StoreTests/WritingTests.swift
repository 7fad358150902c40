import Foundation
import Record
import Synchronization
import Testing

@testable import Store

@Suite("Acts that wait together share a commit, and each stands alone")
struct WritingTests {
    private struct Refused: Error, Equatable { let number: Int }

    /// Runs `work` for each number in a thread of its own while the writer is kept busy, so that all wait together.
    private func together(_ count: Int, in house: House, _ work: @escaping @Sendable (Int) -> Void) throws {
        let store = try house.store
        let (gate, held) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let keeper = Thread {
            do {
                try store.perform { _ in
                    held.signal()
                    gate.wait()
                }
            } catch { Issue.record(error) }
        }
        keeper.start()
        held.wait()
        let begun = Mutex(0)
        let threads = (0..<count).map { number in
            Thread {
                begun.withLock { $0 += 1 }
                work(number)
            }
        }
        threads.forEach { $0.start() }
        while begun.withLock({ $0 }) < count { Thread.sleep(forTimeInterval: 0.001) }
        Thread.sleep(forTimeInterval: 0.05)
        gate.signal()
        while threads.contains(where: { !$0.isFinished }) { Thread.sleep(forTimeInterval: 0.002) }
    }

    @Test("sixty-four acts need few commits, and each is there")
    func group() throws {
        let house = try House()
        let before = try house.store.counts
        let indexes = Mutex<[Int64]>([])
        try together(64, in: house) { _ in
            do {
                let act = try house.act()
                let recorded = try house.store.perform { try $0.record(act) }
                indexes.withLock { $0.append(recorded.index) }
            } catch { Issue.record(error) }
        }
        let after = try house.store.counts
        #expect(after.acts - before.acts == 65)
        #expect(after.commits - before.commits <= 8)
        #expect(indexes.withLock { $0.sorted() } == Array(0..<64))
        _ = try house.store.beat()
        try RecordCheck.run(house)
    }

    @Test("one that is refused leaves nothing and does not harm the others of its commit")
    func refused() throws {
        let house = try House()
        let outcomes = Mutex<[Int: Bool]>([:])
        try together(32, in: house) { number in
            do {
                let act = try house.act()
                _ = try house.store.perform { work in
                    let recorded = try work.record(act)
                    if number % 3 == 0 { throw Refused(number: number) }
                    return recorded
                }
                outcomes.withLock { $0[number] = true }
            } catch {
                outcomes.withLock { $0[number] = error as? Refused == Refused(number: number) ? false : nil }
            }
        }
        let kept = (0..<32).filter { $0 % 3 != 0 }
        #expect(outcomes.withLock { $0.filter(\.value).keys.sorted() } == kept)
        #expect(outcomes.withLock { $0.count } == 32)
        #expect(try house.store.read { try $0.actIndexes() } == Array(0..<Int64(kept.count)))
        _ = try house.store.beat()
        try RecordCheck.run(house)
    }

    @Test("instants follow the order of the queue, also when the clock is put back")
    func instants() throws {
        let house = try House()
        let first = try house.record()[0]
        house.set(House.start.adding(seconds: -3600))
        #expect(try house.record()[0].received == first.received)
        house.set(House.start.adding(seconds: 1))
        let later = try house.record()[0]
        #expect(later.received == House.start.adding(seconds: 1))
        house.close()
        house.set(House.start)
        #expect(try house.record()[0].received == later.received)
    }

    @Test("an id is used once: for another act it is refused")
    func idOnce() throws {
        let house = try House()
        let act = try house.act()
        _ = try house.store.perform { try $0.record(act) }
        let other = Act(intent: act.intent, day: act.day, timing: .none, method: .letter, evidence: nil)
        for again in [act, other] {
            #expect(throws: RecordingRefusal.idUsedOtherwise) { try house.store.perform { try $0.record(again) } }
        }
        #expect(try house.store.read { try $0.entryCount() } == 1)
    }

    @Test("an act is taken until its last millisecond, not at the instant at which it expires")
    func expires() throws {
        let house = try House()
        let acts = try (0..<2).map { _ in try house.act() }
        house.set(Instant(milliseconds: acts[0].expires.milliseconds - 1))
        _ = try house.store.perform { try $0.record(acts[0]) }
        house.set(acts[1].expires)
        #expect(throws: RecordingRefusal.expired) { try house.store.perform { try $0.record(acts[1]) } }
    }

    @Test("after closing nothing is taken any more")
    func closed() throws {
        let house = try House()
        let store = try house.store
        store.close()
        let act = try house.act()
        #expect(throws: StoreFault.busy) { try store.perform { try $0.record(act) } }
    }

    @Test("a reading that SQLite itself has ended does not end the process, and the next one reads")
    func endedReading() throws {
        let house = try House()
        for _ in 0..<8 {
            #expect(throws: StoreFault.diskFull) {
                try house.store.read { reads -> Void in
                    try reads.database.script("ROLLBACK")
                    throw StoreFault.diskFull
                }
            }
        }
        #expect(try house.store.read { try $0.coalition()?.name } == "Example")
    }

    @Test("a reader sees one state from beginning to end")
    func oneState() throws {
        let house = try House()
        try house.record()
        let store = try house.store
        try store.read { reads in
            #expect(try reads.entryCount() == 1)
            try house.record(2)
            #expect(try reads.entryCount() == 1)
        }
        #expect(try store.read { try $0.entryCount() } == 3)
    }
}
