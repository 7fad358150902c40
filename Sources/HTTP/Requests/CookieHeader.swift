// What a browser brings back: the session's name and little else. Source: RFC 6265, section 4.2.

/// Reads the values of `Cookie`.
enum CookieHeader {
    /// Pairs beyond this number are passed over.
    static let maximumPairs = 50

    /// Name to value; the first of two equal names wins, so that a cookie planted for a wider path cannot displace it.
    static func parse(_ values: some Sequence<String>) -> [String: String] {
        var cookies: [String: String] = [:]
        var left = maximumPairs
        for value in values {
            for pair in value.utf8.split(separator: UInt8(ascii: ";")) {
                guard left > 0 else { return cookies }
                left -= 1
                guard let (name, text) = read(pair), cookies[name] == nil else { continue }
                cookies[name] = text
            }
        }
        return cookies
    }

    private static func read(_ pair: Substring.UTF8View) -> (String, String)? {
        let pair = pair.drop { $0 == 0x20 }
        guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let name = pair[..<equals]
        let value = pair[pair.index(after: equals)...]
        guard !name.isEmpty, name.allSatisfy(\.isTokenByte), value.allSatisfy(isCookieByte) else { return nil }
        return (String(Substring(name)), String(Substring(value)))
    }

    /// cookie-octet: visible without quote, comma, semicolon, backslash.
    private static func isCookieByte(_ byte: UInt8) -> Bool {
        byte.isVisible && byte != 0x22 && byte != 0x2C && byte != 0x3B && byte != 0x5C
    }
}
