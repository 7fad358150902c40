// Sizes, indexes and counts: ASCII digits, no sign, no leading zero except `0` itself, at most 2^63-1.

/// Canonical decimal numbers.
enum Decimal {
    /// The number; nil unless the text is exactly what `String(number)` gives.
    static func parse(_ text: some Collection<UInt8>) -> Int64? {
        guard (1...19).contains(text.count) else { return nil }
        if text.first == UInt8(ascii: "0") && text.count > 1 { return nil }
        var value: Int64 = 0
        for digit in text {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            let (tens, tooBig) = value.multipliedReportingOverflow(by: 10)
            let (sum, over) = tens.addingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
            guard !tooBig, !over else { return nil }
            value = sum
        }
        return value
    }

    static func parse(_ text: String) -> Int64? { parse(text.utf8) }
}
