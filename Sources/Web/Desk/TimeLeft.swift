// How long there is still time: left, until when there, until when here.
import HTML
import Languages
import Record

enum TimeLeft {
    static func write(_ html: inout HTML, _ visit: Visit, ends: Instant?, zone: String) {
        let words = visit.words
        html.element("p", .class("time-left")) { html in
            guard let ends else { return html.element("strong", text: words("No end is set")) }
            let left = Calendars(language: visit.language, zone: zone).timeLeft(
                ends.milliseconds - visit.now.milliseconds)
            html.element("strong", text: words("{time} left", ["time": left]))
            html.void("br")
            html.text(until(visit, ends: ends, zone: zone))
        }
    }

    /// "until 27 November 2026, 23:59 (Kyiv time), 22:59 your time".
    static func until(_ visit: Visit, ends: Instant, zone: String) -> String {
        let there = Calendars(language: visit.language, zone: zone)
        let here = visit.ownCalendars
        let first = visit.words(
            "until {moment} ({zone})", ["moment": there.moment(ends.milliseconds), "zone": there.zoneName()])
        let own = here.moment(ends.milliseconds)
        guard own != there.moment(ends.milliseconds) else { return first }
        return first + ", " + visit.words("{moment} your time", ["moment": own])
    }
}
