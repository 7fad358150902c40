// The fixed beat of the record, in its own thread: tree, checkpoint, then the proof files of what was published.
import Record
import Acts
import Foundation
import Store
import Synchronization
import Web

final class Heartbeat: Sendable {
    private let stopped = Mutex(false)
    private let wake = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    init(site: Site, readme: [UInt8]) {
        let thread = Thread { [self] in
            while !stopped.withLock({ $0 }) {
                beat(site, readme)
                _ = wake.wait(timeout: .now() + .milliseconds(Heartbeat.pause(site)))
            }
            ended.signal()
        }
        thread.name = "civic-beat"
        thread.start()
    }

    func stop() {
        stopped.withLock { $0 = true }
        wake.signal()
        ended.wait()
    }

    private func beat(_ site: Site, _ readme: [UInt8]) {
        guard site.store.halted == nil else { return }
        // Apart from the record: what cannot be published never keeps it from being signed.
        do {
            if try PublishDue.run(on: site.store) > 0 { site.bundlesWereMade() }
        } catch {
            FaultLog.write("an ordered publication did not succeed, it is tried again: \(error)")
        }
        do {
            _ = try site.store.beat()
            if try MakeBundles(readme: readme).run(on: site.store) > 0 {
                site.bundlesWereMade()
                site.papersAreWanted()
            }
        } catch {
            FaultLog.write("the beat did not succeed, it is tried again: \(error)")
        }
        // Apart from the record: a decision that cannot be closed never keeps it from being signed.
        do {
            if try CloseDue.run(on: site.store) > 0 { site.decisionsWereMade() }
        } catch {
            FaultLog.write("a decision could not be closed, it is tried again: \(error)")
        }
    }

    /// Milliseconds to the next multiple of the beat.
    private static func pause(_ site: Site) -> Int {
        let beat = site.store.facts.beat * 1000
        return Int(beat - site.store.clock.now().milliseconds % beat)
    }
}
