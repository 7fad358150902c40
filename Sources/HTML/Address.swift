// Which addresses a page may lead to. Browsers drop tabs and line ends inside an address and read "\" as "/", so a
// look at the beginning alone is not enough. Source: WHATWG URL, "basic URL parser".

/// The gate for every address that is written into a page.
enum Address {
    /// Whether a browser will read this as http(s), mailto, a path of this site, or a place in the page.
    static func isSafe(_ address: String) -> Bool {
        let utf8 = address.utf8
        if utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) { return false }
        switch utf8.first {
        case UInt8(ascii: "#"): return true
        case UInt8(ascii: "/"):
            // "//host" and "/\host" leave this site without saying so.
            let second = utf8.dropFirst().first
            return second != UInt8(ascii: "/") && second != UInt8(ascii: "\\")
        default:
            return begins(utf8, "https://") || begins(utf8, "http://") || begins(utf8, "mailto:")
        }
    }

    private static func begins(_ utf8: String.UTF8View, _ scheme: StaticString) -> Bool {
        scheme.withUTF8Buffer { scheme in
            let start = utf8.prefix(scheme.count)
            return start.count == scheme.count && zip(start, scheme).allSatisfy { lowercase($0) == $1 }
        }
    }

    private static func lowercase(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
