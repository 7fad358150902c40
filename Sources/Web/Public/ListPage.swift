// Who stands behind a statement, as a plain page that other sites may show inside their own.
import HTML
import HTTP
import Languages
import Record
import Statements
import Store

enum ListPage {
    /// Nil for what is not published with a list.
    static func response(_ visit: Visit, _ id: StatementID) throws -> Response? {
        let found = try visit.site.store.read { reads -> (Publication, Signatories, Wording, [Language])? in
            guard let newest = try reads.publications(of: id).last,
                let text = try reads.fixedText(of: id, version: newest.version)
            else { return nil }
            return (
                newest, try Signatories(newest, reads), try Wording(text, in: visit.language.tag, reads),
                visit.site.languages
            )
        }
        guard let (publication, signatories, wording, _) = found else { return nil }
        var response = Response.html(html(visit, publication, signatories, wording))
        response.headers += [
            ("Content-Security-Policy", "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors *"),
            ("Cross-Origin-Resource-Policy", "cross-origin"),
        ]
        return response
    }

    private static func html(
        _ visit: Visit, _ publication: Publication, _ signatories: Signatories, _ wording: Wording
    ) -> [UInt8] {
        let words = visit.words
        let summary = visit.standBehind(
            signatories.entries.count, countries: publication.countries, withheld: publication.withheld)
        let name = visit.site.store.facts.name
        var html = HTML()
        html.raw("<!DOCTYPE html>\n")
        html.element(
            "html", .lang(visit.language.tag), visit.language.isRightToLeft ? .dir("rtl") : .none
        ) { html in
            html.element("head") { html in
                html.void("meta", .attr("charset", "utf-8"))
                html.void("meta", .name("viewport"), .attr("content", "width=device-width"))
                html.element("title", text: wording.authentic.text.title + " – " + name)
                html.void("link", .rel("stylesheet"), .href(Route.style.path))
            }
            html.element("body") { html in
                html.element("main", .class("page")) { html in
                    html.element("h1", .lang(wording.authentic.text.language), text: wording.authentic.text.title)
                    html.element("section", .class("signatories")) { html in
                        html.element("h2", text: words("Signed by {summary}", ["summary": summary]))
                        signatories.write(&html, visit, text: wording.authentic.text) { _ in nil }
                    }
                    html.element("p") { html in
                        let address = visit.site.address + visit.path(.statement(wording.authentic.statement))
                        html.element(
                            "a", .href(address), .attr("target", "_top"),
                            text: words("The text and how to check this list"))
                        html.text(" · " + visit.calendars.dayOf(publication.day.text) + " · " + name)
                    }
                    if visit.site.store.facts.isDemonstration {
                        html.element("p", .class("hint"), text: words("Demonstration."))
                    }
                }
            }
        }
        return html.bytes
    }
}
