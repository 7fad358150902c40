// What the server does with a request, step by step. The library calls on its own threads; nothing here blocks, and no
// lock is held while a page is looked up or a request handled.

internal import CMicrohttpd
internal import Synchronization

/// The running server's parts, shared by all threads.
final class Engine: Sendable {
    let calls: ServerCalls
    let limits: Limits
    let wires = Wires()
    let workers: Workers
    private let heldBodies = Atomic<Int>(0)
    /// Requests between their first line and their end.
    let underWay = Atomic<Int>(0)
    let isStopping = Atomic<Bool>(false)

    init(calls: ServerCalls, limits: Limits, workers: Int) {
        self.calls = calls
        self.limits = limits
        self.workers = Workers(count: workers, capacity: limits.waiting)
    }

    /// One call of the library for this request. `.NO` cuts the connection.
    func advance(_ call: LibraryCall, _ exchange: Exchange, _ wire: Wire) -> MHD_Result {
        if wire.isRefused { return .NO }
        switch exchange.stage {
        case .new: return begin(call, exchange, wire)
        case .ready(let answer, _): return send(answer, call.connection, exchange, wire)
        case .reading(let head):
            if call.takeUpload(into: &exchange.body, limit: head.length) { return .YES }
            guard exchange.body.count == head.length else { return .NO }
            exchange.stage = .whole(head)
            return .YES
        case .whole(let head): return submit(call, head, exchange, wire)
        case .discarding(let status):
            return call.dropUpload() ? .YES : refuse(Refusal(status), call.connection, exchange, wire)
        case .waiting: return finish(call.connection, exchange, wire)
        case .answered: return .NO
        }
    }

    private func begin(_ call: LibraryCall, _ exchange: Exchange, _ wire: Wire) -> MHD_Result {
        let verdict = call.line(targetCount: exchange.targetCount).map {
            HeadGuard.judge(call.connection, line: $0, target: exchange.target, limits: limits)
        }
        switch verdict {
        case .success(let head)?: return admit(head, call, exchange, wire)
        case .failure(let refusal)?: return refuse(refusal, call.connection, exchange, wire)
        case nil: return refuse(Refusal(400), call.connection, exchange, wire)
        }
    }

    private func admit(_ head: Head, _ call: LibraryCall, _ exchange: Exchange, _ wire: Wire) -> MHD_Result {
        if head.method != .post {
            let line = RequestLine(method: head.method, target: exchange.target, connection: call.connection)
            if let answer = calls.ready(line) {
                exchange.stage = .ready(answer, head.method)
                return .YES
            }
        }
        exchange.stage = .reading(head)
        guard head.length > 0 else { return .YES }
        let (path, _) = LibraryCall.split(exchange.target)
        guard head.length <= calls.bodyLimit(head.method, path) else {
            return tooLarge(head, call.connection, exchange, wire)
        }
        guard hold(head.length, exchange) else { return refuse(Refusal(503), call.connection, exchange, wire) }
        wire.expect(by: Clock.now + limits.bodySeconds * 1000)
        exchange.body.reserveCapacity(min(head.length, 64 * 1024))
        return .YES
    }

    private func tooLarge(_ head: Head, _ connection: OpaquePointer, _ exchange: Exchange, _ wire: Wire) -> MHD_Result {
        guard !head.expectsContinue, head.length <= limits.discardedBody else {
            return refuse(Refusal(413), connection, exchange, wire)
        }
        wire.expect(by: Clock.now + limits.bodySeconds * 1000)
        exchange.stage = .discarding(413)
        return .YES
    }

    private func submit(_ call: LibraryCall, _ head: Head, _ exchange: Exchange, _ wire: Wire) -> MHD_Result {
        guard !isStopping.load(ordering: .acquiring), workers.reserve() else {
            return refuse(Refusal(503), call.connection, exchange, wire)
        }
        let request = call.request(head.method, exchange, peer: wire.peer.text)
        wire.expect(by: Wire.never)
        exchange.stage = .waiting
        MHD_suspend_connection(call.connection)
        workers.add(Job(exchange: exchange, request: request, connection: call.connection, engine: self))
        return .YES
    }

    private func finish(_ connection: OpaquePointer, _ exchange: Exchange, _ wire: Wire) -> MHD_Result {
        // The library may call once more between suspending and resuming; the answer is there only after resuming.
        guard let answer = exchange.take() else { return .YES }
        return queue(answer, connection, exchange, wire)
    }

    private func send(
        _ answer: ReadyAnswer, _ connection: OpaquePointer, _ exchange: Exchange, _ wire: Wire
    ) -> MHD_Result {
        let prepared = ReceivedHeaders.withBytes("Accept-Encoding", of: connection) { accepting in
            ReceivedHeaders.withBytes("If-None-Match", of: connection) { having in
                answer.prepared(accepting: accepting ?? .empty, having: having ?? .empty)
            }
        }
        return queue(prepared, connection, exchange, wire)
    }

    private func refuse(
        _ refusal: Refusal, _ connection: OpaquePointer, _ exchange: Exchange, _ wire: Wire
    ) -> MHD_Result {
        defer { wire.refuse() }
        return queue(self.refusal(refusal.status, closing: true), connection, exchange, wire)
    }

    private func queue(
        _ answer: PreparedAnswer, _ connection: OpaquePointer, _ exchange: Exchange, _ wire: Wire
    ) -> MHD_Result {
        exchange.stage = .answered
        wire.expect(by: Clock.now + limits.answerSeconds * 1000)
        return answer.queue(on: connection)
    }
}

extension Engine {
    /// The caller's answer in the library's form; an answer that cannot be sent becomes a 500.
    func answer(_ request: Request) -> PreparedAnswer {
        PreparedAnswer(calls.handle(request), closing: isStopping.load(ordering: .acquiring))
            ?? refusal(500, closing: false)
    }

    /// The caller's page for this status, else a bare one.
    func refusal(_ status: Int, closing: Bool) -> PreparedAnswer {
        var answer = calls.refusal(status)
        answer.status = status
        if status == 503 { answer.headers.append(("Retry-After", "5")) }
        if status == 405 { answer.headers.append(("Allow", HTTPMethod.allowed)) }
        guard let prepared = PreparedAnswer(answer, closing: closing) ?? PreparedAnswer(Response(status: status)) else {
            preconditionFailure("no memory for an empty answer")
        }
        return prepared
    }

    /// The request is over, answered or cut.
    func end(_ exchange: Exchange, _ wire: Wire?) {
        heldBodies.subtract(exchange.held, ordering: .relaxed)
        underWay.subtract(1, ordering: .acquiringAndReleasing)
        if let wire { wire.expect(by: Clock.now + limits.headSeconds(for: wire.peer) * 1000) }
    }

    private func hold(_ count: Int, _ exchange: Exchange) -> Bool {
        let (_, total) = heldBodies.add(count, ordering: .relaxed)
        exchange.held = count
        return total <= limits.heldBodies
    }
}

extension UnsafeRawBufferPointer {
    /// No bytes.
    fileprivate static var empty: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }
}
