// Where attempts come from, without keeping addresses: a keyed hash of the network, with a key that lives one day in
// memory. A Tor circuit counts as a network of its own.
import Glibc

/// A network, as a keyed hash.
package struct NetworkKey: Hashable, Sendable {
    private let tag: [UInt8]

    /// Takes an address as text (IPv4, IPv6, or IPv4 written in IPv6) and the key of the day; nil if it is no address.
    package init?(address: String, key: [UInt8]) {
        guard let network = Self.network(of: address) else { return nil }
        tag = Array(KeyedHash.sha256(key: key, [network]).prefix(16))
    }

    /// `fc00:dead:beef:4dad::`, under which Tor gives each circuit to an onion service an address of its own
    /// (HiddenServiceExportCircuitID haproxy).
    private static let circuits: [UInt8] = [0xfc, 0x00, 0xde, 0xad, 0xbe, 0xef, 0x4d, 0xad]
    private static let mapped = [UInt8](repeating: 0, count: 10) + [0xff, 0xff]

    /// The first 24 bits of IPv4, the first 56 of IPv6, all of a circuit's address.
    private static func network(of address: String) -> [UInt8]? {
        if let four = bytes(of: address, family: AF_INET, count: 4) { return Array(four.prefix(3)) }
        guard let six = bytes(of: address, family: AF_INET6, count: 16) else { return nil }
        if six.starts(with: mapped) { return Array(six[12..<15]) }
        return six.starts(with: circuits) ? six : Array(six.prefix(7))
    }

    private static func bytes(of address: String, family: Int32, count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return inet_pton(family, address, &bytes) == 1 ? bytes : nil
    }
}
