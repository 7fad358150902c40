// To whom a statement speaks, and which countries and themes it is about.
import Accountability
import Foundation
import HTML
import Languages
import Statements

struct AddresseeFields {
    let visit: Visit
    let fields: Fields

    /// Those that coalitions write to most.
    private static let usual = [
        "osce-cio", "osce-odihr", "osce-pc", "coe-commissioner", "coe-pace", "un-hrc", "eu-hrvp",
    ]

    func write(_ html: inout HTML) {
        let words = visit.words
        let lists = visit.site.lists
        fields.group(&html, "to", words("Addressees"), hint: words("To whom the statement speaks")) { html in
            for (index, id) in AddresseeFields.usual.enumerated() {
                if let body = lists.institution(id) { choice(&html, body, isFirst: index == 0) }
            }
            html.element("details") { html in
                html.element("summary", text: words("More institutions"))
                for body in lists.institutions where !AddresseeFields.usual.contains(body.id) && body.id != "state" {
                    choice(&html, body)
                }
            }
            html.element("details") { html in
                html.element("summary", text: words("Governments"))
                CountryChoices(visit: visit, fields: fields, name: "state").write(&html)
            }
        }
        fields.lines(&html, "others", words("Other addressees"), hint: words("One in each line"), rows: 3)
    }

    private func choice(_ html: inout HTML, _ body: Institution, isFirst: Bool = false) {
        fields.choice(
            &html, "to", body.id, visit.site.lists.fullName(body, in: visit.language.tag), type: .checkbox,
            isFirst: isFirst)
    }
}

struct SubjectFields {
    let visit: Visit
    let fields: Fields

    func write(_ html: inout HTML) {
        let words = visit.words
        fields.group(&html, "country", words("Countries concerned")) { html in
            html.element("details") { html in
                html.element("summary", text: words("Choose countries"))
                CountryChoices(visit: visit, fields: fields, name: "country").write(&html)
            }
        }
        fields.group(&html, "theme", words("Themes")) { html in
            html.element("div", .class("choices")) { html in
                for theme in visit.site.themes {
                    fields.choice(&html, "theme", theme.id, theme.name(in: visit.language.tag), type: .checkbox)
                }
            }
        }
    }
}

struct CountryChoices {
    let visit: Visit
    let fields: Fields
    let name: String

    func write(_ html: inout HTML) {
        let codes = Sorting(visit.language).sorted(Array(visit.site.lists.states.keys)) { visit.country($0) }
        html.element("div", .class("choices")) { html in
            for code in codes { fields.choice(&html, name, code, visit.country(code), type: .checkbox) }
        }
    }
}
