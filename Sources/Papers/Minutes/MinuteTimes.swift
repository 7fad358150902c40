// Times of a minute: exact to the second, in the zone of the procedure, with the offset from UTC (docs/languages.md).
import Languages
import Procedures
import Record

struct MinuteTimes {
    private let calendars: Calendars

    init(_ minute: Minute, _ words: Words) {
        calendars = Calendars(language: words.language, zone: minute.procedure.zone.name)
    }

    /// "7 March 2026, 12:00, UTC+1".
    func moment(_ instant: Instant) -> String {
        calendars.exactMoment(instant.milliseconds) + ", " + calendars.offset(instant.milliseconds)
    }

    func day(_ instant: Instant) -> String { calendars.day(instant.milliseconds) }

    /// A day that is stored as text.
    func day(of text: String) -> String { calendars.dayOf(text) }

    /// "Vienna time".
    var zone: String { calendars.zoneName() }
}
