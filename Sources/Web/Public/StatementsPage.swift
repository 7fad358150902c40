// All published statements, newest first; and the sign-ons that may be known to be open.
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct StatementsPage {
    let published: [PublishedStatement]
    let open: [(id: StatementID, text: CanonicalText, until: Instant)]
    let positions: [(position: Position, text: CanonicalText)]
    /// Countries that something published is about.
    let countries: Set<String>

    init(_ visit: Visit) throws {
        (published, open, positions, countries) = try visit.site.store.read { reads in
            let published = try reads.publishedStatements(most: 5000)
            let done = Set(published.map(\.statement))
            let open = try reads.statements().filter { !done.contains($0.id) && $0.kind == .statement }
                .compactMap { facts -> (StatementID, CanonicalText, Instant)? in
                    guard let until = try reads.announcedEnd(of: facts.id, at: visit.now),
                        let text = try reads.fixedTexts(of: facts.id).last?.text
                    else { return nil }
                    return (facts.id, text, until)
                }
            let positions = try reads.positions().filter { !done.contains($0.statement) }.compactMap { position in
                try reads.fixedText(of: position.statement, version: position.version).map { (position, $0.text) }
            }
            let shown = done.union(positions.map(\.0.statement))
            let countries = try reads.statements().filter { shown.contains($0.id) }.flatMap(\.countries)
            return (published, open, positions, Set(countries))
        }
    }

    func response(_ visit: Visit) -> Response {
        let words = visit.words
        return Page(visit: visit, title: words("Statements"), room: .statements).response { html in
            html.element("h1", text: words("Statements"))
            if !open.isEmpty {
                html.element("h2", text: words("Open for signing"))
                html.element("ul", .class("entries")) { html in
                    for statement in open { entry(&html, visit, statement.id, statement.text, statement.until) }
                }
            }
            if !positions.isEmpty {
                html.element("h2", text: words("Positions in the name of the platform"))
                html.element("ul", .class("entries")) { html in
                    for (position, text) in positions { entry(&html, visit, position, text) }
                }
            }
            html.element("h2", text: words("Published"))
            if published.isEmpty { html.element("p", text: words("Nothing has been published yet.")) }
            html.element("ul", .class("entries")) { html in
                for statement in published { statement.entry(&html, visit) }
            }
            follow(&html, visit)
        }
    }

    private func follow(_ html: inout HTML, _ visit: Visit) {
        let words = visit.words
        html.element("h2", text: words("Follow and reuse"))
        html.element(
            "p",
            text: words(
                "A feed reader tells you when something is published; also for one country, one theme or one member."))
        links(&html, tables(visit))
        html.element("details") { html in
            html.element("summary", text: words("Feeds by theme and country"))
            links(&html, themeFeeds(visit) + countryFeeds(visit))
        }
    }

    private func links(_ html: inout HTML, _ links: [(Route, String)]) {
        html.element("ul") { html in
            for (route, text) in links { html.element("li") { $0.element("a", .href(route.path), text: text) } }
        }
    }

    private func tables(_ visit: Visit) -> [(Route, String)] {
        let words = visit.words
        return [
            (.feed(visit.language, .all), words("All statements, as a feed")),
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

    private func entry(_ html: inout HTML, _ visit: Visit, _ position: Position, _ text: CanonicalText) {
        html.element("li", .class("entry")) { html in
            html.element("p", .class("when"), text: visit.calendars.dayOf(position.day.text))
            html.element("h3") { html in
                html.element(
                    "a", .href(visit.path(.statement(position.statement))),
                    text.language == visit.language.tag ? .none : .lang(text.language), text: text.title)
            }
        }
    }

    private func entry(_ html: inout HTML, _ visit: Visit, _ id: StatementID, _ text: CanonicalText, _ until: Instant) {
        html.element("li", .class("entry")) { html in
            html.element("p", .class("when")) { html in
                html.element("span", .class("tag open"), text: visit.words.context("a sign-on", "Open"))
                html.text(" " + visit.words("until {day}", ["day": visit.calendars.day(until.milliseconds)]))
            }
            html.element("h3") { html in
                html.element(
                    "a", .href(visit.path(.statement(id))),
                    text.language == visit.language.tag ? .none : .lang(text.language),
                    text: text.title)
            }
        }
    }
}

extension Reads {
    /// The end of a sign-on that is open at `now` and that the public may know of.
    func announcedEnd(of statement: StatementID, at now: Instant) throws -> Instant? {
        guard let newest = try newestVersion(of: statement),
            let signOn = try signOn(of: statement, version: newest.version),
            case .open(let until?) = signOn.state(at: now), try isAnnounced(statement, version: newest.version)
        else { return nil }
        return until
    }
}
