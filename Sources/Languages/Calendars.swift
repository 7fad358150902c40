// Dates, times and time left, as the reader's language writes them, in one zone. Takes instants, never the clock.
// Source: Unicode CLDR through ICU; IANA time zone database.
import Foundation

/// Writes instants (milliseconds since 1970-01-01T00:00Z) in one language and one time zone.
package struct Calendars: Sendable {
    private let language: Language
    private let zone: TimeZone
    private let dayStyle: Date.FormatStyle
    /// A local day is written the same in every zone.
    private static let days = RememberedTexts()

    /// Takes an IANA zone name. An unknown one counts as UTC, and `zoneName()` then says so.
    package init(language: Language, zone: String) {
        self.language = language
        self.zone = Zones.zone(zone)
        dayStyle = Self.dayStyle(language, self.zone)
    }

    private static func dayStyle(_ language: Language, _ zone: TimeZone) -> Date.FormatStyle {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return Date.FormatStyle(
            date: .long, time: .omitted, locale: language.locale, calendar: calendar, timeZone: zone)
    }

    /// The day of an instant: "24 November 2026", "24 ноября 2026 г.".
    package func day(_ milliseconds: Int64) -> String {
        let local = Zones.localDay(milliseconds, zone)
        return Calendars.days.text("\(language.tag) \(local)") {
            dayStyle.format(Date(timeIntervalSince1970: Double(milliseconds) / 1000))
        }
    }

    /// A day that is stored as "2026-11-24"; a text that is no such day is given back as it is.
    package func dayOf(_ text: String) -> String {
        guard let day = CivilDay(text) else { return text }
        return Self.dayStyle(language, .gmt).format(Date(timeIntervalSince1970: Double(day.sinceEpoch) * 86_400))
    }

    /// Day and time of day: "24 November 2026, 23:59". Seconds are cut off.
    package func moment(_ milliseconds: Int64) -> String {
        day(milliseconds) + ", " + time(milliseconds)
    }

    /// As `moment`, with seconds where they are not zero: "24 November 2026, 23:59:07".
    package func exactMoment(_ milliseconds: Int64) -> String {
        let second = Zones.second(milliseconds)
        return moment(milliseconds) + (second == 0 ? "" : ":" + Digits.text(second, 2))
    }

    /// The time of day, 24 hours: "23:59".
    package func time(_ milliseconds: Int64) -> String {
        let minute = Zones.localMinute(milliseconds, zone)
        return Digits.text(minute / 60, 2) + ":" + Digits.text(minute % 60, 2)
    }

    /// Where the clock stands: "Vienna time", in other languages the city: "Вена".
    package func zoneName() -> String {
        ZoneNames.name(zone, language)
    }

    /// How far the zone is from UTC at an instant: "UTC+1", "UTC+5:30", "UTC".
    package func offset(_ milliseconds: Int64) -> String {
        Zones.offset(milliseconds, zone)
    }

    /// A length of time in its two largest units, rounded down: "3 days 4 hours", "3 дня 4 часа". Nothing left, or
    /// less than nothing: "0 seconds".
    package func timeLeft(_ milliseconds: Int64) -> String {
        Lengths.text(milliseconds, language)
    }

    /// The instant of a local time: "2026-11-24", "23:59". Nil if day, time or zone cannot be read, for 24:00, and
    /// for times that the zone skips; of times that happen twice, the earlier.
    package static func instant(ofDay day: String, time: String, zone: String) -> Int64? {
        Zones.instant(day: day, time: time, zone: zone)
    }

    /// The local day of an instant, as it is stored: "2026-11-24". An unknown zone counts as UTC.
    package static func day(of milliseconds: Int64, zone: String) -> String {
        CivilDay(sinceEpoch: Zones.localDay(milliseconds, Zones.zone(zone))).text
    }

    /// Whether a name is a time zone that can be chosen: a name of the IANA database with its place, or UTC.
    package static func isZone(_ name: String) -> Bool {
        Zones.isKnown(name)
    }
}
