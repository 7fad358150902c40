// Guessing is slowed down, never answered with a lock: a lock would let anybody shut a person out. Recovery codes and
// passkeys pass beside it. One value for each account and each network, kept in memory by the caller.

/// Attempts of one account or network.
package struct Throttle: Sendable {
    /// How much is allowed before one has to wait.
    package struct Limits: Sendable {
        let perMinute: Int
        let perHour: Int
        /// Failures in a row after which the pause begins at 30 s and doubles to 15 minutes; nil for no such pause.
        let freeFailures: Int?

        /// One account, whoever tries.
        package static let account = Limits(perMinute: 5, perHour: 20, freeFailures: 5)
        /// Signing and withdrawing on one statement: enough for every change of mind, too few to sample what others do.
        package static let changes = Limits(perMinute: 6, perHour: 12, freeFailures: nil)
        /// One network or Tor circuit, whatever account: an office of forty behind one address still gets in.
        package static let network = Limits(perMinute: 30, perHour: 200, freeFailures: nil)
    }

    /// Whether an attempt may be made now.
    package enum Answer: Equatable, Sendable {
        case allowed
        /// Whole seconds until an attempt may be allowed, at least 1.
        case wait(seconds: Int64)
    }

    private static let longestPause: Int64 = 900
    private static let memory: Int64 = 86_400

    private let limits: Limits
    /// Allowed attempts of the last hour, oldest first: seconds since 1970.
    private var attempts: [Int64] = []
    /// Attempts since the last success.
    private var failures = 0

    /// Begins with no attempts.
    package init(_ limits: Limits = .account) { self.limits = limits }

    /// Asks for one attempt at this time (seconds since 1970, not running backwards) and counts it when allowed; it
    /// counts as failed until `succeeded`. What was not allowed is not counted: who hammers makes nobody wait longer.
    package mutating func next(at now: Int64) -> Answer {
        if let last = attempts.last, now - last >= Self.memory { failures = 0 }
        let seconds = waiting(at: now)
        guard seconds <= 0 else { return .wait(seconds: seconds) }
        attempts.removeAll { $0 <= now - 3_600 }
        attempts.append(now)
        failures += 1
        return .allowed
    }

    /// The attempt was right: the pause starts from nothing again, the counts of the minute and the hour stay.
    package mutating func succeeded() { failures = 0 }

    /// Nothing in it matters any more: the caller can forget it.
    package func isSpent(at now: Int64) -> Bool { attempts.last.map { now - $0 >= Self.memory } ?? true }

    private func waiting(at now: Int64) -> Int64 {
        max(
            wait(for: limits.perMinute, within: 60, at: now), wait(for: limits.perHour, within: 3_600, at: now),
            pause(at: now))
    }

    private func wait(for limit: Int, within span: Int64, at now: Int64) -> Int64 {
        guard attempts.count >= limit else { return 0 }
        return attempts[attempts.count - limit] + span - now
    }

    private func pause(at now: Int64) -> Int64 {
        guard let free = limits.freeFailures, failures >= free, let last = attempts.last else { return 0 }
        let doublings = min(failures - free, 5)
        return last + min(Self.longestPause, 30 << doublings) - now
    }
}
