// What a reader's program can take and what it has already. Source: RFC 9110, sections 12.4.2, 12.5.3 and 13.1.2.

/// Reads Accept-Encoding and If-None-Match.
enum Negotiation {
    /// True if gzip is named with a weight above zero; else the weight of "*" counts, else no.
    static func acceptsGzip(_ value: some Collection<UInt8>) -> Bool {
        var any = false
        for item in value.split(separator: UInt8(ascii: ",")) {
            let parts = item.split(separator: UInt8(ascii: ";"))
            guard let coding = parts.first.map({ trimmed($0) }) else { continue }
            let wanted = !parts.dropFirst().contains { isZeroWeight(trimmed($0)) }
            if isWord(coding, "gzip") || isWord(coding, "x-gzip") { return wanted }
            if isWord(coding, "*") { any = wanted }
        }
        return any
    }

    /// True if this quoted tag is in the list, weak or strong, or the list is "*".
    static func names(_ tag: [UInt8], in list: some Collection<UInt8>) -> Bool {
        list.split(separator: UInt8(ascii: ",")).contains { item in
            let item = trimmed(item)
            if isWord(item, "*") { return true }
            return (item.starts(with: [0x57, 0x2F]) ? item.dropFirst(2) : item[...]).elementsEqual(tag)
        }
    }

    private static func isZeroWeight(_ part: some Collection<UInt8>) -> Bool {
        guard part.count > 2, isWord(part.prefix(2), "q=") else { return false }
        return part.dropFirst(2).allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
    }

    private static func trimmed<T: Collection<UInt8>>(_ part: T) -> T.SubSequence {
        var rest = part.drop { $0 == 0x20 || $0 == 0x09 }
        let kept = rest.reduce((0, 0)) { ($0.0 + 1, $1 == 0x20 || $1 == 0x09 ? $0.1 : $0.0 + 1) }.1
        rest = rest.prefix(kept)
        return rest
    }

    private static func isWord(_ part: some Collection<UInt8>, _ word: StaticString) -> Bool {
        word.withUTF8Buffer { wanted in
            part.elementsEqual(wanted) { ((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) == $1 }
        }
    }
}
