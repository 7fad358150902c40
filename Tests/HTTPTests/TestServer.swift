// A server for tests: it says what it was asked, and remembers it.

import Synchronization

@testable import HTTP

/// Stops with the closure it was made for.
final class TestServer: Sendable {
    private let questions = Mutex<[String]>([])
    private let server = Mutex<Server?>(nil)

    /// What the handler was asked, in order.
    var asked: [String] { questions.withLock { $0 } }

    var port: Int { server.withLock { $0?.port ?? 0 } }

    /// Runs `body` with a server whose answer to every request is "METHOD target body".
    static func with<T>(
        workers: Int = 2, limits: Limits = Limits(),
        ready: @escaping @Sendable (RequestLine) -> ReadyAnswer? = { _ in nil },
        bodyLimit: Int = 1000, handle: (@Sendable (Request) -> Response)? = nil, _ body: (TestServer) throws -> T
    ) throws -> T {
        let test = TestServer()
        let server = try Server.start(
            listen: "127.0.0.1", port: 0, workers: workers, limits: limits, ready: ready,
            bodyLimit: { _, _ in bodyLimit },
            handle: { [unowned test] request in
                let text = describe(request)
                test.questions.withLock { $0.append(text) }
                return handle?(request) ?? .text(text)
            })
        test.server.withLock { $0 = server }
        defer { server.stop() }
        return try body(test)
    }

    /// False from the moment a stop has begun.
    var isTakingRequests: Bool { server.withLock { $0?.isTakingRequests ?? false } }

    var requestsUnderWay: Int { server.withLock { $0?.requestsUnderWay ?? 0 } }

    func stop() { server.withLock { $0 }?.stop() }

    func client() throws -> RawClient { try RawClient(port: port) }

    private static func describe(_ request: Request) -> String {
        let target = request.path + (request.query.map { "?\($0)" } ?? "")
        return "\(request.method.rawValue) \(target) \(String(decoding: request.body, as: UTF8.self))"
    }
}
