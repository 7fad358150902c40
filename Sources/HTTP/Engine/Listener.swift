// The place where the server can be reached.

internal import Glibc

/// A listening TCP socket; closed by whoever takes `socket`.
struct Listener {
    let socket: Int32
    /// The port in use, also when 0 was asked for.
    let port: Int

    /// Takes a numeric IPv4 or IPv6 address, or "localhost" for 127.0.0.1; port 0 lets the system choose.
    init(host: String, port: Int) throws(ServerError) {
        guard (0...65535).contains(port) else { throw .badAddress }
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host == "localhost" ? "127.0.0.1" : host, String(port), &hints, &found) == 0, let found
        else { throw .badAddress }
        defer { freeaddrinfo(found) }
        let socket = try Self.listening(at: found.pointee)
        self.socket = socket
        self.port = Self.port(of: socket)
    }

    private static func listening(at address: addrinfo) throws(ServerError) -> Int32 {
        let kind = address.ai_socktype | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
        let socket = Glibc.socket(address.ai_family, kind, address.ai_protocol)
        guard socket >= 0 else { throw .cannotListen(errno) }
        var yes: Int32 = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard bind(socket, address.ai_addr, address.ai_addrlen) == 0, listen(socket, 511) == 0 else {
            let reason = errno
            close(socket)
            throw .cannotListen(reason)
        }
        return socket
    }

    private static func port(of socket: Int32) -> Int {
        var address = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = getsockname(socket, $0, &size) }
        }
        // The port lies at the same place in sockaddr_in and sockaddr_in6.
        return withUnsafeBytes(of: address) { Int($0[2]) << 8 | Int($0[3]) }
    }
}
