// The threads that do what takes time: read the database, wait for a commit, check a passphrase.

internal import Foundation

/// A fixed number of threads and a bounded queue in front of them. All state is guarded by `condition`.
final class Workers: @unchecked Sendable {
    private let condition = NSCondition()
    private let capacity: Int
    private var queue: [Job] = []
    /// Places in the queue that are taken or promised.
    private var taken = 0
    private var alive: Int
    private var stopping = false

    /// Takes the number of threads, and of jobs that may wait.
    init(count: Int, capacity: Int) {
        self.capacity = capacity
        alive = count
        for _ in 0..<count {
            let thread = Thread { [self] in work() }
            thread.stackSize = 1 << 20
            thread.name = "http worker"
            thread.start()
        }
    }

    /// Promises a place in the queue; every true must be followed by `add`.
    func reserve() -> Bool {
        condition.withLock {
            guard !stopping, taken < capacity else { return false }
            taken += 1
            return true
        }
    }

    /// Takes a job for a promised place; abandons it if the server has begun to stop.
    func add(_ job: Job) {
        let added = condition.withLock {
            guard !stopping else { return false }
            queue.append(job)
            condition.signal()
            return true
        }
        if !added { job.abandon() }
    }

    /// Abandons what waits and returns when no thread runs a job any more.
    func stop() {
        let left = condition.withLock {
            stopping = true
            condition.broadcast()
            defer { queue = [] }
            return queue
        }
        for job in left { job.abandon() }
        condition.withLock { while alive > 0 { condition.wait() } }
    }

    private func work() {
        while let job = next() { job.run() }
        condition.withLock {
            alive -= 1
            condition.broadcast()
        }
    }

    private func next() -> Job? {
        condition.withLock {
            while queue.isEmpty && !stopping { condition.wait() }
            guard !stopping else { return nil }
            taken -= 1
            return queue.removeFirst()
        }
    }
}
