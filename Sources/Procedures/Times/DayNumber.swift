// Days counted: periods, anniversaries and days of the week are arithmetic with numbers of days.
import Record

extension Day {
    /// Days since 1970-01-01.
    var number: Int64 {
        Instant(text: text + "T00:00:00Z").map { $0.milliseconds / 86_400_000 } ?? 0
    }

    /// The day with this number; the first or last day that can be written, if it lies beyond them.
    init(number: Int64) {
        let limited = min(max(number, -719_528), 2_932_896)
        let text = String(Instant(milliseconds: limited * 86_400_000).text.prefix(10))
        guard let day = Day(text: text) else { preconditionFailure("every day between these two can be written") }
        self = day
    }

    /// The same day of the month, years later; of 29 February in a common year it is 1 March.
    func anniversary(years: Int) -> Day {
        let year = (Int(text.prefix(4)) ?? 0) + years
        let padded = String(repeating: "0", count: max(0, 4 - String(year).utf8.count)) + String(year)
        return Day(text: padded + text.dropFirst(4)) ?? Day(text: padded + "-03-01") ?? Day(number: .max)
    }

    /// Whether this is a Saturday or Sunday.
    var isWeekend: Bool {
        // 1970-01-01 was a Thursday.
        let sinceMonday = ((number + 3) % 7 + 7) % 7
        return sinceMonday >= 5
    }
}
