// How much one sender may ask of the server before it protects the others. Source: docs/decisions/0003-libmicrohttpd.md.

/// The server's limits; the values here are those of a coalition of some hundred organisations.
package struct Limits: Sendable {
    /// Bytes of the request line without its line end; beyond it 414.
    package var requestLine = 8 * 1024
    /// Bytes of the head with its last empty line; beyond it 431.
    package var head = 32 * 1024
    /// Header lines; beyond it 431.
    package var headLines = 64
    /// Open connections; beyond it a new one is closed unread.
    package var connections = 1000
    /// Open connections of one address (IPv6: one /64).
    package var connectionsPerPeer = 32
    /// True if a proxy on this machine speaks for many people: no limit per address for the loopback.
    package var loopbackIsProxy = true
    /// Seconds in which a head must have come, counted from the opening or from the last answer; then closed.
    package var headSeconds = 10
    /// The same for a proxy on this machine, which guards against slow heads itself and must never find closed what it
    /// keeps open for the next request (Caddy: 120 seconds).
    package var proxySeconds = 150
    /// Seconds in which the body must have come after its head; then closed.
    package var bodySeconds = 30
    /// Seconds in which an answer must have been taken; then closed.
    package var answerSeconds = 300
    /// Whole requests that wait for a worker; beyond it 503.
    package var waiting = 256
    /// Bytes of bodies held at one time by all requests together; beyond it 503.
    package var heldBodies = 256 * 1024 * 1024
    /// A body that is too large is read and thrown away up to this size, so that the sender sees the 413.
    package var discardedBody = 32 * 1024 * 1024
    /// Threads that parse requests and send bytes.
    package var senders = 2

    package init() {}

    /// Seconds in which the next head of this sender must have come.
    func headSeconds(for peer: PeerAddress) -> Int {
        peer.isLoopback && loopbackIsProxy ? proxySeconds : headSeconds
    }

    /// The library's own timeout: never before the limits above.
    var idleSeconds: Int { max(headSeconds, proxySeconds, bodySeconds) }

    /// Room for the head, the library's own notes on it, and one read of a body.
    var memoryPerConnection: Int { 3 * head }
}
