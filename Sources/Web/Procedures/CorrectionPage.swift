// Keepers correct a wrong entry by a further one; nothing is changed, and a new minute is drawn where it matters.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Procedures
import Record
import Store

enum CorrectionPage {
    static func form(_ visit: Visit, _ id: ProcedureID, _ entered: Entered = Entered()) throws -> Response? {
        guard let view = try visit.site.store.read({ try ProcedureView(visit, id, $0) }), view.isKeeper else {
            return nil
        }
        let words = visit.words
        let fields = Fields(words: words, entered: entered)
        return Page(visit: visit, title: words("Decision"), form: entered).response { html in
            html.element("h1", text: words("Correct an entry by another one"))
            html.element(
                "p", .class("lead"),
                text: words(
                    "The wrong entry stays, marked as corrected. If the outcome changes, a further minute is drawn."))
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.correction(id)))) { html in
                FormStamps.hidden(&html, visit, .correction(id))
                fields.select(
                    &html, "entry", words("The entry"),
                    options: [("", words("Choose"))] + view.now.entries.map { ($0.name, line($0, view)) }, short: false)
                fields.lines(
                    &html, "words", words("Why it was wrong"), hint: words("For those who read the minute"), rows: 3)
                fields.buttons(
                    &html, words("Record the correction"), back: (visit.path(.procedure(id)), words("Back")),
                    danger: true)
            }
        }
    }

    private static func line(_ entry: ProcedureEntry, _ view: ProcedureView) -> String {
        let who = entry.by.flatMap { view.names[$0]?.name } ?? view.visit.words("the secretariat")
        return
            "\(entry.name) · \(view.visit.calendars.moment(entry.at.milliseconds)) · \(entry.event.rawValue) · \(who)"
    }

    static func correct(_ visit: Visit, _ id: ProcedureID) throws -> Response? {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit) else { throw RecordingRefusal.expired }
        var entered = Entered(form, limit: 8000)
        if entered["entry"].isEmpty { entered.wrong("entry", visit.words("Choose the entry")) }
        var reason = ""
        do { reason = try WrittenText.passage(entered["words"], limit: 2000) } catch {
            entered.wrong(
                "words", error == .missing ? visit.words("Say why it was wrong") : error.explained(visit.words))
        }
        guard entered.problems.isEmpty else { return try self.form(visit, id, entered) }
        let act = KeepProcedure(
            procedure: id, deed: .correction(of: entered["entry"], words: reason), acting: try visit.acting(),
            stamp: stamp)
        try visit.site.performPublic { try act.perform(in: $0) }
        return visit.recorded(in: id)
    }
}
