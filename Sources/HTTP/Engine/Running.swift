// The end of the server, in the only order that is safe: no new connections, no busy worker, no suspended connection,
// no answer on its way, then the daemon.

internal import CMicrohttpd
internal import Glibc
internal import Synchronization

/// The daemon while it runs. Keeps the engine alive until the daemon's threads have ended.
final class Running: Sendable {
    private struct Daemon: @unchecked Sendable {
        let pointer: OpaquePointer
    }

    private let daemon: Mutex<Daemon?>
    private let engine: Engine
    private let watch: Watch

    init(_ daemon: OpaquePointer, _ engine: Engine) {
        self.daemon = Mutex(Daemon(pointer: daemon))
        self.engine = engine
        let wires = engine.wires
        watch = Watch { wires.cutOverdue(at: Clock.now) }
        // Released by `stop`; a server that nobody stops runs until the process ends.
        _ = Unmanaged.passRetained(self)
    }

    func stop() {
        let taken = daemon.withLock { stored in
            defer { stored = nil }
            return stored
        }
        guard let taken else { return }
        engine.isStopping.store(true, ordering: .releasing)
        let socket = MHD_quiesce_daemon(taken.pointer)
        engine.workers.stop()
        waitForAnswers()
        watch.stop()
        MHD_stop_daemon(taken.pointer)
        if socket >= 0 { close(socket) }
        Unmanaged.passUnretained(self).release()
    }

    private func waitForAnswers() {
        for _ in 0..<200 where engine.underWay.load(ordering: .acquiring) > 0 { usleep(10_000) }
    }
}
