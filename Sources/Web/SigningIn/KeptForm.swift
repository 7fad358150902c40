// A form that met an ended session: sealed for its person, half an hour long, and offered again after signing in.
import Access
import HTML
import HTTP
import Languages
import Membership
import Record
import Store

enum KeptForm {
    /// The sealed text; uploaded files become the field they stand for.
    static func seal(_ form: Form, place: Place, for person: PersonID, _ visit: Visit) -> String {
        var fields = form.fields
        if let file = form.file("file"), let text = String(validating: file.bytes, as: UTF8.self), !text.isEmpty {
            fields = fields.filter { $0.0 != "text" } + [("text", text)]
        }
        let body = fields.map { "\($0.0)=\(FormWriting.encoded($0.1))" }.joined(separator: "&")
        return SealedPost(address: visit.path(place), body: Array(body.utf8)).sealed(
            for: person.text, key: visit.site.store.sealing.key(.keptPost),
            nonce: Randomness.bytes(Sealing.nonceBytes), at: visit.now.milliseconds / 1000)
    }

    /// After signing in: the desk, or the kept form with one button to send it now.
    static func goOn(_ entered: Entered, person: PersonID, _ visit: Visit) throws -> Response {
        let sealed = SealedPost(
            sealed: entered["kept"], for: person.text, key: visit.site.store.sealing.key(.keptPost),
            at: visit.now.milliseconds / 1000)
        guard let sealed, let place = place(sealed.address, visit) else {
            let next = place(entered["next"], visit) ?? .desk
            return visit.redirect(next.needsSession ? next : .desk)
        }
        let request = Request(
            method: .post, path: sealed.address, query: nil,
            headers: [("content-type", "application/x-www-form-urlencoded")], body: sealed.body,
            peer: visit.request.peer)
        let form = try request.form()
        let words = visit.words
        return Page(visit: visit, title: words("You are signed in again")).response { html in
            html.element("h1", text: words("You are signed in again"))
            html.element("p", .class("lead"), text: words("What you typed was kept. Send it now, or leave it."))
            html.element("form", .method("post"), .keepsNothing, .action(sealed.address)) { html in
                FormStamps.hidden(&html, visit, place)
                for (name, value) in form.fields where !["csrf", "act", "expires"].contains(name) {
                    html.element("textarea", .name(name), .flag("hidden"), .flag("readonly"), text: value)
                }
                Fields(words: words, entered: Entered()).buttons(
                    &html, words("Send it now"), back: (visit.path(.desk), words("To the desk")))
            }
        }
    }

    private static func place(_ address: String, _ visit: Visit) -> Place? {
        let segments = address.split(separator: "/").map(String.init)
        guard case .page(_, let place)? = Route(segments, languages: visit.site.languages) else { return nil }
        return place
    }
}

/// Percent-encoding for a form's body.
enum FormWriting {
    static func encoded(_ text: String) -> String {
        var result: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            // Letters beyond ASCII stay as they are: encoded, a long text would be three times as long.
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x80...: result.append(byte)
            default: result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
