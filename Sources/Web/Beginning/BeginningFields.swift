// The fields that most forms of beginning share: title, words, and the language they are written in.
import HTML
import HTTP
import Languages
import Membership
import Procedures
import Record
import Store

enum BeginningFields {
    static let limit = 10_000

    static func title(_ html: inout HTML, _ fields: Fields, _ label: String, hint: String? = nil) {
        fields.line(&html, "title", label, hint: hint)
    }

    static func language(_ html: inout HTML, _ fields: Fields, _ visit: Visit) {
        fields.select(
            &html, "language", fields.words("Language of these words"),
            options: visit.site.languages.map { ($0.tag, $0.ownName) })
    }

    /// An empty form in the reader's language.
    static func start(_ visit: Visit) -> Entered { Entered(["language": [visit.language.tag]]) }

    /// Title and passages; notes what is missing of those that are needed.
    static func matter(
        _ entered: inout Entered, needed: [(String, String)], optional: [String] = [], _ visit: Visit
    ) -> Matter? {
        let words = visit.words
        let title = entered.line("title", limit: 200, missing: words("Give it a title"), words)
        var passages: [Matter.Passage] = []
        for (name, missing) in needed + optional.map({ ($0, "") }) {
            do {
                passages.append(.init(name, try WrittenText.passage(entered[name], limit: limit)))
            } catch {
                if error == .missing && missing.isEmpty { continue }
                entered.wrong(name, error == .missing ? missing : error.explained(words))
            }
        }
        guard entered.problems.isEmpty else { return nil }
        let language = visit.site.languages.contains { $0.tag == entered["language"] } ? entered["language"] : "en"
        return Matter(language: language, title: title, passages: passages)
    }

    /// Members by name, for a choice; without the own organisation. Who is not listed stands there for the secretariat only.
    static func members(_ visit: Visit) throws -> [(value: String, text: String)] {
        let own = visit.visitor?.organisation?.organisation.id
        let sheets = try visit.site.store.read { try $0.organisations() }
        let members = sheets.filter {
            $0.standing.standing(on: visit.today)?.isMember ?? false && $0.organisation.id != own
                && (!$0.organisation.unlisted || visit.visitor?.may(.secretariat) ?? false)
        }
        let named = members.map {
            (value: $0.organisation.id.text, text: $0.organisation.name(in: visit.language.tag).name)
        }
        return Sorting(visit.language).sorted(named) { $0.text }
    }

    /// The page of a form with its button.
    static func page(
        _ visit: Visit, _ place: Place, _ title: String, _ lead: String, _ button: String, _ entered: Entered,
        back: Place = .procedures, content: (inout HTML, Fields) -> Void
    ) -> Response {
        let fields = Fields(words: visit.words, entered: entered)
        return Page(visit: visit, title: title, form: entered).response { html in
            html.element("h1", text: title)
            html.element("p", .class("lead"), text: lead)
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(place)), .flag("novalidate")) {
                html in
                FormStamps.hidden(&html, visit, place)
                content(&html, fields)
                fields.buttons(&html, button, back: (visit.path(back), visit.words("Back")))
            }
        }
    }
}
