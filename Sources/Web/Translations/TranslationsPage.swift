// The translators' desk: which texts can be translated, into what, and how far each is.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

enum TranslationsPage {
    private static let most = 60

    struct Row {
        let text: FixedText
        let states: [(language: String, state: TranslationState)]
        let wanted: Set<String>
    }

    static func response(_ visit: Visit) throws -> Response? {
        guard let organisation = visit.visitor?.organisation else { return visit.redirect(.mandateChoice) }
        let rows = try visit.site.store.read { try TranslationsPage.rows(visit, organisation, $0) }
        let words = visit.words
        return Page(visit: visit, title: words("Translations")).response { html in
            html.element("h1", text: words("Translations"))
            html.element(
                "p", .class("lead"),
                text: words(
                    "Signed is the authentic text alone. A translation is shown beside it once somebody else has read it and the organisation that wrote the text has approved it."
                ))
            if rows.isEmpty {
                html.element(
                    "p",
                    text: words(
                        "There is nothing to translate yet: a text can be translated once it is fixed and open for signing."
                    ))
            }
            html.element("h2", text: words("Statements"))
            html.element("ul", .class("entries")) { html in
                for row in rows { entry(&html, visit, row) }
            }
        }
    }

    private static func rows(_ visit: Visit, _ organisation: OrganisationSheet, _ reads: Reads) throws -> [Row] {
        let isMember = organisation.standing.standing(on: visit.today)?.isMember ?? false
        var rows: [Row] = []
        for facts in try reads.statements() where rows.count < most {
            guard try reads.isReadable(facts, by: organisation.organisation.id, isMember: isMember),
                let text = try reads.fixedTexts(of: facts.id).last
            else { continue }
            let states = try reads.translationLanguages(of: facts.id).filter { $0 != text.text.language }.map {
                ($0, try reads.translationState(of: text, into: $0).state)
            }
            rows.append(Row(text: text, states: states, wanted: Set(try reads.wantedTranslations(of: facts.id))))
        }
        // What somebody waits for stands first.
        return rows.filter(\.isWaited) + rows.filter { !$0.isWaited }
    }

    private static func entry(_ html: inout HTML, _ visit: Visit, _ row: Row) {
        html.element("li", .class("entry")) { html in
            html.element("h3") { html in
                html.element(
                    "a", .href(visit.path(.translating(row.text.statement))), .lang(row.text.text.language),
                    text: row.text.text.title)
            }
            html.element("p") { html in
                html.element(
                    "span", .lang(row.text.text.language), text: visit.text(of: row.text.text.language))
                html.text(" · " + visit.words.count("{n} part", "{n} parts", row.text.text.blocks.count))
            }
            TranslationSummary.list(&html, visit, row.text.statement, row.states, wanted: row.wanted)
        }
    }
}

extension TranslationsPage.Row {
    /// The initiator wants a translation before it publishes, and it is not there.
    var isWaited: Bool {
        states.contains { wanted.contains($0.language) && $0.state.stage != .approved }
    }
}

/// How far translations are, in one line each.
enum TranslationSummary {
    static func list(
        _ html: inout HTML, _ visit: Visit, _ id: StatementID, _ states: [(language: String, state: TranslationState)],
        wanted: Set<String>
    ) {
        guard !states.isEmpty else { return }
        html.element("ul", .class("states")) { html in
            for (language, state) in states {
                html.element("li") { html in
                    html.element(
                        "a", .href(visit.path(.translator(id, language))), .lang(language),
                        text: visit.text(of: language))
                    html.text(": ")
                    write(&html, visit, state)
                    if wanted.contains(language), state.stage != .approved {
                        html.text(" · " + visit.words("publication waits for it"))
                    }
                }
            }
        }
    }

    static func write(_ html: inout HTML, _ visit: Visit, _ state: TranslationState) {
        let words = visit.words
        let figures = words(
            "{done} of {all} parts",
            ["done": String(state.done), "all": String(state.parts.count)])
        switch state.stage {
        case .started:
            html.element("span", .class("tag"), text: words.context("a translation", "Started"))
            html.text(" " + figures)
        case .complete:
            html.element("span", .class("tag open"), text: words.context("a translation", "Complete"))
            html.text(" " + words("waits for somebody else to read it"))
        case .reviewed:
            html.element("span", .class("tag open"), text: words.context("a translation", "Reviewed"))
            html.text(" " + words("waits for approval"))
        case .approved: html.element("span", .class("tag done"), text: words.context("a translation", "Approved"))
        }
        if state.stale > 0 {
            html.text(
                " · "
                    + words.count("{n} part of an earlier text", "{n} parts of an earlier text", state.stale))
        }
    }
}
