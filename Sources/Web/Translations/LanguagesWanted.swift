// The languages of one statement: how far each is, a new one, and without which the initiator will not publish.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

enum LanguagesWanted {
    static func form(_ visit: Visit, _ id: StatementID, _ entered: Entered = Entered()) throws -> Response? {
        guard let found = try visit.site.store.read({ try Translating($0, visit, id) }) else { return nil }
        let words = visit.words
        let text = found.text.text
        return Page(visit: visit, title: words("Translations"), form: entered).response { html in
            html.element("h1", text: words("Translations"))
            html.element("p") { html in
                html.element("a", .href(visit.path(found.page)), .lang(text.language), text: text.title)
            }
            html.element(
                "p",
                text: words(
                    "The authentic language is {language}, version {version}. Only these words are signed.",
                    ["language": visit.text(of: text.language), "version": String(found.text.version)]))
            TranslationSummary.list(&html, visit, id, found.states, wanted: Set(found.wanted))
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.translating(id)))) { html in
                FormStamps.hidden(&html, visit, .translating(id))
                let fields = Fields(words: words, entered: entered)
                fields.select(
                    &html, "language", words("Another language"), options: choices(found, visit))
                html.element("p", .class("actions")) {
                    $0.element(
                        "button", .class("button"), .name("step"), .value("begin"), text: words("Translate into it"))
                }
                if found.leads { wanted(&html, visit, found) }
            }
        }
    }

    private static func choices(_ found: Translating, _ visit: Visit) -> [(value: String, text: String)] {
        let taken = Set(found.states.map(\.language)).union([found.text.text.language])
        return DraftLanguages.tags.filter { !taken.contains($0) }.map { ($0, visit.text(of: $0)) }
    }

    private static func wanted(_ html: inout HTML, _ visit: Visit, _ found: Translating) {
        let words = visit.words
        let fields = Fields(words: words, entered: Entered(["wanted": found.wanted]))
        let begun = found.states.map(\.language)
        let shown =
            begun
            + visit.site.languages.map(\.tag).filter {
                $0 != found.text.text.language && !begun.contains($0)
            }
        fields.group(
            &html, "wanted", words("Publish only when these are approved"),
            hint: words("Leave all empty to publish when the list is ready; translations then appear as they come.")
        ) { html in
            for (index, language) in shown.enumerated() {
                fields.choice(
                    &html, "wanted", language, visit.text(of: language), type: .checkbox, isFirst: index == 0)
            }
        }
        html.element("p", .class("actions")) {
            $0.element("button", .class("button quiet"), .name("step"), .value("want"), text: words("Keep this"))
        }
    }

    static func choose(_ visit: Visit, _ id: StatementID) throws -> Response? {
        let form = try visit.request.form()
        guard FormStamps.stamp(form, visit) != nil else { throw RecordingRefusal.expired }
        let entered = Entered(form, limit: 200)
        guard entered["step"] == "want" else {
            guard DraftLanguages.tags.contains(entered["language"]) else { return try self.form(visit, id) }
            return visit.redirect(.translator(id, entered["language"]))
        }
        let act = WantTranslations(
            statement: id, languages: entered.all("wanted").filter { DraftLanguages.tags.contains($0) },
            acting: try visit.acting())
        try visit.site.store.perform { try act.perform(in: $0) }
        return visit.redirect(.translating(id))
    }
}

/// A statement as its translators see it.
struct Translating {
    let text: FixedText
    let states: [(language: String, state: TranslationState)]
    let wanted: [String]
    /// The visitor's organisation wrote it and this person may draft.
    let leads: Bool
    let mayTranslate: Bool
    /// Where the text is read.
    let page: Place

    /// Nil for a text that this organisation may not read.
    init?(_ reads: Reads, _ visit: Visit, _ id: StatementID) throws {
        guard let visitor = visit.visitor, let organisation = visitor.organisation,
            let facts = try reads.statement(id), let text = try reads.fixedTexts(of: id).last,
            try reads.isReadable(
                facts, by: organisation.organisation.id,
                isMember: organisation.standing.standing(on: visit.today)?.isMember ?? false)
        else { return nil }
        self.text = text
        states = try reads.translationLanguages(of: id).filter { $0 != text.text.language }.map {
            ($0, try reads.translationState(of: text, into: $0).state)
        }
        wanted = try reads.wantedTranslations(of: id)
        leads = facts.initiator == organisation.organisation.id && visitor.may(.draft)
        page = try reads.position(of: id) == nil ? .sheet(id) : .statement(id)
        mayTranslate = visitor.may(.translate) || leads
    }
}
