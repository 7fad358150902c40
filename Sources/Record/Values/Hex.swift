// Act ids and key ids: hexadecimal digits, lower case only, so that one value has one spelling.

/// Canonical lower-case hexadecimal.
package enum Hex {
    private static let alphabet = Array("0123456789abcdef".utf8)
    private static let values = Base64.reverse(of: alphabet)

    /// The text of these bytes.
    package static func encode(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            out.append(alphabet[Int(byte >> 4)])
            out.append(alphabet[Int(byte & 15)])
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The bytes of this text; nil for an odd number of digits, capitals and anything else.
    package static func decode(_ text: String) -> [UInt8]? {
        let digits = text.utf8.map { values[Int($0)] }
        guard digits.count % 2 == 0, digits.allSatisfy({ $0 < 16 }) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
