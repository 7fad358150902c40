// Lets a few do something expensive at a time; a bounded number waits, more are told to come again.
import Foundation
import Store
import Synchronization

final class Turnstile: Sendable {
    private let places: DispatchSemaphore
    private let waiting = Mutex(0)
    private let most: Int

    init(places: Int, queue: Int) {
        self.places = DispatchSemaphore(value: places)
        most = places + queue
    }

    /// Runs `work` when there is a place; throws `StoreFault.busy` when too many wait.
    func pass<T>(_ work: () throws -> T) throws -> T {
        try waiting.withLock { waiting in
            guard waiting < most else { throw StoreFault.busy }
            waiting += 1
        }
        defer { waiting.withLock { $0 -= 1 } }
        places.wait()
        defer { places.signal() }
        return try work()
    }
}
