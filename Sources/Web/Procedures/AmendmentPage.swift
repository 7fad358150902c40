// The initiator puts another version of the statement into its running procedure.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Procedures
import Record
import Statements
import Store

enum AmendmentPage {
    static func form(_ visit: Visit, _ id: ProcedureID, _ entered: Entered = Entered()) throws -> Response? {
        guard let (view, newest, isCorrection) = try amendable(visit, id) else { return nil }
        let words = visit.words
        let fields = Fields(words: words, entered: entered)
        return Page(visit: visit, title: words("Decision"), form: entered).response { html in
            html.element("h1", text: words("Put the new version to decision"))
            html.element("p", .lang(newest.text.language), text: newest.text.title)
            if let old = view.text { DifferenceView(visit: visit, from: old.text, to: newest.text).write(&html) }
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.amendment(id)))) { html in
                FormStamps.hidden(&html, visit, .amendment(id))
                html.void("input", .type("hidden"), .name("version"), .value(String(newest.version)))
                html.element(
                    "p", .class("notice"),
                    text: isCorrection
                        ? words("It was fixed as a correction: the time goes on. Everybody who may act is told.")
                        : words("The whole time begins anew, and what was said of the old version does not count."))
                fields.buttons(&html, words("Put it to decision"), back: (visit.path(.procedure(id)), words("Back")))
            }
        }
    }

    /// The procedure that this organisation leads, with a newer version of its text.
    private static func amendable(_ visit: Visit, _ id: ProcedureID) throws -> (ProcedureView, FixedText, Bool)? {
        try visit.site.store.read { reads in
            guard let view = try ProcedureView(visit, id, reads), view.leads, !view.isDecided,
                let statement = view.facts.statement, let newest = try reads.fixedTexts(of: statement).last,
                newest.version != view.facts.version
            else { return nil }
            let old = view.facts.version ?? 0
            return (view, newest, try reads.chain(of: statement, from: newest.version).contains(old))
        }
    }

    static func amend(_ visit: Visit, _ id: ProcedureID) throws -> Response? {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit), let version = form["version"].flatMap({ Int($0) }) else {
            throw RecordingRefusal.expired
        }
        let act = AmendPosition(
            procedure: id, version: version, acting: try visit.acting(), stamp: stamp)
        try visit.site.performPublic { try act.perform(in: $0) }
        return visit.recorded(in: id)
    }
}
