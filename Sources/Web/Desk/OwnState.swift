// Where an own statement stands, and the page on which it goes on.
import Record
import HTML
import Languages
import Statements

enum OwnState {
    static func write(_ html: inout HTML, _ visit: Visit, _ work: Desk.Own) {
        let words = visit.words
        switch work.state {
        case _ where work.published: html.element("span", .class("tag done"), text: words("Published"))
        case .open(let until):
            html.element("span", .class("tag open"), text: words.context("a sign-on", "Open"))
            if let until {
                html.text(" " + words("until {moment}", ["moment": visit.ownCalendars.moment(until.milliseconds)]))
            }
            html.text(" · " + words.count("{n} signature", "{n} signatures", work.signed))
        case .closed:
            html.element("span", .class("tag no"), text: words.context("a sign-on", "Closed"))
            html.text(
                " " + words.count("{n} signature; ready to publish", "{n} signatures; ready to publish", work.signed))
        case .notOpened:
            html.element(
                "span", .class("tag"), text: work.version == nil ? words("Draft") : words("Text fixed, not open yet"))
        }
    }

    static func place(_ work: Desk.Own) -> Place {
        work.version == nil ? .draft(work.statement) : .sheet(work.statement)
    }
}
