// One connection, from its opening to its end.

internal import Synchronization

/// What the server knows of a connection besides its requests.
final class Wire: Sendable {
    let peer: PeerAddress
    let socket: Int32
    private let deadline: Atomic<Int>
    private let closing = Atomic<Bool>(false)

    init(peer: PeerAddress, socket: Int32, deadline: Int) {
        self.peer = peer
        self.socket = socket
        self.deadline = Atomic(deadline)
    }

    /// After a refusal nothing more is answered here.
    var isRefused: Bool { closing.load(ordering: .relaxed) }

    func refuse() { closing.store(true, ordering: .relaxed) }

    /// The moment (of ``Clock``) at which the connection is cut, unless it is set anew.
    func expect(by moment: Int) { deadline.store(moment, ordering: .relaxed) }

    func isOverdue(at moment: Int) -> Bool { deadline.load(ordering: .relaxed) < moment }

    /// A moment that does not come: while a worker is busy with the request.
    static let never = Int.max
}
