// Percent signs in addresses and forms, read once and strictly. Source: RFC 3986, section 2.1; WHATWG URL for "+".

/// Reads percent-encoded bytes.
enum PercentEncoding {
    /// The text meant by these bytes; nil for a percent sign without two hexadecimal digits, NUL in an address, or bytes
    /// that are no UTF-8. In forms "+" means a space, and NUL is a character that the field's own check refuses.
    static func decoded(_ bytes: some Collection<UInt8>, plusIsSpace: Bool) -> String? {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            var meant = byte
            if byte == UInt8(ascii: "%") {
                guard let high = iterator.next()?.hexValue, let low = iterator.next()?.hexValue else { return nil }
                meant = high << 4 | low
            } else if plusIsSpace && byte == UInt8(ascii: "+") {
                meant = 0x20
            }
            guard meant != 0 || plusIsSpace else { return nil }
            out.append(meant)
        }
        return String(validating: out, as: UTF8.self)
    }
}
