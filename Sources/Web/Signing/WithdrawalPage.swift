// Taking a signature back: what will be seen of it, before one does it.
import Access
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

enum WithdrawalPage {
    static func form(_ visit: Visit, _ id: StatementID) throws -> Response? {
        guard let call = try CallToSign(id, visit) else { return nil }
        guard let own = call.own else { throw StatementRefusal.notSigned }
        let words = visit.words
        return Page(visit: visit, title: words("Withdraw the signature")).response { html in
            html.element("h1", text: words("Withdraw the signature"))
            html.element("p", .lang(call.text.text.language), text: call.text.text.title)
            html.element("p", .class("lead"), text: effect(own, call, words))
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.withdrawal(id)))) { html in
                FormStamps.hidden(&html, visit, .withdrawal(id))
                html.void("input", .type("hidden"), .name("version"), .value(String(call.text.version)))
                Fields(words: words, entered: Entered()).buttons(
                    &html, words("Withdraw"), back: (visit.path(.desk), words("Back to the desk")), danger: true)
            }
        }
    }

    private static func effect(_ own: OwnSignature, _ call: CallToSign, _ words: Words) -> String {
        if own.isWithheld {
            return words(
                "No reason is asked and no day is shown. What was published stays; with the next list one name fewer is withheld."
            )
        }
        if call.publiclyNamed != nil {
            return words(
                "The published list stays as it was, and so does what was delivered. From today the page of the statement says that your organisation withdrew, with the day, and whoever delivered it may inform the addressees. No reason is asked."
            )
        }
        return words(
            "Nobody outside learns of it, and no reason is asked. You can sign again while the sign-on is open.")
    }

    static func withdraw(_ visit: Visit, _ id: StatementID) throws -> Response {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit), let version = form["version"].flatMap({ Int($0) }) else {
            throw RecordingRefusal.expired
        }
        if form["unseen"] == "yes" { return try withdrawUnseen(visit, id, version, stamp) }
        let act = WithdrawSignature(statement: id, version: version, acting: try visit.acting(), stamp: stamp)
        try visit.slowChanges(of: id)
        let own = try CallToSign(id, visit)?.own
        _ = try visit.site.store.perform { try act.perform(in: $0) }
        guard case .named? = own else { return visit.redirect(.signature(id)) }
        visit.site.published.forget()
        return Response.redirect(to: visit.path(.sheet(id)) + "?withdrawn")
    }

    private static func withdrawUnseen(
        _ visit: Visit, _ id: StatementID, _ version: Int, _ stamp: FormStamp
    ) throws -> Response {
        try visit.slowChanges(of: id)
        let act = WithdrawUnseen(statement: id, version: version, acting: try visit.acting(), stamp: stamp)
        try visit.site.store.perform { try act.perform(in: $0) }
        return Response.redirect(to: visit.path(.sheet(id)) + "?unseen")
    }
}

/// For those who came later and may not see whether their organisation withheld its name.
enum UnseenWithdrawal {
    static func write(_ html: inout HTML, _ visit: Visit, _ call: CallToSign) {
        let words = visit.words
        html.element("details") { html in
            html.element("summary", text: words("Your organisation may have signed before you came"))
            html.element(
                "p",
                text: words(
                    "If its name was withheld then, only those who could sign at that time and the keepers see it. You can take it back without seeing it: the answer is the same in any case, and nobody is told."
                ))
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.withdrawal(call.facts.id)))) {
                html in
                FormStamps.hidden(&html, visit, .withdrawal(call.facts.id))
                html.void("input", .type("hidden"), .name("version"), .value(String(call.text.version)))
                html.void("input", .type("hidden"), .name("unseen"), .value("yes"))
                html.element("p", .class("actions")) {
                    $0.element("button", .class("button quiet"), text: words("Take back what may be withheld"))
                }
            }
        }
    }
}

extension Visit {
    /// Refuses when the own organisation signed and withdrew on this statement too often.
    func slowChanges(of statement: StatementID) throws {
        let organisation = visitor?.organisation?.organisation.id.text ?? ""
        try site.gate.slow("changes \(organisation) \(statement.text)", .changes)
    }
}
