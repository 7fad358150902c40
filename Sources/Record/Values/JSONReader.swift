// The one reading of JSON, byte by byte (RFC 8259), strictly: a name twice, or something after the end, is refused.

/// Walks over UTF-8; says the place of the first byte that is wrong.
package struct JSONReader {
    private let bytes: [UInt8]
    /// Bytes read so far; after a refusal the place of the first byte that is wrong.
    package private(set) var place = 0
    /// What a name was that stands twice.
    package private(set) var duplicate: String?

    private static let deepest = 16

    /// Takes bytes that are known to be UTF-8.
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The whole value and nothing after it but white space; nil if it is malformed or nested deeper than 16.
    package mutating func whole() -> JSONTree? {
        guard let tree = value(depth: 0) else { return nil }
        skipSpace()
        return place == bytes.count ? tree : nil
    }

    private mutating func value(depth: Int) -> JSONTree? {
        skipSpace()
        guard place < bytes.count else { return nil }
        switch bytes[place] {
        case UInt8(ascii: "\""): return string().map { .text($0) }
        case UInt8(ascii: "{"): return object(depth: depth + 1)
        case UInt8(ascii: "["): return array(depth: depth + 1)
        case UInt8(ascii: "t"): return word("true") ? .bool(true) : nil
        case UInt8(ascii: "f"): return word("false") ? .bool(false) : nil
        case UInt8(ascii: "n"): return word("null") ? .null : nil
        default: return number().map { .number($0) }
        }
    }

    private mutating func object(depth: Int) -> JSONTree? {
        guard depth <= Self.deepest else { return nil }
        place += 1
        var (members, names) = ([JSONTree.Member](), Set<String>())
        if take("}") { return .object([]) }
        repeat {
            skipSpace()
            guard let name = string(), take(":"), let value = value(depth: depth) else { return nil }
            guard names.insert(name).inserted else {
                duplicate = name
                return nil
            }
            members.append(JSONTree.Member(name, value))
        } while take(",")
        return take("}") ? .object(members) : nil
    }

    private mutating func array(depth: Int) -> JSONTree? {
        guard depth <= Self.deepest else { return nil }
        place += 1
        var items: [JSONTree] = []
        if take("]") { return .array([]) }
        repeat {
            guard let item = value(depth: depth) else { return nil }
            items.append(item)
        } while take(",")
        return take("]") ? .array(items) : nil
    }

    private mutating func number() -> String? {
        let start = place
        _ = byte("-")
        if !byte("0") { guard digits() else { return nil } }
        if byte(".") { guard digits() else { return nil } }
        if byte("e") || byte("E") {
            if !byte("+") { _ = byte("-") }
            guard digits() else { return nil }
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func string() -> String? {
        guard byte("\"") else { return nil }
        let start = place
        while place < bytes.count, bytes[place] >= 0x20, bytes[place] != UInt8(ascii: "\\") {
            place += 1
            if bytes[place - 1] == UInt8(ascii: "\"") {
                return String(validating: bytes[start..<place - 1], as: UTF8.self)
            }
        }
        return escaped(Array(bytes[start..<place]))
    }

    private mutating func escaped(_ plain: [UInt8]) -> String? {
        var out = plain
        while place < bytes.count, bytes[place] >= 0x20 {
            place += 1
            switch bytes[place - 1] {
            case UInt8(ascii: "\""): return String(validating: out, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = escape() else { return nil }
                out += Array(String(scalar).utf8)
            default: out.append(bytes[place - 1])
            }
        }
        return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
        guard place < bytes.count else { return nil }
        place += 1
        switch bytes[place - 1] {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{c}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(bytes[place - 1])
        case UInt8(ascii: "u"): return unicode()
        default: return nil
        }
    }

    private mutating func unicode() -> Unicode.Scalar? {
        guard let first = fourDigits() else { return nil }
        guard (0xd800..<0xdc00).contains(first) else { return Unicode.Scalar(first) }
        guard byte("\\"), byte("u"), let second = fourDigits(), (0xdc00..<0xe000).contains(second) else { return nil }
        return Unicode.Scalar(0x10000 + (first - 0xd800) << 10 + second - 0xdc00)
    }

    private mutating func fourDigits() -> UInt32? {
        guard place + 4 <= bytes.count else { return nil }
        let digits = bytes[place..<place + 4]
        guard digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
        place += 4
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    private mutating func digits() -> Bool {
        let start = place
        while place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) { place += 1 }
        return place > start
    }

    private mutating func word(_ word: String) -> Bool {
        guard bytes[place...].starts(with: word.utf8) else { return false }
        place += word.utf8.count
        return true
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        skipSpace()
        return byte(sign)
    }

    private mutating func byte(_ sign: Unicode.Scalar) -> Bool {
        guard place < bytes.count, UInt32(bytes[place]) == sign.value else { return false }
        place += 1
        return true
    }

    private mutating func skipSpace() {
        while place < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[place]) { place += 1 }
    }
}
