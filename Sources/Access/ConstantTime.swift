// Secrets are compared so that the time taken tells nothing about where they differ.
// Source: libsodium, sodium_memcmp.
import CSodium

enum ConstantTime {
    /// Whether both have the same bytes. The lengths may show in the time, the contents do not.
    static func equal(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        one.count == other.count && sodium_memcmp(one, other, one.count) == 0
    }
}
