// Published statements, newest first, a page at a time; and the sign-ons that may be known to be open.
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct StatementsPage {
    static let length = 25
    private let year: Int?
    private let page: Int
    private let published: [PublishedStatement]
    private let hasMore: Bool
    private let years: [Int]
    private let open: [(wording: Wording, until: Instant)]
    private let positions: [(position: Position, wording: Wording)]

    /// Nil for a page on which nothing stands.
    init?(_ visit: Visit, year: Int? = nil, page: Int = 1) throws {
        (self.year, self.page) = (year, page)
        let isFirst = year == nil && page == 1
        let language = visit.language.tag
        let found: ([PublishedStatement], [Int], [(Wording, Instant)], [(Position, Wording)])
        found = try visit.site.store.read { reads in
            let published = try reads.publishedStatements(
                in: language, year: year, skip: (page - 1) * StatementsPage.length, most: StatementsPage.length + 1)
            guard isFirst else { return (published, try reads.publicationYears(), [], []) }
            let open = try reads.possiblyOpenStatements(at: visit.now).compactMap { id -> (Wording, Instant)? in
                guard let until = try reads.announcedEnd(of: id, at: visit.now),
                    let text = try reads.fixedTexts(of: id).last
                else { return nil }
                return (try Wording(text, in: language, reads), until)
            }
            let positions = try reads.positions().filter { try reads.publications(of: $0.statement).isEmpty }
                .compactMap { position in
                    try reads.fixedText(of: position.statement, version: position.version).map {
                        (position, try Wording($0, in: language, reads))
                    }
                }
            return (published, try reads.publicationYears(), open, positions)
        }
        published = Array(found.0.prefix(StatementsPage.length))
        hasMore = found.0.count > StatementsPage.length
        (years, open, positions) = (found.1, found.2, found.3)
        if published.isEmpty && !isFirst { return nil }
    }

    func response(_ visit: Visit) -> Response {
        let words = visit.words
        let title = year.map { words("Statements of {year}", ["year": String($0)]) } ?? words("Statements")
        return Page(visit: visit, title: title, room: .statements).response { html in
            html.element("h1", text: title)
            SearchBox.write(&html, visit)
            if !open.isEmpty {
                html.element("h2", text: words("Open for signing"))
                html.element("ul", .class("entries")) { html in
                    for statement in open { entry(&html, visit, statement.wording, statement.until) }
                }
            }
            if !positions.isEmpty {
                html.element("h2", text: words("Positions in the name of the platform"))
                html.element("ul", .class("entries")) { html in
                    for (position, wording) in positions { entry(&html, visit, position, wording) }
                }
            }
            html.element("h2", text: words("Published"))
            if published.isEmpty { html.element("p", text: words("Nothing has been published yet.")) }
            html.element("ul", .class("entries")) { html in
                for statement in published { statement.entry(&html, visit) }
            }
            pages(&html, visit)
            html.element("p") { html in
                html.element("a", .href(visit.path(.follow)), text: words("Follow and reuse"))
                html.text(" · ")
                html.element("a", .href(visit.path(.archive)), text: words("The archive"))
            }
        }
    }

    private func place(_ page: Int) -> Place {
        page == 1 && year == nil ? .statements : .statementList(year: year, page: page)
    }

    private func pages(_ html: inout HTML, _ visit: Visit) {
        let words = visit.words
        if page > 1 || hasMore {
            html.element("nav", .class("pages"), .ariaLabel(words("Pages of the list"))) { html in
                html.element("ul") { html in
                    if page > 1 {
                        html.element("li") {
                            $0.element("a", .rel("prev"), .href(visit.path(place(page - 1))), text: words("Newer"))
                        }
                    }
                    if hasMore {
                        html.element("li") {
                            $0.element("a", .rel("next"), .href(visit.path(place(page + 1))), text: words("Older"))
                        }
                    }
                }
            }
        }
        guard years.count > 1 || year != nil else { return }
        html.element("nav", .class("pages"), .ariaLabel(words("Years"))) { html in
            html.element("ul") { html in
                if year != nil {
                    html.element("li") { $0.element("a", .href(visit.path(.statements)), text: words("All years")) }
                }
                for other in years {
                    html.element("li") { html in
                        html.element(
                            "a", .href(visit.path(.statementList(year: other, page: 1))),
                            other == year ? .attr("aria-current", "page") : .none, text: String(other))
                    }
                }
            }
        }
    }

    private func entry(_ html: inout HTML, _ visit: Visit, _ position: Position, _ wording: Wording) {
        html.element("li", .class("entry")) { html in
            html.element("p", .class("when"), text: visit.calendars.dayOf(position.day.text))
            title(&html, visit, wording)
        }
    }

    private func entry(_ html: inout HTML, _ visit: Visit, _ wording: Wording, _ until: Instant) {
        html.element("li", .class("entry")) { html in
            html.element("p", .class("when")) { html in
                html.element("span", .class("tag open"), text: visit.words.context("a sign-on", "Open"))
                html.text(" " + visit.words("until {day}", ["day": visit.calendars.day(until.milliseconds)]))
            }
            title(&html, visit, wording)
        }
    }

    private func title(_ html: inout HTML, _ visit: Visit, _ wording: Wording) {
        let text = wording.shown
        html.element("h3") { html in
            html.element(
                "a", .href(visit.path(.statement(wording.authentic.statement))),
                text.language == visit.language.tag ? .none : .lang(text.language), text: text.title)
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
