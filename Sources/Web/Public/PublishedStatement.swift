// A published statement as lists show it.
import HTML
import Languages
import Record
import Statements
import Store

struct PublishedStatement {
    let publication: Publication
    let kind: StatementKind
    let text: CanonicalText

    /// The newest list of every published statement, newest first.
    static func all(_ reads: Reads) throws -> [PublishedStatement] {
        try reads.latestPublications().compactMap { publication in
            guard let facts = try reads.statement(publication.statement),
                let fixed = try reads.fixedText(of: publication.statement, version: publication.version)
            else { return nil }
            return PublishedStatement(publication: publication, kind: facts.kind, text: fixed.text)
        }
    }

    func entry(_ html: inout HTML, _ visit: Visit) {
        let day = publication.day.text
        let isForeign = text.language != visit.language.tag
        html.element("li", .class("entry")) { html in
            html.element("p", .class("when")) {
                $0.element("time", .datetime(day), text: visit.calendars.dayOf(day))
            }
            html.element("h3") { html in
                html.element(
                    "a", .href(visit.path(.statement(publication.statement))), isForeign ? .lang(text.language) : .none,
                    text: text.title)
            }
            html.element("p") { html in
                html.text(visit.organisations(publication.list.named.count, countries: publication.countries))
                if isForeign {
                    html.text(" · ")
                    html.element("span", .lang(text.language), text: visit.text(of: text.language))
                }
            }
        }
    }
}
