// A day of the calendar, without zone or clock: "2026-11-24". Source: ISO 8601; the arithmetic is that of the
// proleptic Gregorian calendar (400 years have 146,097 days).

/// A day between the years 0001 and 9999.
struct CivilDay: Equatable {
    /// Days since 1970-01-01.
    let sinceEpoch: Int

    init(sinceEpoch: Int) {
        self.sinceEpoch = sinceEpoch
    }

    /// Takes exactly YYYY-MM-DD in ASCII digits; nil if there is no such day.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        let dash = UInt8(ascii: "-")
        guard bytes.count == 10, bytes[4] == dash, bytes[7] == dash,
            let year = Digits.number(bytes[0..<4]), let month = Digits.number(bytes[5..<7]),
            let day = Digits.number(bytes[8..<10]), year >= 1, (1...12).contains(month), day >= 1
        else { return nil }
        sinceEpoch = Self.days(year, month, day)
        guard self.parts == (year, month, day) else { return nil }
    }

    /// YYYY-MM-DD.
    var text: String {
        let (year, month, day) = parts
        return Digits.text(year, 4) + "-" + Digits.text(month, 2) + "-" + Digits.text(day, 2)
    }

    /// Years begin in March here, so that the leap day is the last day of a year.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
    }

    private var parts: (year: Int, month: Int, day: Int) {
        let shifted = sinceEpoch + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
