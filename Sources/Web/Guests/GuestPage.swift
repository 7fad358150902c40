// The page behind the link in the mail to a guest: confirm, see how it stands, withdraw. Looking at it does nothing.
import Access
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct GuestPage {
    private enum State {
        case asked(GuestRequest)
        case signed(Guest, Organisation)
        case withdrawn
    }

    private let visit: Visit
    private let token: String
    private let text: FixedText
    private let state: State

    static func form(_ visit: Visit, _ token: String) throws -> Response? { try GuestPage(visit, token)?.write() }

    /// Nil for a link that is unknown or too old.
    private init?(_ visit: Visit, _ token: String) throws {
        guard let digest = SessionToken(text: token)?.digest else { return nil }
        let since = visit.now.adding(seconds: -AskAsGuest.life)
        let found = try visit.site.store.read { reads -> (State, FixedText)? in
            if let guest = try reads.guest(token: digest),
                let organisation = try reads.organisation(guest.organisation)?.organisation,
                let text = try reads.fixedTexts(of: guest.statement).last
            {
                let isValid = try reads.guestSignature(guest, newest: text.version) != nil
                return (isValid ? .signed(guest, organisation) : .withdrawn, text)
            }
            guard let request = try reads.guestRequest(digest, since: since),
                let text = try reads.fixedTexts(of: request.statement).last
            else { return nil }
            return (.asked(request), text)
        }
        guard let found else { return nil }
        self.visit = visit
        self.token = token
        (state, text) = found
    }

    private func write() -> Response {
        let words = visit.words
        return Page(visit: visit, title: words("An open letter to sign")).response { html in
            switch state {
            case .asked(let request): asked(&html, request)
            case .signed(let guest, let organisation): signed(&html, guest, organisation)
            case .withdrawn:
                html.element("h1", text: words("This signature was withdrawn"))
                html.element("p", .class("lead"), text: words("Nothing more needs to be done."))
            }
            StatementArticle(
                visit: visit, text: text.text, isFramed: true,
                kind: words("Version {version}", ["version": String(text.version)])
            ).write(&html)
        }
    }

    private func asked(_ html: inout HTML, _ request: GuestRequest) {
        let words = visit.words
        html.element("h1", text: words("Confirm, and your organisation signs"))
        Facts.list(
            &html,
            [
                (words("Organisation"), request.name.name),
                (words("Country of the seat"), visit.country(request.country)),
                (words("Web site"), request.site),
            ])
        form(
            &html, words("Sign for {organisation}", ["organisation": request.name.name]), "sign", danger: false)
        html.element(
            "p", .class("hint"), text: words("If it was not you who asked, do nothing: then nothing happens."))
    }

    private func signed(_ html: inout HTML, _ guest: Guest, _ organisation: Organisation) {
        let words = visit.words
        html.element("div", .class("notice good"), .role("status")) { html in
            html.element("h1", text: words("You have signed"))
            html.element("p") { html in
                visit.bdi(&html, organisation.names[0])
                html.text(" " + words("stands behind this text by name."))
            }
        }
        html.element(
            "p",
            text: guest.mark == .unverified
                ? words(
                    "Your mail address is not of the domain of the web site, so the list says “not verified”, if it is listed at all. A member that knows you can vouch for you."
                ) : words("Keep this link: with it you can withdraw."))
        form(&html, words("Withdraw the signature"), "withdraw", danger: true)
    }

    private func form(_ html: inout HTML, _ button: String, _ what: String, danger: Bool) {
        html.element("form", .method("post"), .keepsNothing, .action(visit.path(.guest(token)))) { html in
            FormStamps.hidden(&html, visit, .guest(token))
            html.void("input", .type("hidden"), .name("version"), .value(String(text.version)))
            html.void("input", .type("hidden"), .name("what"), .value(what))
            Fields(words: visit.words, entered: Entered()).buttons(&html, button, danger: danger)
        }
    }

    static func act(_ visit: Visit, _ token: String) throws -> Response? {
        let form = try visit.request.form()
        guard let secret = SessionToken(text: token) else { return nil }
        guard let stamp = FormStamps.stamp(form, visit), let version = form["version"].flatMap({ Int($0) }) else {
            throw RecordingRefusal.expired
        }
        if form["what"] == "withdraw" {
            let act = WithdrawGuest(token: secret, stamp: stamp)
            try visit.site.performPublic { try act.perform(in: $0) }
        } else {
            let act = ConfirmGuest(token: secret, version: version, stamp: stamp)
            _ = try visit.site.store.perform { try act.perform(in: $0) }
        }
        return visit.redirect(.guest(token))
    }
}
