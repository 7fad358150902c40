// For whom one signs, who one is, who opened it.
import HTML
import Languages
import Membership
import Record
import Statements
import Store

struct SigningFacts {
    let call: CallToSign
    let visit: Visit

    func write(_ html: inout HTML) {
        guard let visitor = visit.visitor, let organisation = visitor.organisation?.organisation else { return }
        let words = visit.words
        html.element("dl", .class("facts")) { html in
            Facts.row(&html, words("You sign for")) { html in
                visit.bdi(&html, organisation.names[0])
                if let seat = organisation.shownSeat { html.text(", " + visit.country(seat)) }
                let shown = organisation.name(in: call.text.text.language)
                if shown != organisation.names[0] {
                    html.void("br")
                    html.text(words("Shown as:") + " ")
                    visit.bdi(&html, shown)
                }
            }
            Facts.row(&html, words("You are")) { html in
                html.text(visitor.person.name)
                if let until = visitor.mandate?.until {
                    html.text(", " + words("may sign until {day}", ["day": visit.calendars.dayOf(until.text)]))
                }
            }
            if let initiator = call.initiator, !call.isDeclaration {
                Facts.row(&html, words("Opened by")) { visit.bdi(&$0, initiator.name(in: visit.language.tag)) }
            }
        }
    }
}
