// The one connection that writes, in its own thread. Acts that wait together share one commit, each in its own savepoint;
// each is answered after the commit. A crash before the commit leaves none of them, after it all of them.
import Foundation
import Record
import Synchronization

package final class Writer: Sendable {
    /// One act that waits: its instant, what it does, and who waits for it.
    private struct Job: Sendable {
        let received: Instant
        /// It erases: afterwards the database is written anew.
        let erases: Bool
        let work: @Sendable (Transaction) throws -> Void
        let done: @Sendable ((any Error)?) -> Void
    }

    private struct State {
        var waiting: [Job] = []
        var last: Instant
        var stopped = false
    }

    /// Makes the transaction that an act is given.
    typealias Begin = @Sendable (Database, Instant) -> Transaction

    /// Most acts that wait at a time; more are refused as busy.
    package static let mostWaiting = 1024

    private let state: Mutex<State>
    private let wake = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)
    private let clock: Clock
    private let tally = Mutex<(acts: Int, commits: Int)>((0, 0))

    /// Owns `database` from now on. `last` is the latest instant that any recorded act carries.
    init(
        database: sending Database, last: Instant, clock: Clock,
        begin: @escaping Begin
    ) {
        state = Mutex(State(last: last))
        self.clock = clock
        let handover = Handover(database)
        let thread = Thread { [self] in
            serve(handover.take(), begin)
            ended.signal()
        }
        thread.name = "civic-writer"
        thread.start()
    }

    /// Runs `work` in a transaction and returns once it is durable. Throws what `work` throws (then nothing of it was
    /// kept), or a fault.
    package func perform<T: Sendable>(
        erasing: Bool = false, _ work: @escaping @Sendable (Transaction) throws -> T
    ) throws -> T {
        let waiting = Waiting<T>()
        try enqueue(erasing) { transaction in
            let value = try work(transaction)
            waiting.answer.withLock { $0 = .success(value) }
        } done: { error in
            if let error { waiting.answer.withLock { $0 = .failure(error) } }
            waiting.ready.signal()
        }
        waiting.ready.wait()
        return try waiting.answer.withLock { try $0!.get() }
    }

    /// Acts and commits since the start.
    package var counts: (acts: Int, commits: Int) { tally.withLock { $0 } }

    /// Finishes what waits and ends the thread. Stopping twice is stopping once.
    package func stop() {
        let isFirst = state.withLock { state in
            defer { state.stopped = true }
            return !state.stopped
        }
        guard isFirst else { return }
        wake.signal()
        ended.wait()
    }

    private func enqueue(
        _ erases: Bool, _ work: @escaping @Sendable (Transaction) throws -> Void,
        done: @escaping @Sendable ((any Error)?) -> Void
    ) throws {
        try state.withLock { state in
            guard !state.stopped, state.waiting.count < Writer.mostWaiting else { throw StoreFault.busy }
            // The order of the queue is the order of the instants (docs/formats/acts).
            state.last = max(clock.now(), state.last)
            state.waiting.append(Job(received: state.last, erases: erases, work: work, done: done))
        }
        wake.signal()
    }

    /// The life of the connection: it is closed when this returns.
    private func serve(_ database: Database, _ begin: Begin) {
        var isToBeEmptied = false
        while let group = next() {
            commit(group, database, begin)
            if isToBeEmptied || group.contains(where: \.erases) { isToBeEmptied = !emptyLog(of: database) }
        }
        // So that civic.db alone holds everything. What cannot be moved now stays in its log for the next start.
        do { try database.script("PRAGMA wal_checkpoint(TRUNCATE)") } catch {}
    }

    /// Writes the file anew, because pages that were rearranged keep pieces of what stood in them, and empties the log.
    /// False while somebody reads or the disk is full: then it is tried after the next commit.
    private func emptyLog(of database: Database) -> Bool {
        do {
            try database.script("VACUUM")
            return try database.first("PRAGMA wal_checkpoint(TRUNCATE)") { !$0.flag(0) } ?? false
        } catch {
            return false
        }
    }

    private func next() -> [Job]? {
        while true {
            let (group, stopped) = state.withLock { state in
                defer { state.waiting.removeAll(keepingCapacity: true) }
                return (state.waiting, state.stopped)
            }
            if !group.isEmpty { return group }
            if stopped { return nil }
            wake.wait()
        }
    }

    private func commit(_ group: [Job], _ database: Database, _ begin: Begin) {
        do {
            try attempt(group, database, begin)
        } catch {
            if database.isInTransaction { rollBack(database) }
            guard group.count > 1 else {
                group[0].done(error)
                return
            }
            // The whole group is gone, for instance when the disk is full: each is tried alone.
            for job in group { commit([job], database, begin) }
        }
    }

    private func attempt(_ group: [Job], _ database: Database, _ begin: Begin) throws {
        var outcomes: [(any Error)?] = []
        try database.run("BEGIN IMMEDIATE")
        for job in group {
            try database.run("SAVEPOINT act")
            do {
                try job.work(begin(database, job.received))
                outcomes.append(nil)
            } catch {
                guard database.isInTransaction else { throw error }
                try database.run("ROLLBACK TO act")
                outcomes.append(error)
            }
            try database.run("RELEASE act")
        }
        try database.run("COMMIT")
        tally.withLock { $0 = ($0.acts + group.count, $0.commits + 1) }
        for (job, outcome) in zip(group, outcomes) { job.done(outcome) }
    }

    private func rollBack(_ database: Database) {
        do { try database.run("ROLLBACK") } catch { Ending.now("civic.db could not be rolled back: \(error)") }
    }
}

/// What a waiting thread and the writer share.
private final class Waiting<T: Sendable>: Sendable {
    let answer = Mutex<Result<T, any Error>?>(nil)
    let ready = DispatchSemaphore(value: 0)
}

/// Carries the connection into the writer's thread, which owns it from then on.
private final class Handover: @unchecked Sendable {
    private var database: Database?

    init(_ database: sending Database) { self.database = database }

    /// Once.
    func take() -> Database {
        defer { database = nil }
        return database!
    }
}
