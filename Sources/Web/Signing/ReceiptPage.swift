// The receipt of a signature, for the organisation that signed: when it was received, and the signed file to keep.
import Membership
import Acts
import HTML
import HTTP
import Languages
import Record
import Statements
import Store

enum ReceiptPage {
    static func response(_ visit: Visit, act: Int64) throws -> Response? {
        guard let organisation = visit.visitor?.organisation?.organisation else {
            return visit.redirect(.mandateChoice)
        }
        let found = try visit.site.store.read { reads -> (Signature, FixedText, Bool, Bool)? in
            guard let signature = try reads.signature(act: act, of: organisation.id),
                let text = try reads.fixedText(of: signature.statement, version: signature.version)
            else { return nil }
            let isValid =
                try reads.signature(of: organisation.id, on: signature.statement, version: signature.version)?.act
                == act
            let isPublished = try reads.publications(of: signature.statement).contains { publication in
                publication.list.named.contains { $0.leaf == signature.leaf }
            }
            return (signature, text, isValid, isPublished)
        }
        guard let (signature, text, isValid, isPublished) = found else { return nil }
        if visit.request.query == "file" { return try file(visit, act, text.text.title) }
        let words = visit.words
        return Page(visit: visit, title: words("Receipt")).response { html in
            html.element("div", .class(isValid ? "notice good" : "notice"), .role("status")) { html in
                html.element("h1", text: isValid ? words("You have signed") : words("This signature was withdrawn"))
                html.element("p") { html in
                    visit.bdi(&html, organisation.name(in: visit.language.tag))
                    html.text(
                        " "
                            + (isValid
                                ? words("stands behind this text by name.") : words("does not stand behind this text."))
                    )
                }
            }
            facts(&html, visit, signature, text)
            html.element("p", .class("actions")) { html in
                html.element(
                    "a", .class("button"), .href(visit.path(.receipt(act)) + "?file"), text: words("Keep the receipt"))
                html.text(" ")
                html.element("a", .class("button quiet"), .href(visit.path(.desk)), text: words("Back to the desk"))
            }
            if isValid && !isPublished { withdraw(&html, visit, signature) }
        }
    }

    private static func facts(_ html: inout HTML, _ visit: Visit, _ signature: Signature, _ text: FixedText) {
        let words = visit.words
        let method = signature.method == .passkey ? words("signed on a device") : words("confirmed by the platform")
        let rows = [
            (
                words("Statement"),
                text.text.title + ", " + words("version {version}", ["version": String(text.version)])
            ),
            (
                words("Received"),
                visit.calendars.moment(signature.received.milliseconds) + " (" + visit.calendars.zoneName() + ")"
            ),
            (words("Exact time"), signature.received.exactText), (words("Strength"), method),
            (words("Place in the record"), String(signature.act)),
        ]
        Facts.list(&html, rows)
    }

    private static func withdraw(_ html: inout HTML, _ visit: Visit, _ signature: Signature) {
        html.element("h2", text: visit.words("Changed your mind?"))
        html.element("p", text: visit.words("Until it is published you can withdraw. No reason is asked."))
        html.element("p", .class("actions")) { html in
            html.element(
                "a", .class("button quiet"), .href(visit.path(.withdrawal(signature.statement))),
                text: visit.words("Withdraw the signature"))
        }
    }

    /// The receipt as a signed note, with act and salt: what proves an omission.
    private static func file(_ visit: Visit, _ act: Int64, _ title: String) throws -> Response? {
        let store = visit.site.store
        let found = try store.read { reads in (try reads.receiptFacts(at: act), try reads.opening(at: act)) }
        guard let facts = found.0, let opening = found.1 else { return nil }
        let receipt = try Receipt(
            log: store.logKey.name, index: act, commit: Commit(digest: facts.commit), received: facts.received,
            inTheLogBy: facts.inLogBy)
        let note = try receipt.sign(with: store.keys.receipts)
        let zip = try StoredZip(files: [
            StoredZip.File(name: "receipt.txt", bytes: note.bytes),
            StoredZip.File(name: "act.json", bytes: opening.bytes),
        ])
        var response = Response.bytes(zip.bytes, type: "application/zip")
        response.headers.append(("Content-Disposition", "attachment; filename=\"receipt-\(act).zip\""))
        return response
    }
}

enum WithdrawalPage {
    static func form(_ visit: Visit, _ id: StatementID) throws -> Response? {
        guard let call = try CallToSign(id, visit) else { return nil }
        guard call.own != nil else { throw StatementRefusal.notSigned }
        let words = visit.words
        return Page(visit: visit, title: words("Withdraw the signature")).response { html in
            html.element("h1", text: words("Withdraw the signature"))
            html.element("p", .lang(call.text.text.language), text: call.text.text.title)
            html.element(
                "p", .class("lead"),
                text: words(
                    "Nobody outside learns of it, and no reason is asked. You can sign again while the sign-on is open."
                ))
            html.element("form", .method("post"), .action(visit.path(.withdrawal(id)))) { html in
                FormStamps.hidden(&html, visit, .withdrawal(id))
                html.void("input", .type("hidden"), .name("version"), .value(String(call.text.version)))
                Fields(words: words, entered: Entered()).buttons(
                    &html, words("Withdraw"), back: (visit.path(.desk), words("Back to the desk")), danger: true)
            }
        }
    }

    static func withdraw(_ visit: Visit, _ id: StatementID) throws -> Response {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit), let version = form["version"].flatMap({ Int($0) }) else {
            throw RecordingRefusal.expired
        }
        let act = WithdrawSignature(statement: id, version: version, acting: try visit.acting(), stamp: stamp)
        let store = visit.site.store
        let signed = try CallToSign(id, visit)?.own
        _ = try store.perform { try act.perform(in: $0) }
        if try store.read({ try $0.statement(id)?.kind }) == .declaration { visit.site.published.forget() }
        return visit.redirect(signed.map { .receipt($0.act) } ?? .sheet(id))
    }
}
