// The initiator of a statement proposes its fixed text as a position in the name of the platform.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Procedures
import Record
import Statements
import Store

enum PositionForm {
    static func form(_ visit: Visit, _ id: StatementID, _ given: Entered? = nil) throws -> Response? {
        guard let text = try led(visit, id) else { return nil }
        let words = visit.words
        let entered = given ?? Entered(["kind": ["normal"]])
        return BeginningFields.page(
            visit, .position(id), words("Propose as a position in the name of the platform"),
            words(
                "A position speaks for all. Members support it first; then it is open for objections, and silence is assent. Nobody signs it."
            ),
            words("Propose it"), entered, back: .sheet(id)
        ) { html, fields in
            html.element("p", .lang(text.text.language)) { $0.element("strong", text: text.text.title) }
            html.void("input", .type("hidden"), .name("version"), .value(String(text.version)))
            fields.group(&html, "kind", words("How fast")) { html in
                fields.choice(
                    &html, "kind", "normal", words("In the normal time"),
                    hint: words("After the supporters that the rules ask for, you open it."), isFirst: true)
                fields.choice(
                    &html, "kind", "urgent", words("Urgent"),
                    hint: words("Members must ask for urgency, with a reason; then you choose a shorter time."))
            }
            fields.lines(
                &html, "text", words("Why it is needed"), hint: words("For everybody who is asked; not published"),
                rows: 5)
        }
    }

    private static func led(_ visit: Visit, _ id: StatementID) throws -> FixedText? {
        try visit.site.store.read { reads in
            guard visit.visitor?.may(.draft) ?? false,
                try reads.statement(id)?.initiator == visit.visitor?.organisation?.organisation.id
            else { return nil }
            return try reads.fixedTexts(of: id).last
        }
    }

    static func propose(_ visit: Visit, _ id: StatementID) throws -> Response? {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit), let version = form["version"].flatMap({ Int($0) }) else {
            throw RecordingRefusal.expired
        }
        var entered = Entered(form)
        var text = ""
        do { text = try WrittenText.passage(entered["text"], limit: BeginningFields.limit) } catch {
            entered.wrong(
                "text", error == .missing ? visit.words("Say why it is needed") : error.explained(visit.words))
            return try self.form(visit, id, entered)
        }
        let act = ProposePosition(
            statement: id, version: version, isUrgent: entered["kind"] == "urgent", words: text,
            acting: try visit.acting(), stamp: stamp)
        let procedure = try visit.site.performPublic { try act.perform(in: $0) }
        return visit.recorded(in: procedure)
    }
}
