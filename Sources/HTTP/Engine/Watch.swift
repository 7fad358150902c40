// The thread that looks at the clock for connections that are too slow.

internal import Foundation

/// Calls a function twice a second until it is stopped.
final class Watch: @unchecked Sendable {
    private let condition = NSCondition()
    /// Guarded by `condition`.
    private var isRunning = true

    init(_ look: @escaping @Sendable () -> Void) {
        let thread = Thread { [self] in
            while wait() { look() }
        }
        thread.stackSize = 1 << 19
        thread.name = "http watch"
        thread.start()
    }

    func stop() {
        condition.withLock {
            isRunning = false
            condition.broadcast()
        }
    }

    private func wait() -> Bool {
        condition.withLock {
            if isRunning { _ = condition.wait(until: Date(timeIntervalSinceNow: 0.5)) }
            return isRunning
        }
    }
}
