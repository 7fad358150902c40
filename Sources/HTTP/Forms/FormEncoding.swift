// The short encoding of forms and queries: name=value&name=value. Source: WHATWG URL, application/x-www-form-urlencoded;
// stricter in that what is no encoding is refused and not guessed.

/// Reads application/x-www-form-urlencoded.
package enum FormEncoding {
    /// A value as it stands in a query: letters, digits and "-._~" as they are, everything else by its bytes.
    package static func encode(_ value: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        let plain = Set("-._~".utf8)
        var bytes: [UInt8] = []
        for byte in value.utf8 {
            let isLetter = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            if isLetter || plain.contains(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The pairs in order. An empty pair says nothing and is passed over; a name without "=" has an empty value.
    static func parse(_ bytes: some Collection<UInt8>) throws(FormError) -> [(String, String)] {
        var pairs: [(String, String)] = []
        for pair in bytes.split(separator: UInt8(ascii: "&"), maxSplits: Form.maximumFields * 2) where !pair.isEmpty {
            guard pairs.count < Form.maximumFields else { throw .tooManyFields }
            pairs.append(try read(pair))
        }
        return pairs
    }

    private static func read(_ pair: some Collection<UInt8>) throws(FormError) -> (String, String) {
        let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
        guard let name = PercentEncoding.decoded(pair[..<equals], plusIsSpace: true),
            let value = PercentEncoding.decoded(pair[equals...].dropFirst(), plusIsSpace: true)
        else { throw .malformed }
        guard !name.utf8.contains(0) else { throw .malformed }
        guard name.utf8.count <= Form.maximumNameLength else { throw .nameTooLong }
        return (name, value)
    }
}
