// Deadlines and receipts are instants in UTC: at the last millisecond it counts, at the deadline it does not.

/// Milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
package struct Instant: Hashable, Comparable, Sendable {
    package let milliseconds: Int64

    /// Takes milliseconds since 1970-01-01T00:00:00Z.
    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Takes `2026-11-24T03:20:00Z` or, with milliseconds, `2026-11-24T03:20:00.123Z`; nil for anything else.
    package init?(text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 || bytes.count == 24, bytes[10] == UInt8(ascii: "T"),
            bytes.last == UInt8(ascii: "Z"), let date = CivilDate(utf8: bytes[0..<10]),
            let seconds = Self.secondOfDay(bytes[11..<19])
        else { return nil }
        var milliseconds: Int64 = 0
        if bytes.count == 24 {
            guard bytes[19] == UInt8(ascii: "."), let fraction = CivilDate.number(bytes[20..<23]) else { return nil }
            milliseconds = fraction
        }
        self.milliseconds = (date.days * 86400 + seconds) * 1000 + milliseconds
    }

    /// To the second, rounded down: `2026-11-24T03:20:00Z`.
    package var text: String { date.text + "T" + clock + "Z" }

    /// With milliseconds: `2026-11-24T03:20:00.123Z`.
    package var exactText: String {
        date.text + "T" + clock + "." + CivilDate.padded(millisecondOfDay % 1000, to: 3) + "Z"
    }

    /// The last whole second not after this instant.
    package var wholeSecond: Instant {
        let (whole, over) = milliseconds.subtractingReportingOverflow(millisecondOfDay % 1000)
        return Instant(milliseconds: over ? .min : whole)
    }

    /// So many seconds later (earlier, if negative); stops at the ends of what can be counted.
    package func adding(seconds: Int64) -> Instant {
        let (step, tooFar) = seconds.multipliedReportingOverflow(by: 1000)
        let (sum, over) = milliseconds.addingReportingOverflow(step)
        guard tooFar || over else { return Instant(milliseconds: sum) }
        return Instant(milliseconds: seconds < 0 ? .min : .max)
    }

    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    private var millisecondOfDay: Int64 {
        let rest = milliseconds % 86_400_000
        return rest < 0 ? rest + 86_400_000 : rest
    }

    private var date: CivilDate {
        let days = milliseconds / 86_400_000
        return CivilDate(days: milliseconds % 86_400_000 < 0 ? days - 1 : days)
    }

    private var clock: String {
        let seconds = millisecondOfDay / 1000
        return [seconds / 3600, seconds / 60 % 60, seconds % 60].map { CivilDate.padded($0, to: 2) }
            .joined(separator: ":")
    }

    private static func secondOfDay(_ text: ArraySlice<UInt8>) -> Int64? {
        let text = Array(text)
        guard text[2] == UInt8(ascii: ":"), text[5] == UInt8(ascii: ":"),
            let hour = CivilDate.number(text[0..<2]), let minute = CivilDate.number(text[3..<5]),
            let second = CivilDate.number(text[6..<8]), hour < 24, minute < 60, second < 60
        else { return nil }
        return hour * 3600 + minute * 60 + second
    }
}
