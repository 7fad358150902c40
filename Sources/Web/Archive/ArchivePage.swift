// Statements from before the platform: by year, and each with its list as it was handed in.
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

enum ArchivePage {
    static func response(_ visit: Visit) throws -> Response {
        let all = try visit.site.store.read { try $0.allArchived() }
        let words = visit.words
        return Page(visit: visit, title: words("The archive"), room: .statements).response { html in
            html.element("h1", text: words("The archive"))
            html.element(
                "p", .class("lead"),
                text: words(
                    "Statements from before this platform, with their lists as they were handed in. They are not proved here."
                ))
            if all.isEmpty { html.element("p", text: words("Nothing is in the archive yet.")) }
            html.element("h2", text: words("Statements"))
            html.element("ul", .class("entries")) { html in
                for (id, archived) in all {
                    html.element("li", .class("entry")) { html in
                        html.element("p", .class("when")) {
                            $0.element(
                                "time", .datetime(archived.day.text), text: visit.calendars.dayOf(archived.day.text))
                        }
                        html.element("h3") { html in
                            html.element(
                                "a", .href(visit.path(.archived(id))), .lang(archived.text.language),
                                text: archived.text.title)
                        }
                    }
                }
            }
        }
    }
}

enum ArchivedPage {
    static func response(_ visit: Visit, _ id: StatementID) throws -> Response? {
        guard let archived = try visit.site.store.read({ try $0.archived(id) }) else { return nil }
        let words = visit.words
        let day = visit.calendars.dayOf(archived.day.text)
        return Page(visit: visit, title: archived.text.title, room: .statements).response { html in
            html.element("div", .class("notice warning")) { html in
                html.element("p") { $0.element("strong", text: words("From the archive, not proved here.")) }
                html.element(
                    "p",
                    text: words(
                        "Text and list stand here as they were handed in. Nobody signed them on this platform; there is no code and no proof file."
                    ))
                html.element("p") { html in
                    html.text(words("Source:") + " ")
                    html.element("bdi", text: archived.source)
                }
            }
            StatementArticle(visit: visit, text: archived.text, kind: words("Archive") + " · " + day).write(&html)
            list(&html, visit, archived)
        }
    }

    private static func list(_ html: inout HTML, _ visit: Visit, _ archived: ArchivedStatement) {
        guard !archived.signatories.isEmpty else { return }
        html.element("section", .class("signatories")) { html in
            html.element(
                "h2",
                text: visit.words.count(
                    "The list of then: {n} organisation", "The list of then: {n} organisations",
                    archived.signatories.count))
            CountryList.write(
                &html, visit, archived.signatories, isLinked: false, country: \.country, name: \.name
            ) { $0.element("dd", .lang($1.language), text: $1.name) }
        }
    }
}
