// Bytes as text in acts, notes and proofs: base64 of RFC 4648, standard alphabet, padded, canonical only.
// One value has one spelling: spare bits, line breaks and other alphabets are refused.

/// Canonical base64.
package enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let values = reverse(of: alphabet)
    private static let padding = UInt8(ascii: "=")

    /// The text of these bytes.
    package static func encode(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity((bytes.count + 2) / 3 * 4)
        var start = 0
        while start < bytes.count {
            appendGroup(bytes[start..<min(start + 3, bytes.count)], to: &out)
            start += 3
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The bytes of this text; nil unless it is exactly what `encode` gives for them.
    package static func decode(_ text: String) -> [UInt8]? { decode(utf8: text.utf8) }

    /// The same for text that is still bytes.
    static func decode(utf8 text: some Collection<UInt8>) -> [UInt8]? {
        let text = Array(text)
        guard text.count % 4 == 0 else { return nil }
        let padded = text.suffix(2).count(where: { $0 == padding })
        var out: [UInt8] = []
        out.reserveCapacity(text.count / 4 * 3)
        var bits: UInt32 = 0
        var held = 0
        for byte in text.dropLast(padded) {
            let value = values[Int(byte)]
            guard value < 64 else { return nil }
            bits = bits << 6 | UInt32(value)
            held += 6
            if held >= 8 {
                held -= 8
                out.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
            }
        }
        // What is left over is padded by exactly as many signs, and its spare bits are zero.
        guard held == padded * 2, bits & (1 << UInt32(held) - 1) == 0 else { return nil }
        return out
    }

    private static func appendGroup(_ group: ArraySlice<UInt8>, to out: inout [UInt8]) {
        var bits: UInt32 = 0
        for byte in group { bits = bits << 8 | UInt32(byte) }
        bits <<= UInt32(3 - group.count) * 8
        for place in 0..<4 {
            let value = Int(bits >> UInt32(18 - 6 * place) & 63)
            out.append(place <= group.count ? alphabet[value] : padding)
        }
    }

    /// For each byte the value of the letter, or 255 when it is none of the alphabet.
    static func reverse(of alphabet: [UInt8]) -> [UInt8] {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
        return values
    }
}
