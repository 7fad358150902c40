// A statement as the public sees it: the text, who stands behind it, and how to check that.
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct StatementPage {
    /// One published list with the text it is about.
    private struct Shown {
        let facts: StatementFacts
        let text: FixedText
        let publication: Publication
        let signatories: Signatories
        let linked: Set<OrganisationID>
        /// Later versions were published since.
        let earlier: [Publication]
    }

    private enum Content {
        case published(Shown)
        case open(FixedText, until: Instant)
    }

    private let content: Content

    /// Nil for a statement that the public may not see.
    init?(_ id: StatementID, _ visit: Visit) throws {
        let found = try visit.site.store.read { reads -> Content? in
            let publications = try reads.publications(of: id)
            if let newest = publications.last {
                return try StatementPage.shown(newest, earlier: publications.dropLast(), reads, visit).map {
                    .published($0)
                }
            }
            guard let until = try reads.announcedEnd(of: id, at: visit.now),
                let text = try reads.fixedTexts(of: id).last
            else { return nil }
            return .open(text, until: until)
        }
        guard let found else { return nil }
        content = found
    }

    private static func shown(
        _ newest: Publication, earlier: [Publication], _ reads: Reads, _ visit: Visit
    ) throws -> Shown? {
        guard let facts = try reads.statement(newest.statement),
            let text = try reads.fixedText(of: newest.statement, version: newest.version)
        else { return nil }
        let cards = try newest.list.named.compactMap { try reads.card($0.card) }
        let listed = Set(try cards.map(\.organisation).filter { try reads.isListed($0) })
        return Shown(
            facts: facts, text: text, publication: newest, signatories: Signatories(cards: cards), linked: listed,
            earlier: earlier)
    }

    func response(_ visit: Visit) -> Response {
        switch content {
        case .published(let shown): published(shown, visit)
        case .open(let text, let until): open(text, until, visit)
        }
    }

    private func published(_ shown: Shown, _ visit: Visit) -> Response {
        let summary = visit.organisations(shown.signatories.cards.count, countries: shown.publication.countries)
        let day = visit.calendars.dayOf(shown.publication.day.text)
        let room: Page.Room = shown.text.text.kind == .declaration ? .declaration : .statements
        return Page(visit: visit, title: shown.text.text.title, room: room, columns: true).response { html in
            html.element("div") { html in
                language(&html, shown.text.text, visit)
                StatementArticle(
                    visit: visit, text: shown.text.text,
                    kind: visit.words("Statement of the undersigned members") + " · " + day
                ) { html in
                    html.element("div") { html in
                        html.element("dt", text: visit.words("Signed by"))
                        html.element("dd") { $0.element("a", .href("#signatories"), text: summary) }
                    }
                    subjects(&html, shown.facts, visit)
                }.write(&html)
                html.element("section", .class("signatories"), .attr("aria-labelledby", "signatories")) { html in
                    html.element(
                        "h2", .id("signatories"), text: visit.words("Signed by {summary}", ["summary": summary]))
                    shown.signatories.write(&html, visit) {
                        shown.linked.contains($0.organisation) ? .member($0.organisation) : nil
                    }
                }
            }
            html.element("aside", .class("beside"), .ariaLabel(visit.words("Proof and countries"))) { html in
                ProofBox(publication: shown.publication).write(&html, visit)
                visit.site.grid.write(
                    &html, visit, counts: shown.signatories.countries,
                    label: visit.words("{summary}; the list says the same in words", ["summary": summary]))
                earlier(&html, shown, visit)
            }
        }
    }

    private func language(_ html: inout HTML, _ text: CanonicalText, _ visit: Visit) {
        guard text.language != visit.language.tag else { return }
        html.element("p", .class("notice")) { html in
            html.text(
                visit.words("There is no translation yet. This is the text that was signed, in this language:") + " ")
            html.element("span", .lang(text.language), text: visit.text(of: text.language))
        }
    }

    private func subjects(_ html: inout HTML, _ facts: StatementFacts, _ visit: Visit) {
        let countries = Sorting(visit.language).sorted(facts.countries.map(visit.country)) { $0 }
        let themes = visit.site.themes.filter { facts.themes.contains($0.id) }.map { $0.name(in: visit.language.tag) }
        for (term, words) in [(visit.words("Countries concerned"), countries), (visit.words("Themes"), themes)]
        where !words.isEmpty {
            html.element("div") { html in
                html.element("dt", text: term)
                html.element("dd", text: words.joined(separator: ", "))
            }
        }
    }

    private func earlier(_ html: inout HTML, _ shown: Shown, _ visit: Visit) {
        guard !shown.earlier.isEmpty else { return }
        html.element("h2", text: visit.words("Earlier lists"))
        html.element("ul") { html in
            for publication in shown.earlier.reversed() {
                html.element("li") { html in
                    html.element("a", .href(Route.code(publication.code.shown).path)) { html in
                        html.text(visit.calendars.dayOf(publication.day.text))
                    }
                }
            }
        }
    }

    private func open(_ text: FixedText, _ until: Instant, _ visit: Visit) -> Response {
        var page = Page(visit: visit, title: text.text.title, room: .statements).response { html in
            language(&html, text.text, visit)
            StatementArticle(
                visit: visit, text: text.text, kind: visit.words("Open for signing by members")
            ) { html in
                html.element("div") { html in
                    html.element("dt", text: visit.words("Open until"))
                    html.element(
                        "dd",
                        text: visit.words(
                            "{moment} ({zone})",
                            ["moment": visit.calendars.moment(until.milliseconds), "zone": visit.calendars.zoneName()]))
                }
            }.write(&html)
            html.element("p", .class("hint"), text: visit.words("Who signs is shown when the statement is published."))
        }
        // It changes by itself when the end comes, so it is made anew each time.
        page.headers.append(("Cache-Control", "no-cache"))
        return page
    }
}
