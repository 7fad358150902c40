// What happens when: acts sorted by their instants, because the record never runs back in time.
import Record
import Store
import Synchronization

/// A clock that stands where it is put.
final class SetClock: Sendable {
    private let instant: Mutex<Instant>

    init(_ instant: Instant) { self.instant = Mutex(instant) }

    func set(_ instant: Instant) { self.instant.withLock { $0 = instant } }

    var clock: Clock { Clock { self.instant.withLock { $0 } } }
}

struct Script {
    private var scenes: [(at: Instant, order: Int, work: @Sendable (Transaction) throws -> Void)] = []

    mutating func at(_ instant: Instant, _ work: @escaping @Sendable (Transaction) throws -> Void) {
        scenes.append((instant, scenes.count, work))
    }

    /// Performs everything in the order of time; what happens at the same instant, in the order of writing.
    func perform(on store: Store, clock: SetClock) throws {
        for scene in scenes.sorted(by: { ($0.at, $0.order) < ($1.at, $1.order) }) {
            clock.set(scene.at)
            try store.perform(scene.work)
        }
    }
}
