// The list in print: by country, each name in its own script, with what must be known about it beside it.
import HTML
import Languages
import Membership
import Statements

struct PaperSignatories {
    let list: PaperList
    let said: PaperWords

    func write(_ html: inout HTML) {
        html.element("section", .class("signatories")) { html in
            html.element("h2", text: said.heading(list))
            for group in list.groups { write(&html, group) }
            if let withheld = said.withheld { html.element("p", .class("withheld"), text: withheld) }
            withdrawn(&html)
        }
    }

    private func write(_ html: inout HTML, _ group: PaperList.Group) {
        if let title = said.title(group) { html.element("h3", text: title) }
        html.element("dl", .class("list")) { html in
            for country in group.countries { write(&html, country, in: group.part) }
        }
    }

    /// So many stay together with the name of their country; where there are more, a page may end after them.
    private static let together = 5

    private func write(_ html: inout HTML, _ country: PaperList.Country, in part: PaperList.Part) {
        let rest = country.signatories.dropFirst(PaperSignatories.together)
        html.element("div", rest.isEmpty ? .none : .class("long")) { html in
            html.element("dt", text: said.country(country))
            for line in country.signatories.prefix(PaperSignatories.together) { write(&html, line, in: part) }
        }
        guard !rest.isEmpty else { return }
        html.element("div", .class("rest")) { html in
            for line in rest { write(&html, line, in: part) }
        }
    }

    private func write(_ html: inout HTML, _ line: PaperList.Line, in part: PaperList.Part) {
        html.element("dd") { html in
            name(&html, line.name)
            for mark in said.marks(line.signatory, in: part) {
                html.element("span", .class("mark"), text: " · " + mark)
            }
            if let reservation = line.signatory.reservation { write(&html, reservation) }
        }
    }

    private func write(_ html: inout HTML, _ reservation: Reservation) {
        html.element("p", .class("reservation")) { html in
            html.element("span", .class("mark"), text: said.reservation(reservation) + " ")
            html.element("span", .lang(reservation.language), text: reservation.words)
        }
    }

    private func name(_ html: inout HTML, _ name: OrganisationName) {
        if name.language == said.language.tag {
            html.text(name.name)
        } else {
            html.element("span", .lang(name.language), text: name.name)
        }
    }

    private func withdrawn(_ html: inout HTML) {
        guard let title = said.withdrawnTitle(list) else { return }
        html.element("h3", text: title)
        html.element("ul", .class("withdrawn")) { html in
            for name in list.withdrawn { html.element("li") { self.name(&$0, name) } }
        }
    }
}
