// A published statement as lists show it.
import HTML
import Languages
import Record
import Statements
import Store

extension PublishedStatement {
    func entry(_ html: inout HTML, _ visit: Visit) {
        let isForeign = language != visit.language.tag
        html.element("li", .class("entry")) { html in
            html.element("p", .class("when")) {
                $0.element("time", .datetime(day.text), text: visit.calendars.dayOf(day.text))
            }
            html.element("h3") { html in
                html.element(
                    "a", .href(visit.path(.statement(statement))), isForeign ? .lang(language) : .none, text: title)
            }
            html.element("p") { html in
                html.text(visit.standBehind(named, countries: countries, withheld: withheld))
                if isForeign {
                    html.text(" · ")
                    html.element("span", .lang(language), text: visit.text(of: language))
                } else if isTranslated {
                    html.text(" · " + visit.words("translation"))
                }
            }
        }
    }
}
