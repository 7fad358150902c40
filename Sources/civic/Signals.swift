// Waits for the signal to end.
import Foundation

enum Signals {
    /// Returns on SIGINT or SIGTERM. Broken pipes are left to those who write.
    static func wait() {
        signal(SIGPIPE, SIG_IGN)
        let ending = DispatchSemaphore(value: 0)
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { ending.signal() }
            source.resume()
            return source
        }
        ending.wait()
        sources.forEach { $0.cancel() }
    }
}
