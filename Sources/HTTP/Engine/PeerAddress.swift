// The other side of a connection, and whom the limit per address counts it to.

internal import CMicrohttpd
internal import Glibc

/// An address without its port.
struct PeerAddress: Sendable {
    /// "192.0.2.7", "2001:db8::7"; an IPv4 address inside IPv6 is written as IPv4; "unknown" for anything else.
    let text: String
    /// Equal for what one sender can vary freely: the address, of IPv6 the /64.
    let group: [UInt8]
    let isLoopback: Bool

    init(_ address: UnsafePointer<sockaddr>?) {
        var bytes: [UInt8] = []
        switch address.map({ Int32($0.pointee.sa_family) }) {
        case AF_INET:
            address?.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                bytes = Self.bytes(of: $0.pointee.sin_addr)
            }
        case AF_INET6:
            address?.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
                bytes = Self.bytes(of: $0.pointee.sin6_addr)
            }
            if bytes.starts(with: Self.mapped) { bytes.removeFirst(Self.mapped.count) }
        default: break
        }
        self.init(bytes: bytes)
    }

    /// Takes the 4 or 16 bytes of an address.
    init(bytes: [UInt8]) {
        text = Self.text(bytes)
        group = Array(bytes.prefix(8))
        isLoopback = bytes.count == 4 ? bytes[0] == 127 : bytes == Self.loopback
    }

    private static let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
    private static let loopback: [UInt8] = [UInt8](repeating: 0, count: 15) + [1]

    private static func bytes<T>(of address: T) -> [UInt8] { withUnsafeBytes(of: address) { Array($0) } }

    private static func text(_ bytes: [UInt8]) -> String {
        guard bytes.count == 4 || bytes.count == 16 else { return "unknown" }
        let capacity = 46
        let written = [CChar](unsafeUninitializedCapacity: capacity) { buffer, count in
            count = 0
            let family = bytes.count == 4 ? AF_INET : AF_INET6
            guard let start = buffer.baseAddress, inet_ntop(family, bytes, start, socklen_t(capacity)) != nil else {
                return
            }
            count = strlen(start)
        }
        return String(decoding: written.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
