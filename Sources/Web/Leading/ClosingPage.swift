// The initiator closes the sign-on before its end.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

enum ClosingPage {
    static func form(_ visit: Visit, _ id: StatementID) throws -> Response? {
        guard let call = try CallToSign(id, visit), call.leads, visit.visitor?.may(.draft) ?? false else { return nil }
        let words = visit.words
        return Page(visit: visit, title: words("Close the sign-on")).response { html in
            html.element("h1", text: words("Close the sign-on"))
            html.element("p", .lang(call.text.text.language), text: call.text.text.title)
            html.element(
                "p", .class("lead"),
                text: words(
                    "Who signs after this is late and stands apart. You can open it again."))
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.closing(id)))) { html in
                FormStamps.hidden(&html, visit, .closing(id))
                html.void("input", .type("hidden"), .name("version"), .value(String(call.text.version)))
                Fields(words: words, entered: Entered()).buttons(
                    &html, words("Close now"), back: (visit.path(.sheet(id)), words("Back")))
            }
        }
    }

    static func close(_ visit: Visit, _ id: StatementID) throws -> Response {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit), let version = form["version"].flatMap({ Int($0) }) else {
            throw RecordingRefusal.expired
        }
        let act = CloseSignOn(statement: id, version: version, acting: try visit.acting(), stamp: stamp)
        _ = try visit.site.performPublic { try act.perform(in: $0) }
        return visit.redirect(.sheet(id))
    }
}
