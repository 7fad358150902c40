// How to follow what is published, and to use it elsewhere: feeds, tables, calendar, pages for other sites.
import Accountability
import HTML
import HTTP
import Languages
import Record
import Statements
import Store

struct FollowPage {
    /// Countries that something published is about, and to whom it spoke.
    private let countries: Set<String>
    private let addressees: [(reference: String, name: String)]

    init(_ visit: Visit) throws {
        let works = try visit.site.store.read { try $0.publicWorks() }
        countries = Set(works.flatMap(\.countries))
        var names: [String: String] = [:]
        for work in works {
            for addressee in work.text.addressees where addressee.source != .free {
                names[addressee.reference] = visit.addressee(addressee.source, signed: addressee.name)
            }
        }
        addressees = Sorting(visit.language).sorted(names.map { (reference: $0.key, name: $0.value) }) { $0.name }
    }

    func response(_ visit: Visit) -> Response {
        let words = visit.words
        return Page(visit: visit, title: words("Follow and reuse")).response { html in
            html.element("h1", text: words("Follow and reuse"))
            html.element(
                "p", .class("lead"),
                text: words(
                    "A feed reader tells you when something is published; also for one country, one theme, one addressee or one member."
                ))
            links(&html, feeds(visit))
            section(&html, words("By country"), countryFeeds(visit))
            section(&html, words("By theme"), themeFeeds(visit))
            section(&html, words("By addressee"), addresseeFeeds(visit))
            html.element("h2", text: words("Everything as tables"))
            html.element(
                "p",
                text: words(
                    "Nothing is in them that no page shows. Columns stay as they are; new ones are added at the end."))
            links(&html, tables(visit))
            html.element("h2", text: words("On other sites"))
            html.element(
                "p",
                text: words(
                    "The list under a statement can be shown inside a page of another site: add “/list” to the address of the statement. Each statement, member and list is also there for programs: add “.json”."
                ))
        }
    }

    private func section(_ html: inout HTML, _ title: String, _ links: [(Route, String)]) {
        guard !links.isEmpty else { return }
        html.element("details") { html in
            html.element("summary", text: title)
            self.links(&html, links)
        }
    }

    private func links(_ html: inout HTML, _ links: [(Route, String)]) {
        html.element("ul") { html in
            for (route, text) in links { html.element("li") { $0.element("a", .href(route.path), text: text) } }
        }
    }

    private func feeds(_ visit: Visit) -> [(Route, String)] {
        [
            (.feed(visit.language, .all), visit.words("All statements, as a feed")),
            (.deadlines(visit.language), visit.words("Until when statements can be signed, as a calendar")),
        ]
    }

    private func tables(_ visit: Visit) -> [(Route, String)] {
        let words = visit.words
        return [
            (.data("statements.csv"), words("Statements, as a table (CSV)")),
            (.data("signatures.csv"), words("Signatures by name, as a table (CSV)")),
            (.data("members.csv"), words("Members, as a table (CSV)")),
            (.data("statements.jsonl"), words("The same for programs (JSON Lines)")),
        ]
    }

    private func themeFeeds(_ visit: Visit) -> [(Route, String)] {
        visit.site.themes.map { (.feed(visit.language, .theme($0.id)), $0.name(in: visit.language.tag)) }
    }

    private func countryFeeds(_ visit: Visit) -> [(Route, String)] {
        Sorting(visit.language).sorted(Array(countries)) { visit.country($0) }
            .map { (.feed(visit.language, .country($0)), visit.country($0)) }
    }

    private func addresseeFeeds(_ visit: Visit) -> [(Route, String)] {
        addressees.compactMap { one in
            Addressee.source(one.reference).map { (.feed(visit.language, .addressee($0)), one.name) }
        }
    }
}

extension Visit {
    /// Name of an addressee in the reader's language, else as it was signed.
    func addressee(_ source: Addressee.Source, signed: String) -> String {
        switch source {
        case .institution(let id):
            site.lists.institution(id).map { site.lists.fullName($0, in: language.tag) } ?? signed
        case .state(let code): site.lists.states[code].flatMap { $0[language.tag] ?? $0["en"] } ?? signed
        case .free: signed
        }
    }
}
