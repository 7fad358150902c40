// Closing and publishing: the initiator's two last steps.
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
        guard let call = try CallToSign(id, visit) else { return nil }
        let words = visit.words
        return Page(visit: visit, title: words("Close the sign-on")).response { html in
            html.element("h1", text: words("Close the sign-on"))
            html.element("p", .lang(call.text.text.language), text: call.text.text.title)
            html.element(
                "p", .class("lead"),
                text: words("Nobody can sign after this. You can open it again until it is published."))
            html.element("form", .method("post"), .action(visit.path(.closing(id)))) { html in
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

enum PublicationPage {
    static func form(_ visit: Visit, _ id: StatementID) throws -> Response? {
        guard let call = try CallToSign(id, visit) else { return nil }
        let cards = try visit.site.store.read { reads in
            try reads.listable(on: id, version: call.text.version, kind: call.facts.kind, today: visit.today)
                .compactMap { try reads.card($0.card) }
        }
        try call.signOn.allowsPublishing(signed: cards.count, at: visit.now)
        let words = visit.words
        let signatories = Signatories(cards: cards)
        let summary = visit.organisations(cards.count, countries: signatories.countries.count)
        return Page(visit: visit, title: words("Publish")).response { html in
            html.element("h1", text: words("Publish"))
            html.element("p", .lang(call.text.text.language), text: call.text.text.title)
            html.element("div", .class("notice warning")) { html in
                html.element("h2", text: words("What is published stays"))
                html.element(
                    "p",
                    text: words(
                        "The text and the list below become public, for good, with a code by which anybody can check them. Everybody who signed is told."
                    ))
            }
            html.element("form", .method("post"), .action(visit.path(.publication(id)))) { html in
                FormStamps.hidden(&html, visit, .publication(id))
                html.void("input", .type("hidden"), .name("version"), .value(String(call.text.version)))
                Fields(words: words, entered: Entered()).buttons(
                    &html, words("Publish with {summary}", ["summary": summary]),
                    back: (visit.path(.sheet(id)), words("Not yet")))
            }
            html.element("section", .class("signatories")) { html in
                html.element("h2", text: words("Signed by {summary}", ["summary": summary]))
                signatories.write(&html, visit) { _ in nil }
            }
        }
    }

    static func publish(_ visit: Visit, _ id: StatementID) throws -> Response {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit), let version = form["version"].flatMap({ Int($0) }) else {
            throw RecordingRefusal.expired
        }
        let act = PublishStatement(statement: id, version: version, acting: try visit.acting(), stamp: stamp)
        _ = try visit.site.performPublic { try act.perform(in: $0) }
        return visit.redirect(.statement(id))
    }
}
