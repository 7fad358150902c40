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
    struct Shown {
        let facts: StatementFacts
        let wording: Wording
        let publication: Publication
        let signatories: Signatories
        let linked: Set<OrganisationID>
        /// Lists before this one.
        let earlier: [Publication]
        /// Languages in which the paper is made.
        let papers: [Language]

        var text: FixedText { wording.authentic }
    }

    private enum Content {
        case published(Shown)
        case open(Wording, until: Instant)
        case position(Wording, Position)
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
            if let position = try reads.position(of: id),
                let text = try reads.fixedText(of: id, version: position.version)
            {
                return .position(try Wording(text, in: visit.language.tag, reads), position)
            }
            guard let until = try reads.announcedEnd(of: id, at: visit.now),
                let text = try reads.fixedTexts(of: id).last
            else { return nil }
            return .open(try Wording(text, in: visit.language.tag, reads), until: until)
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
        let signatories = try Signatories(newest, reads)
        let listed = try reads.listed(signatories.cards.map(\.organisation))
        let papers = try visit.site.languages.filter { try reads.paper(of: newest.code, language: $0.tag) != nil }
        return Shown(
            facts: facts, wording: try Wording(text, in: visit.language.tag, reads), publication: newest,
            signatories: signatories, linked: listed, earlier: earlier,
            papers: papers)
    }

    func response(_ visit: Visit) -> Response {
        switch content {
        case .published(let shown): published(shown, visit)
        case .open(let wording, let until): open(wording, until, visit)
        case .position(let wording, let position):
            PositionArticle(wording: wording, position: position).response(visit)
        }
    }

    private func published(_ shown: Shown, _ visit: Visit) -> Response {
        let summary = visit.standBehind(
            shown.signatories.entries.count, countries: shown.publication.countries,
            withheld: shown.publication.withheld)
        let day = visit.calendars.dayOf(shown.publication.day.text)
        let room: Page.Room = shown.text.text.kind == .declaration ? .declaration : .statements
        var data = StatementData(wording: shown.wording, site: visit.site, language: visit.language).members
        data.append(.init("datePublished", .text(shown.publication.day.text)))
        return Page(
            visit: visit, title: shown.wording.shown.title, room: room, columns: true, data: .object(data)
        ).response { html in
            html.element("div") { html in
                language(&html, shown.wording, visit)
                StatementArticle(
                    visit: visit, text: shown.wording.shown,
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
                    withheld(&html, shown, visit)
                    shown.signatories.write(&html, visit, text: shown.text.text) {
                        shown.linked.contains($0.organisation) ? .member($0.organisation) : nil
                    }
                    support(&html, shown, visit)
                }
            }
            html.element("aside", .class("beside"), .ariaLabel(visit.words("Proof and countries"))) { html in
                ProofBox(
                    publication: shown.publication, papers: shown.papers, authentic: shown.text.text.language
                ).write(&html, visit)
                visit.site.grid.write(
                    &html, visit, counts: shown.signatories.countries,
                    label: visit.words("{summary}; the list says the same in words", ["summary": summary]))
                shown.wording.others(&html, visit)
                earlier(&html, shown, visit)
            }
        }
    }

    /// Why some are not named, and that somebody withdrew.
    private func withheld(_ html: inout HTML, _ shown: Shown, _ visit: Visit) {
        if shown.publication.withheld != .none {
            html.element("p", .class("hint")) { html in
                html.text(
                    visit.words(
                        "Some organisations work where signing by name means prison. They are counted, never named; that they signed is the word of the platform."
                    ) + " ")
                html.element("a", .href(visit.path(.help(.list))), text: visit.words("How to read a list"))
            }
        }
        let gone = shown.signatories.withdrawn.count
        guard gone > 0 else { return }
        html.element(
            "p", .class("notice"),
            text: visit.words.count(
                "Since this list was published {n} organisation has withdrawn; the list stays as it was, with the day beside the name.",
                "Since this list was published {n} organisations have withdrawn; the list stays as it was, with the day beside the name.",
                gone))
    }

    /// Support part by part, where somebody reserved something.
    private func support(_ html: inout HTML, _ shown: Shown, _ visit: Visit) {
        let reservations = shown.signatories.reservations
        guard !reservations.isEmpty else { return }
        let signed = shown.signatories.entries.count
        html.element("h3", text: visit.words("Support part by part"))
        html.element(
            "p",
            text: visit.words.count(
                "Every part has the support of {n} organisation that is named, except:",
                "Every part has the support of all {n} organisations that are named, except:", signed))
        html.element("ul") { html in
            let support = Reservation.support(of: shown.text.text, signed: signed, reservations: reservations)
            for (index, part) in support.enumerated() where part.support < signed {
                html.element("li") { html in
                    html.element(
                        "a", .href("#" + part.block), text: visit.words("Part {number}", ["number": String(index + 1)]))
                    html.text(
                        ": "
                            + visit.words(
                                "{support} of {signed}",
                                ["support": String(part.support), "signed": String(signed)]))
                }
            }
        }
    }

    private func language(_ html: inout HTML, _ wording: Wording, _ visit: Visit) {
        wording.notice(
            &html, visit,
            untranslated: visit.words(
                "There is no translation yet. This is the text that was signed, in this language:"))
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
                    html.text(
                        ", "
                            + visit.standBehind(
                                publication.list.all.count, countries: publication.countries,
                                withheld: publication.withheld))
                }
            }
        }
    }

    private func open(_ wording: Wording, _ until: Instant, _ visit: Visit) -> Response {
        Page(visit: visit, title: wording.shown.title, room: .statements).response { html in
            language(&html, wording, visit)
            StatementArticle(
                visit: visit, text: wording.shown, kind: visit.words("Open for signing by members")
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
    }
}
