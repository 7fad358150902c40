// The second factor is set up: a picture to scan, the same secret to type, and a first code that shows that it works.
// Then the recovery codes, shown once.
import Membership
import Access
import Acts
import HTML
import HTTP
import Languages
import Record
import Store

enum FirstCodePage {
    static func form(_ visit: Visit, _ token: String, _ entered: Entered = Entered()) throws -> Response {
        let words = visit.words
        let code = try enrolling(visit, token).code
        let fields = Fields(words: words, entered: entered)
        return Page(visit: visit, title: words("One-time code"), form: entered).response { html in
            html.element("ol", .class("steps"), .ariaLabel(words("Steps"))) { html in
                html.element("li", .class("done"), text: words("Passphrase"))
                html.element("li", .attr("aria-current", "step"), text: words("One-time code"))
                html.element("li", text: words("Recovery codes"))
            }
            html.element("h1", text: words("One-time code"))
            html.element(
                "p", .class("lead"),
                text: words("Scan this with an app for one-time codes, or type the secret into it."))
            html.void(
                "img", .class("qr"), .src(visit.path(.firstCodePicture(token))), .attr("width", "225"),
                .attr("height", "225"),
                .alt(words("QR code with the secret; the same secret stands below")))
            html.element("p") { $0.element("span", .class("code"), text: code.written) }
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.firstCode(token)))) { html in
                fields.line(
                    &html, "code", words("The code that the app shows now"), hint: words("Six digits"), short: true,
                    isCode: true, autocomplete: "one-time-code")
                fields.buttons(&html, words("Go on"))
            }
        }
    }

    static func picture(_ visit: Visit, _ token: String) throws -> Response? {
        let (code, mail, _) = try enrolling(visit, token)
        return QRCode.png(of: code.address(issuer: "Civic Solidarity", account: mail)).map {
            Response.bytes($0, type: "image/png")
        }
    }

    static func confirm(_ visit: Visit, _ token: String) throws -> Response {
        var entered = Entered(try visit.request.form(), limit: 100)
        let (_, _, half) = try enrolling(visit, token)
        let (invitation, _) = try InvitationPage.invited(visit, token)
        let recovery = RecoveryCodes(random: Randomness.bytes(RecoveryCodes.randomBytes))
        let session = SessionToken(random: Randomness.bytes(SessionToken.randomBytes))
        let act = FinishEnrolment(
            session: half, invitation: invitation, typed: entered["code"], recovery: recovery, token: session)
        do {
            try visit.site.store.perform { try act.perform(in: $0) }
            return try SignedIn.answer(visit, token: session) { RecoveryCodesPage.shown(recovery, $0) }
        } catch AccessRefusal.wrong {
            entered.wrong("code", visit.words("This code does not fit. Is the clock of your telephone right?"))
            return try form(visit, token, entered)
        }
    }

    /// What is being set up in this browser; refuses another browser, and an invitation that is over.
    private static func enrolling(_ visit: Visit, _ token: String) throws -> (
        code: OneTimeCode, mail: String, half: Digest
    ) {
        let (_, person) = try InvitationPage.invited(visit, token)
        guard let cookie = visit.request.cookies[SessionCookie.name(for: visit.site)],
            let half = SessionToken(text: cookie)?.digest
        else { throw AccessRefusal.sessionOver }
        return try visit.site.store.read { reads in
            guard let session = try reads.session(half), session.person == person.id, session.stage == .enrolling,
                visit.now < session.expires, let secret = try reads.credentials(of: person.id)?.codeSecret,
                let code = OneTimeCode(secret: secret)
            else { throw AccessRefusal.sessionOver }
            return (code, person.mail, half)
        }
    }
}
