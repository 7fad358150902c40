// The platform's door: listens, lets whole and unambiguous requests in, sends answers. What they mean is not known here.

internal import CMicrohttpd
internal import Glibc
internal import Synchronization

/// A running server. It runs until `stop`; dropping the value does not stop it.
package struct Server: Sendable {
    /// The port in use, also when 0 was asked for.
    package let port: Int
    private let engine: Engine
    private let running: Running

    /// Listens at a numeric address or "localhost" (port 0: any free one) and returns once requests are answered.
    ///
    /// - `workers`: threads for `handle`, which may block; each has 1 MiB of stack.
    /// - `ready`: asked first for every GET and HEAD, on a thread that serves many connections: it must not block.
    /// - `bodyLimit`: bytes allowed for the body of a POST to this path; also must not block.
    /// - `refusal`: the page for a request that is not handled (400, 405, 411, 413, 414, 417, 431, 500, 501, 503, 505);
    ///   its status is set by the server. What the library refuses by itself has the library's own short page.
    /// - `handle`: answers a whole request.
    package static func start(
        listen host: String, port: Int, workers: Int = 32, limits: Limits = Limits(),
        ready: @escaping @Sendable (RequestLine) -> ReadyAnswer? = { _ in nil },
        bodyLimit: @escaping @Sendable (HTTPMethod, String) -> Int = { _, _ in 64 * 1024 },
        refusal: @escaping @Sendable (Int) -> Response = { Response.text("\($0)\n") },
        handle: @escaping @Sendable (Request) -> Response
    ) throws(ServerError) -> Server {
        let listener = try Listener(host: host, port: port)
        let calls = ServerCalls(ready: ready, bodyLimit: bodyLimit, refusal: refusal, handle: handle)
        let engine = Engine(calls: calls, limits: limits, workers: workers)
        var settings = LibraryCallbacks.settings(engine, socket: listener.socket)
        guard let daemon = civic_http_start(&settings) else {
            engine.workers.stop()
            close(listener.socket)
            throw .cannotStart
        }
        return Server(port: listener.port, engine: engine, running: Running(daemon, engine))
    }

    /// False from the moment a stop has begun.
    package var isTakingRequests: Bool { !engine.isStopping.load(ordering: .acquiring) }

    /// Requests between their first line and their end.
    var requestsUnderWay: Int { engine.underWay.load(ordering: .acquiring) }

    /// Takes no new requests, lets those with a worker finish, answers those that wait with 503, gives senders up to
    /// two seconds to take their answers, then closes everything. Later calls do nothing.
    package func stop() { running.stop() }
}
