// Instants as a procedure file writes them: with the offset at the place where somebody acted, or in UTC.
package import Record

/// Reads RFC 3339 instants.
package enum InstantText {
    /// Takes `2026-11-24T03:20:00Z` or `2026-11-24T05:20:00+02:00`, each with or without `.123`, in the years 1900 to
    /// 2999; nil for anything else.
    package static func read(_ text: String) -> Instant? {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, first == UInt8(ascii: "1") || first == UInt8(ascii: "2") else { return nil }
        let instant = bytes.last == UInt8(ascii: "Z") ? Instant(text: text) : withOffset(text, bytes)
        return instant.flatMap { years.contains($0) ? $0 : nil }
    }

    /// Takes a day of the years 1900 to 2999; nil for anything else.
    static func day(_ text: String) -> Day? {
        Day(text: text).flatMap { ($0.text >= "1900-01-01" && $0.text <= "2999-12-31") ? $0 : nil }
    }

    private static let years = Instant(milliseconds: -2_208_988_800_000)..<Instant(milliseconds: 32_503_680_000_000)

    private static func withOffset(_ text: String, _ bytes: [UInt8]) -> Instant? {
        guard bytes.count > 6, let local = Instant(text: String(text.dropLast(6)) + "Z") else { return nil }
        let offset = bytes.suffix(6).map { Int64($0) - 48 }
        let sign = bytes[bytes.count - 6]
        let digits = [offset[1], offset[2], offset[4], offset[5]]
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), bytes[bytes.count - 3] == UInt8(ascii: ":"),
            digits.allSatisfy({ (0...9).contains($0) })
        else { return nil }
        let (hours, minutes) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
        guard hours <= 18, minutes < 60 else { return nil }
        let seconds = hours * 3600 + minutes * 60
        return local.adding(seconds: sign == UInt8(ascii: "+") ? -seconds : seconds)
    }
}
