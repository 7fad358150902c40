// Accepting an invitation: choose a passphrase.
import Access
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Store

enum InvitationPage {
    static func form(_ visit: Visit, _ token: String) throws -> Response {
        try write(visit, token, Entered())
    }

    static func accept(_ visit: Visit, _ token: String) throws -> Response {
        var entered = Entered(try visit.request.form(), limit: 600)
        let (digest, person) = try invited(visit, token)
        guard entered["passphrase"] == entered["again"] else {
            entered.wrong("again", visit.words("The two passphrases differ"))
            return try write(visit, token, entered)
        }
        let common = try visit.site.commonPassphrases()
        let passphrase: Passphrase
        do throws(PassphraseProblem) {
            passphrase = try Passphrase(entered["passphrase"], ofMail: person.mail, refusing: common)
        } catch {
            entered.wrong("passphrase", words(for: error, visit.words))
            return try write(visit, token, entered)
        }
        let session = SessionToken(random: Randomness.bytes(SessionToken.randomBytes))
        let act = AcceptInvitation(
            invitation: digest, passphrase: try visit.site.gate.hash(passphrase), secret: Randomness.bytes(20),
            token: session)
        try visit.site.store.perform { try act.perform(in: $0) }
        var response = visit.redirect(.firstCode(token))
        response.headers.append(SessionCookie.set(session.text, visit.site))
        return response
    }

    /// The invited person; refuses an invitation that is over.
    static func invited(_ visit: Visit, _ token: String) throws -> (Digest, Person) {
        guard let digest = SessionToken(text: token)?.digest,
            let person = try visit.site.store.read({ reads in
                try reads.invitation(digest, at: visit.now).flatMap { try reads.person($0) }
            })
        else { throw AccessRefusal.invitationOver }
        return (digest, person)
    }

    private static func write(_ visit: Visit, _ token: String, _ entered: Entered) throws -> Response {
        let words = visit.words
        let (_, person) = try invited(visit, token)
        let fields = Fields(words: words, entered: entered)
        let suggested = SuggestedPassphrase.words(
            random: Randomness.bytes(SuggestedPassphrase.randomBytes),
            list: try visit.site.passphraseWords(visit.language))
        return Page(visit: visit, title: words("Welcome"), form: entered).response { html in
            html.element("ol", .class("steps"), .ariaLabel(words("Steps"))) { html in
                html.element("li", .attr("aria-current", "step"), text: words("Passphrase"))
                html.element("li", text: words("One-time code"))
                html.element("li", text: words("Recovery codes"))
            }
            html.element("h1", text: words("Welcome, {name}", ["name": person.name]))
            html.element(
                "p", .class("lead"),
                text: words("Choose a passphrase. It is never sent by mail, and nobody can read it here."))
            html.element(
                "p",
                text: words("You can take this one: seven words that nobody can guess. Write it down and keep it safe.")
            )
            html.element("p", .class("passphrase"), text: suggested)
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.invitation(token)))) { html in
                html.void("input", .type("hidden"), .name("mail"), .value(person.mail), .autocomplete("username"))
                fields.line(
                    &html, "passphrase", words("Passphrase"),
                    hint: words("At least 14 characters; several words are best"),
                    type: "password", autocomplete: "new-password")
                fields.line(&html, "again", words("The same again"), type: "password", autocomplete: "new-password")
                fields.buttons(&html, words("Go on"))
            }
        }
    }

    private static func words(for problem: PassphraseProblem, _ words: Words) -> String {
        switch problem {
        case .tooShort: words("A passphrase has at least 14 characters")
        case .tooLong: words("A passphrase has at most 128 characters")
        default: words("This passphrase is too easy to guess: choose other words")
        }
    }
}

extension Site {
    func commonPassphrases() throws -> CommonPassphrases {
        CommonPassphrases(list: String(decoding: try shipped.read("passphrases/common.txt"), as: UTF8.self))
    }

    func passphraseWords(_ language: Language) throws -> [String] {
        let name = language == .russian ? "ru" : "en"
        return String(decoding: try shipped.read("passphrases/words.\(name).txt"), as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }
}
