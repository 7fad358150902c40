// A whole request that waits for a worker, or is with one.

internal import CMicrohttpd

/// Belongs to a suspended connection. Exactly one of `run` and `abandon` must be called, once: it is what resumes it.
struct Job: @unchecked Sendable {
    let exchange: Exchange
    let request: Request
    /// Stays valid while the connection is suspended; not used after resuming it.
    let connection: OpaquePointer
    let engine: Engine

    /// Lets the request be handled and hands the answer back.
    func run() { finish(engine.answer(request)) }

    /// The server stops before anybody could handle the request.
    func abandon() { finish(engine.refusal(503, closing: true)) }

    private func finish(_ answer: PreparedAnswer) {
        exchange.put(answer)
        MHD_resume_connection(connection)
    }
}
