// The second step: the one-time code from the telephone, or a recovery code.
import Access
import Acts
import HTML
import HTTP
import Languages
import Record
import Store

enum CodePage {
    static func form(_ visit: Visit, _ entered: Entered = Entered(), kept: Entered? = nil) -> Response {
        let words = visit.words
        let fields = Fields(words: words, entered: entered)
        return Page(visit: visit, title: words("One-time code"), form: entered).response { html in
            html.element("h1", text: words("One-time code"))
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.code))) { html in
                SignInPage.hiddenKept(&html, kept ?? entered)
                fields.line(
                    &html, "code", words("Code"),
                    hint: words("Six digits from your device, or one of your recovery codes"),
                    short: true, isCode: true, autocomplete: "one-time-code")
                fields.buttons(&html, words("Sign in"), back: (visit.path(.signIn), words("Back")))
            }
        }
    }

    static func confirm(_ visit: Visit) throws -> Response {
        var entered = Entered(try visit.request.form(), limit: 2_000_000)
        let words = visit.words
        guard let cookie = visit.request.cookies[SessionCookie.name(for: visit.site)],
            let half = SessionToken(text: cookie)
        else { throw AccessRefusal.sessionOver }
        let token = SessionToken(random: Randomness.bytes(SessionToken.randomBytes))
        let act = ConfirmCode(session: half.digest, typed: entered["code"], token: token)
        do {
            // A recovery code has 80 bits: it cannot be guessed and need not wait.
            let mayBeGuessed = entered["code"].utf8.count < 16
            if mayBeGuessed, let session = try visit.site.store.read({ try $0.session(half.digest) }) {
                try visit.site.gate.slow("code \(session.person.text)", .account)
            }
            let person = try visit.site.store.perform { try act.perform(in: $0) }
            return try SignedIn.answer(visit, token: token) { try KeptForm.goOn(entered, person: person, $0) }
        } catch AccessRefusal.wrong {
            entered.wrong("code", words("This code does not fit, or it was used already. Wait for the next one."))
        } catch AccessRefusal.wait(let seconds) {
            entered.wrong(
                "code",
                words.count(
                    "Too many attempts: please wait {n} second", "Too many attempts: please wait {n} seconds",
                    Int(seconds)))
        }
        return form(visit, entered)
    }
}

/// The answer that begins a full session.
enum SignedIn {
    static func answer(_ visit: Visit, token: SessionToken, _ next: (Visit) throws -> Response) throws -> Response {
        let signedIn = try visit.site.visit(visit, session: token.digest)
        var response = try next(signedIn)
        response.headers.append(SessionCookie.set(token.text, visit.site))
        return response
    }
}
