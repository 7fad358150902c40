// The first step: name and passphrase. A form that met an ended session travels along, sealed, and goes on afterwards.
import Access
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Store

enum SignInPage {
    static func form(_ visit: Visit, _ entered: Entered = Entered(), ended: Bool = false, status: Int = 200) -> Response
    {
        let words = visit.words
        let fields = Fields(words: words, entered: entered)
        return Page(visit: visit, title: words("Sign in"), withScript: true, form: entered).response { html in
            html.element("h1", text: words("Sign in"))
            if ended {
                html.element(
                    "p", .class("notice"),
                    text: words("Your session has ended. Sign in again; what you typed is kept and goes on."))
            }
            if visit.site.store.facts.isDemonstration { DemonstrationDoors.write(&html, visit, entered) }
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.signIn)), .flag("novalidate")) {
                html in
                hiddenKept(&html, entered)
                fields.line(&html, "mail", words("Mail address"), type: "email", autocomplete: "off")
                fields.line(
                    &html, "passphrase", words("Passphrase"), type: "password", autocomplete: "current-password")
                fields.buttons(&html, words("Go on"))
            }
            PasskeyForm.signIn(&html, visit)
            html.element("p") { html in
                html.element(
                    "a", .href(visit.path(.lostAccess)), text: words("Lost passphrase, device and recovery codes?"))
            }
        }
    }

    /// What is shown at an address that needs a session: the form, keeping what was posted when it was really meant.
    static func instead(of visit: Visit, session: Digest?) throws -> Response {
        guard visit.request.method == .post else {
            var entered = Entered()
            entered.set("next", visit.path(visit.place))
            return form(visit, entered)
        }
        guard let session,
            let ended = try visit.site.store.read({ try $0.session(session) }), ended.stage == .full,
            case let posted = try visit.request.form(), FormStamps.stamp(posted, visit, session: session) != nil
        else { return form(visit) }
        var entered = Entered()
        entered.set("kept", KeptForm.seal(posted, place: visit.place, for: ended.person, visit))
        return self.form(visit, entered, ended: true, status: 403)
    }

    static func signIn(_ visit: Visit) throws -> Response {
        let form = try visit.request.form()
        var entered = Entered(form, limit: 2_000_000)
        let words = visit.words
        do {
            let network = visit.network
            let person = try visit.site.gate.person(
                mail: MailAddress.normal(entered["mail"]) ?? "-", passphrase: entered["passphrase"], network: network)
            let token = SessionToken(random: Randomness.bytes(SessionToken.randomBytes))
            let begin = BeginSession(person: person, stage: .code, token: token)
            try visit.site.store.perform { try begin.perform(in: $0) }
            var response = CodePage.form(visit, kept: entered)
            response.headers.append(SessionCookie.set(token.text, visit.site))
            return response
        } catch AccessRefusal.wrong {
            entered.wrong("mail", words("Mail address and passphrase do not fit together"))
        } catch AccessRefusal.wait(let seconds) {
            entered.wrong(
                "mail",
                words.count(
                    "Too many attempts: please wait {n} second", "Too many attempts: please wait {n} seconds",
                    Int(seconds)))
        }
        return self.form(visit, entered)
    }

    static func hiddenKept(_ html: inout HTML, _ entered: Entered) {
        for name in ["kept", "next"] where !entered[name].isEmpty {
            html.void("input", .type("hidden"), .name(name), .value(entered[name]))
        }
    }
}

extension Visit {
    /// Where the request comes from, as a key that nobody can read back. A proxy on this machine speaks for others and says
    /// for whom; nil when it does not, as for visitors over Tor: then only accounts are slowed down.
    var network: String? {
        let isProxy = request.peer == "127.0.0.1" || request.peer == "::1"
        let named = request.header("x-forwarded-for")?.split(separator: ",").last.map(String.init)
        let proxied = named?.split(separator: " ").first.map(String.init)
        guard let address = isProxy ? proxied : request.peer else { return nil }
        return NetworkKey(address: address, key: site.store.sealing.key(.networks)).map { "network \($0.hashValue)" }
    }
}
