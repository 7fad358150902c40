// Identifiers and codes that people read and type: base32 of RFC 4648 in lower case, without padding, canonical only.

/// Canonical lower-case base32 without padding.
package enum Base32 {
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    private static let values = Base64.reverse(of: alphabet)

    /// The text of these bytes.
    package static func encode(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity((bytes.count * 8 + 4) / 5)
        var bits: UInt32 = 0
        var held: UInt32 = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            held += 8
            while held >= 5 {
                held -= 5
                out.append(alphabet[Int(bits >> held & 31)])
            }
        }
        if held > 0 { out.append(alphabet[Int(bits << (5 - held) & 31)]) }
        return String(decoding: out, as: UTF8.self)
    }

    /// The bytes of this text; nil unless it is exactly what `encode` gives for them.
    package static func decode(_ text: String) -> [UInt8]? {
        var out: [UInt8] = []
        var bits: UInt32 = 0
        var held: UInt32 = 0
        for letter in text.utf8 {
            let value = values[Int(letter)]
            guard value < 32 else { return nil }
            bits = bits << 5 | UInt32(value)
            held += 5
            if held >= 8 {
                held -= 8
                out.append(UInt8(truncatingIfNeeded: bits >> held))
            }
        }
        // Five spare bits or more would be a letter too many.
        guard held < 5, bits & (1 << held - 1) == 0 else { return nil }
        return out
    }
}
