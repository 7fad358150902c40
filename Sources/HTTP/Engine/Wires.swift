// All open connections: how many one address holds, and which have been silent or slow for too long. The library's own
// timeout starts anew with every byte; this one does not, so a head cannot be dripped in for hours.

internal import Glibc
internal import Synchronization

/// The open connections.
final class Wires: Sendable {
    private struct Book {
        var wires: [ObjectIdentifier: Wire] = [:]
        var perGroup: [[UInt8]: Int] = [:]
    }

    private let book = Mutex(Book())

    /// False if the address holds its share already: the cheap way to turn a connection away.
    func hasRoom(for peer: PeerAddress, limits: Limits) -> Bool {
        if peer.isLoopback && limits.loopbackIsProxy { return true }
        return book.withLock { $0.perGroup[peer.group, default: 0] < limits.connectionsPerPeer }
    }

    /// Takes a connection until `remove`. Several threads accept at once: who comes above the share is refused here.
    func add(_ wire: Wire, limits: Limits) {
        let isExempt = wire.peer.isLoopback && limits.loopbackIsProxy
        book.withLock {
            $0.wires[ObjectIdentifier(wire)] = wire
            $0.perGroup[wire.peer.group, default: 0] += 1
            guard !isExempt, $0.perGroup[wire.peer.group, default: 0] > limits.connectionsPerPeer else { return }
            wire.refuse()
            shutdown(wire.socket, Int32(SHUT_RDWR))
        }
    }

    /// Must come before the socket is closed, so that no other connection can be cut in its place.
    func remove(_ wire: Wire) {
        book.withLock {
            $0.wires[ObjectIdentifier(wire)] = nil
            let left = $0.perGroup[wire.peer.group, default: 1] - 1
            $0.perGroup[wire.peer.group] = left > 0 ? left : nil
        }
    }

    /// Cuts every connection whose deadline lies before `moment`; the library then sees it end.
    func cutOverdue(at moment: Int) {
        book.withLock {
            for wire in $0.wires.values where wire.isOverdue(at: moment) { shutdown(wire.socket, Int32(SHUT_RDWR)) }
        }
    }
}
