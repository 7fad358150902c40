// One request on its way through the server, and its answer.

internal import CMicrohttpd
internal import Synchronization

/// The state of one request. While the request is with a worker (`.waiting`) only `answer` may be touched; at all other
/// times everything belongs to the library's thread, whose suspend and resume order the two.
final class Exchange: @unchecked Sendable {
    enum Stage {
        /// The head is not judged yet.
        case new
        /// The page is ready and is sent at the next call.
        case ready(ReadyAnswer, HTTPMethod)
        /// The body comes in.
        case reading(Head)
        /// The body is there. The library is called once more before the request leaves its thread: only then does it
        /// stop reading, and a sender who has closed his half is not taken for one who is gone.
        case whole(Head)
        /// The body is too large; it is thrown away so that the refusal can be read.
        case discarding(Int)
        /// With a worker.
        case waiting
        /// Nothing more to do.
        case answered
    }

    /// The address as sent.
    let target: String
    let targetCount: Int
    var stage = Stage.new
    var body: [UInt8] = []
    /// Bytes counted against ``Limits/heldBodies``.
    var held = 0
    private let answer = Mutex<PreparedAnswer?>(nil)

    init(target: UnsafeRawBufferPointer) {
        self.target = String(decoding: target, as: UTF8.self)
        targetCount = target.count
    }

    /// The worker's answer, to be sent by the library's thread.
    func put(_ prepared: PreparedAnswer) { answer.withLock { $0 = prepared } }

    func take() -> PreparedAnswer? {
        answer.withLock { stored in
            defer { stored = nil }
            return stored
        }
    }
}
