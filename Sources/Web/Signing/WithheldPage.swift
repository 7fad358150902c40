// How the own organisation stands to a text when its name is withheld: said here and nowhere else, at the address of the
// text itself.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

enum WithheldPage {
    static func response(_ visit: Visit, _ call: CallToSign) throws -> Response {
        let words = visit.words
        return Page(visit: visit, title: words("Read and sign")).response { html in
            html.element("div", .class("notice good"), .role("status")) { html in
                html.element("h1", text: words("Your organisation stands behind this text"))
                html.element(
                    "p", text: words("Its name is withheld. No message was sent and none will be; look here again."))
            }
            html.element("p", .lang(call.text.text.language), text: call.text.text.title)
            if case .withheld(let own)? = call.own, own.isLate {
                html.element("p", text: words("It signed late, so it is counted with the next list."))
            }
            CorrectionNotice.write(&html, visit, call)
            KeepersView(visit: visit, call: call).write(&html)
            if visit.visitor?.may(.sign) ?? false { ways(&html, visit, call) }
            html.element("h2", text: words("The text that is signed"))
            StatementArticle(
                visit: visit, text: call.text.text, isFramed: true, kind: SignPage.version(call, visit)
            ).write(&html)
        }
    }

    private static func ways(_ html: inout HTML, _ visit: Visit, _ call: CallToSign) {
        let words = visit.words
        let id = call.text.statement
        let byName = call.signOn.isOver(at: visit.now) ? nil : words("Sign by name instead")
        html.element("p", .class("actions")) { html in
            for (address, text) in [
                (visit.path(.withdrawal(id)), words("Withdraw the signature")),
                (visit.path(.signature(id)) + "?change", byName), (visit.path(.proof(id)), words("Keep a proof")),
            ] {
                guard let text else { continue }
                html.element("a", .class("button quiet"), .href(address), text: text)
                html.text(" ")
            }
        }
    }
}

/// The receipt of a withheld signature: a confession on a searched device, so only on purpose.
enum ProofPage {
    static func form(_ visit: Visit, _ id: StatementID) throws -> Response? {
        guard let call = try CallToSign(id, visit), call.own?.isWithheld ?? false else { return nil }
        let words = visit.words
        return Page(visit: visit, title: words("Keep a proof")).response { html in
            html.element("h1", text: words("Keep a proof"))
            html.element("div", .class("notice warning")) { html in
                html.element("h2", text: words("This file says that your organisation signed"))
                html.element(
                    "p",
                    text: words(
                        "Whoever finds it on a device knows it. It is needed only if you want to prove your signature yourself; the keepers can do it, too. Keep it only where nobody searches."
                    ))
            }
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.proof(id)))) { html in
                FormStamps.hidden(&html, visit, .proof(id))
                Fields(words: words, entered: Entered()).buttons(
                    &html, words("I understand, give me the file"),
                    back: (visit.path(.signature(id)), words("Rather not")), danger: true)
            }
        }
    }

    static func file(_ visit: Visit, _ id: StatementID) throws -> Response? {
        guard FormStamps.stamp(try visit.request.form(), visit) != nil else { throw RecordingRefusal.expired }
        guard let call = try CallToSign(id, visit), case .withheld(let own)? = call.own else { return nil }
        let blinds = try visit.site.store.read { reads in
            try reads.publications(of: id).compactMap { publication -> StoredZip.File? in
                guard let blind = try reads.blind(of: own.leaf, on: publication.list.digest) else { return nil }
                return StoredZip.File(
                    name: "blind-\(publication.number).txt", bytes: Array((Base64.encode(blind) + "\n").utf8))
            }
        }
        return try ReceiptFile.response(visit, act: own.act, name: "notes", more: blinds)
    }
}

/// The text was corrected since it was signed: the signature goes on, and a signatory may object to that.
enum CorrectionNotice {
    static func write(_ html: inout HTML, _ visit: Visit, _ call: CallToSign) {
        let words = visit.words
        guard let earlier = call.signedText else { return }
        html.element("div", .class("notice")) { html in
            html.element("h2", text: words("The text was corrected since you signed"))
            html.element(
                "p",
                text: words(
                    "The organisation that leads it says that the substance is the same, so your signature goes on. If you see it otherwise, demand that it counts as a new version: then everybody signs anew. You can also withdraw."
                ))
            html.element("details") { html in
                html.element("summary", text: words("What changed"))
                DifferenceView(visit: visit, from: earlier.text, to: call.text.text).write(&html)
            }
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.demand(call.facts.id)))) { html in
                FormStamps.hidden(&html, visit, .demand(call.facts.id))
                html.void("input", .type("hidden"), .name("version"), .value(String(call.text.version)))
                html.element("p", .class("actions")) {
                    $0.element("button", .class("button quiet"), text: words("It changes the substance"))
                }
            }
        }
    }

    static func demand(_ visit: Visit, _ id: StatementID) throws -> Response {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit), let version = form["version"].flatMap({ Int($0) }) else {
            throw RecordingRefusal.expired
        }
        let act = DemandSubstance(statement: id, version: version, acting: try visit.acting(), stamp: stamp)
        try visit.site.store.perform { try act.perform(in: $0) }
        return visit.redirect(.sheet(id))
    }
}
