// Names that others keep lists of: zones (IANA), countries (ISO 3166-1), languages (BCP 47). Here only their shape.

/// Shapes of listed names; whether the list has the name is for the room that uses it.
enum NamePattern {
    static func fits(_ value: String, _ pattern: FieldPattern) -> Bool {
        switch pattern {
        case .zone: isZone(value)
        case .country: isAll(value.utf8, capital, count: 2...2)
        default: isLanguage(value)
        }
    }

    /// A log's origin, which is also the name of its key: letters, digits and `._/:-`, at most 200 of them.
    static func isOrigin(_ value: String) -> Bool {
        isAll(value.utf8, { letterOrDigit($0) || "._/:-".utf8.contains($0) }, count: 1...200)
    }

    private static func isZone(_ value: String) -> Bool {
        let parts = value.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return value.utf8.count <= 64
            && parts.allSatisfy { isAll($0, { letterOrDigit($0) || "_+-".utf8.contains($0) }, count: 1...64) }
    }

    private static func isLanguage(_ value: String) -> Bool {
        var parts = value.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)[...]
        guard let language = parts.popFirst(), isAll(language, small, count: 2...3) else { return false }
        if let script = parts.first, script.count == 4 {
            guard let first = script.first, capital(first), script.dropFirst().allSatisfy(small) else { return false }
            parts.removeFirst()
        }
        guard let region = parts.popFirst() else { return true }
        return parts.isEmpty && (isAll(region, capital, count: 2...2) || isAll(region, digit, count: 3...3))
    }

    private static func isAll(
        _ text: some Collection<UInt8>, _ allowed: (UInt8) -> Bool, count: ClosedRange<Int>
    ) -> Bool {
        count.contains(text.count) && text.allSatisfy(allowed)
    }

    private static func capital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    private static func small(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    private static func digit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    private static func letterOrDigit(_ byte: UInt8) -> Bool { capital(byte) || small(byte) || digit(byte) }
}
