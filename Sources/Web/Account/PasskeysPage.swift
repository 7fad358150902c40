// Registering a device as a passkey. It needs the browser's script; a one-time code confirms it.
import Membership
import Access
import Acts
import HTML
import HTTP
import Languages
import Record
import Store

enum PasskeysPage {
    static func form(_ visit: Visit, _ entered: Entered = Entered()) throws -> Response {
        guard let visitor = visit.visitor, visitor.mandate != nil else { return visit.redirect(.mandateChoice) }
        let words = visit.words
        let fields = Fields(words: words, entered: entered)
        let known = try visit.site.store.read { try $0.passkeys(of: visitor.person.id) }
        let challenge = visit.site.challenges.make(at: visit.now)
        return Page(visit: visit, title: words("Register a device"), withScript: true, form: entered).response { html in
            html.element("h1", text: words("Register a device"))
            html.element(
                "p", .class("lead"),
                text: words(
                    "Your telephone, computer or security key then signs you in with one touch, and signs statements of this organisation."
                ))
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.passkeys))) { html in
                FormStamps.hidden(&html, visit, .passkeys)
                fields.line(
                    &html, "device", words("What do you call this device?"), hint: words("For example: telephone"))
                fields.line(
                    &html, "code", words("One-time code"), hint: words("Six digits"), short: true, isCode: true,
                    autocomplete: "one-time-code")
                for (name, value) in [
                    ("user", Base64URL.encode(Array(visitor.person.id.text.utf8))), ("user-name", visitor.person.mail),
                    ("user-display-name", visitor.person.name), ("rp-name", visit.site.store.facts.name),
                    ("known-credentials", known.map { Base64URL.encode($0.credential) }.joined(separator: " ")),
                ] { html.void("input", .type("hidden"), .name(name), .value(value)) }
                PasskeyForm.hidden(
                    &html, visit, challenge: challenge, answers: ["credential", "client-data", "authenticator-data"])
                PasskeyForm.button(&html, visit, "register", words("Register this device"))
            }
            html.element(
                "p", .class("hint"),
                text: words("Without script in the browser there is no button here; passphrase and code do everything.")
            )
            html.element("p") { $0.element("a", .href(visit.path(.account)), text: words("Back")) }
        }
    }

    static func register(_ visit: Visit) throws -> Response {
        let form = try visit.request.form()
        var entered = Entered(form, limit: 8000)
        guard let stamp = FormStamps.stamp(form, visit),
            let challenge = form["challenge"].flatMap({ Base64URL.decode($0) }),
            visit.site.challenges.use(challenge, at: visit.now),
            let data = form["authenticator-data"].flatMap({ Base64URL.decode($0) }),
            let client = form["client-data"].flatMap({ Base64URL.decode($0) })
        else { throw AccessRefusal.sessionOver }
        let name = entered.line("device", limit: 60, missing: visit.words("Give the device a name"), visit.words)
        guard entered.problems.isEmpty else { return try self.form(visit, entered) }
        do {
            let registration = try PasskeyRegistration(
                authenticatorData: data, clientDataJSON: client, challenge: challenge, rpID: visit.relyingParty,
                origins: [visit.origin])
            let act = RegisterPasskey(
                registration: registration, name: name, typed: entered["code"], acting: try visit.acting(), stamp: stamp
            )
            try visit.site.gate.slow("code \(visit.visitor?.person.id.text ?? "")", .account)
            try visit.site.store.perform { try act.perform(in: $0) }
            return visit.redirect(.account)
        } catch is PasskeyProblem {
            entered.wrong("device", visit.words("The device answered something else. Please try again."))
        } catch AccessRefusal.wrong {
            entered.wrong("code", visit.words("This code does not fit, or it was used already. Wait for the next one."))
        }
        return try self.form(visit, entered)
    }

    static func remove(_ visit: Visit, _ credential: String) throws -> Response {
        guard let visitor = visit.visitor, FormStamps.stamp(try visit.request.form(), visit) != nil else {
            throw RecordingRefusal.expired
        }
        if let bytes = Base64URL.decode(credential) {
            try visit.site.store.perform {
                try RemovePasskey(credential: bytes, person: visitor.person.id).perform(in: $0)
            }
        }
        return visit.redirect(.account)
    }
}
