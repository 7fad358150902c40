// Writing a statement: title, text, addressees, countries, themes.
import Papers
import Accountability
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

enum DraftPage {
    /// Most bytes of the form: four for each letter of the longest text, three times as many when percent-encoded, and
    /// as much again, so that a text that is too long still comes back with its problem.
    static let bodyLimit = 10 << 20

    static func form(_ visit: Visit, _ id: StatementID?, _ given: Entered? = nil) -> Response {
        let words = visit.words
        var entered = given ?? Entered()
        if given == nil { entered.set("language", visit.language.tag) }
        let fields = Fields(words: words, entered: entered)
        return Page(visit: visit, title: words("Write a statement"), form: entered).response { html in
            Steps.write(&html, visit, current: 0)
            html.element("h1", text: words("Write a statement"))
            // A draft from before states were kept has none until it is saved again.
            if let id, (Int(entered["number"]) ?? 0) > 0 {
                html.element("p") {
                    $0.element("a", .href(visit.path(.discussion(id))), text: words("Let others read and comment"))
                }
            }
            let place = id.map { Place.draft($0) } ?? .newDraft
            html.element(
                "form", .method("post"), .keepsNothing, .action(visit.path(place)), .enctype("multipart/form-data")
            ) { html in
                FormStamps.hidden(&html, visit, place)
                if id != nil { html.void("input", .type("hidden"), .name("number"), .value(entered["number"])) }
                fields.line(&html, "title", words("Title"), hint: words("It stands above the text and in every list"))
                fields.lines(
                    &html, "text", words("Text"),
                    hint: words(
                        "An empty line begins a new paragraph. “## ” at the beginning of a line makes a heading, “1. ” a numbered demand, “- ” a list."
                    ),
                    rows: 16, isText: true)
                fields.file(
                    &html, "file", words("Or a file"),
                    hint: words(
                        "DOCX, ODT, plain text or Markdown, up to 4 MB. It takes the place of what stands above."),
                    accept: ".docx,.odt,.txt,.md,text/plain,text/markdown")
                fields.select(
                    &html, "language", words("Language of the text"),
                    hint: words("This wording is signed; translations come later"),
                    options: DraftLanguages.tags.map { ($0, visit.text(of: $0)) })
                AddresseeFields(visit: visit, fields: fields).write(&html)
                SubjectFields(visit: visit, fields: fields).write(&html)
                fields.buttons(&html, words("Save and look at it"), back: (visit.path(.desk), words("To the desk")))
            }
        }
    }

    static func edit(_ visit: Visit, _ id: StatementID) throws -> Response? {
        let found = try visit.site.store.read { reads in
            (try reads.statement(id), try reads.draft(id), try reads.draftState(of: id)?.number ?? 0)
        }
        guard let facts = found.0, let draft = found.1, facts.initiator == visit.visitor?.organisation?.organisation.id
        else {
            return nil
        }
        var entered = DraftEntered.entered(draft, facts)
        entered.set("number", String(found.2))
        return form(visit, id, entered)
    }

    static func save(_ visit: Visit, _ id: StatementID?) throws -> Response {
        let form = try visit.request.form()
        var entered = Entered(form, limit: bodyLimit)
        let read = try DraftEntered(&entered, form, visit)
        guard let stamp = FormStamps.stamp(form, visit) else {
            entered.wrong("title", visit.words("The form was too old. Everything is kept: please send it again."))
            return self.form(visit, id, entered)
        }
        guard entered.problems.isEmpty else { return self.form(visit, id, entered) }
        let act = SaveDraft(
            statement: id, language: read.language, title: read.title, source: read.source, addressees: read.addressees,
            countries: read.countries, themes: read.themes, began: id == nil ? nil : Int(entered["number"]),
            acting: try visit.acting(), stamp: stamp)
        let saved: StatementID
        do { saved = try visit.site.store.perform { try act.perform(in: $0) } } catch StatementRefusal.draftChanged {
            entered.wrong(
                "text",
                visit.words(
                    "A colleague changed this draft meanwhile. Yours is kept here: look at the other on the page of comments, put both together, and save again."
                ))
            let newest = try visit.site.store.read { reads in try id.flatMap { try reads.draftState(of: $0)?.number } }
            entered.set("number", String(newest ?? 0))
            return self.form(visit, id, entered)
        }
        let lost = read.losses.map(\.rawValue).sorted().joined(separator: "+")
        return Response.redirect(to: visit.path(.preview(saved)) + (lost.isEmpty ? "" : "?lost=" + lost))
    }
}

/// Languages in which a statement can be written: those of the region.
enum DraftLanguages {
    static let tags = [
        "en", "ru", "uk", "fr", "de", "es", "it", "az", "be", "bg", "bs", "cs", "da", "el", "et", "fi", "hr", "hu",
        "hy",
        "ka", "kk", "ky", "lt", "lv", "mk", "mn", "nb", "nl", "pl", "pt", "ro", "sk", "sl", "sq", "sr", "sv", "tg",
        "tk",
        "tr", "uz",
    ]
}

/// The four steps from writing to signing.
enum Steps {
    static func write(_ html: inout HTML, _ visit: Visit, current: Int) {
        let words = visit.words
        let names = [words("Write"), words("Preview"), words("Fix the text"), words("Open for signing")]
        html.element("ol", .class("steps"), .ariaLabel(words("Steps"))) { html in
            for (index, name) in names.enumerated() {
                html.element(
                    "li", index < current ? .class("done") : .none,
                    index == current ? .attr("aria-current", "step") : .none,
                    text: name)
            }
        }
    }
}
