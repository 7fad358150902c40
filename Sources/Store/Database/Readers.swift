// A few read-only connections, lent one at a time.
import Foundation
import Synchronization

package final class Readers: Sendable {
    private let free: Mutex<[Lent]>
    private let available: DispatchSemaphore
    private let sealing: SealedColumns
    private let cards: KnownCards

    /// A connection on its way between threads: in the list or with exactly one borrower.
    private struct Lent: @unchecked Sendable { let database: Database }

    init(path: String, count: Int, sealing: SealedColumns, cards: KnownCards) throws {
        free = Mutex(try (0..<count).map { _ in Lent(database: try Database(path: path, mode: .read)) })
        available = DispatchSemaphore(value: count)
        self.sealing = sealing
        self.cards = cards
    }

    /// Reads one consistent state.
    package func read<T>(_ question: (Reads) throws -> T) throws -> T {
        available.wait()
        let lent = free.withLock { $0.removeLast() }
        defer {
            free.withLock { $0.append(lent) }
            available.signal()
        }
        try lent.database.run("BEGIN")
        defer { end(lent.database) }
        return try question(Reads(database: lent.database, sealing: sealing, cards: cards))
    }

    /// After a fault of the disk SQLite has ended the transaction itself: nothing is left to end.
    private func end(_ database: Database) {
        guard database.isInTransaction else { return }
        do { try database.run("ROLLBACK") } catch {
            Ending.now("civic.db: a reading transaction did not end: \(error)")
        }
    }
}
