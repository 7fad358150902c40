// An open letter seen by its invitation link: the text, and the form for an organisation that is no member. The answer is
// the same whatever is known already; who has signed is not said.
import Accountability
import Access
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct OpenLetterPage {
    private let visit: Visit
    private let id: StatementID
    private let key: String
    private let text: FixedText
    private let ends: Instant?
    private let zone: String
    private let initiator: Organisation?

    static func form(_ visit: Visit, _ id: StatementID, _ key: String, _ entered: Entered? = nil) throws -> Response? {
        try OpenLetterPage(visit, id, key)?.write(entered ?? Entered())
    }

    /// Nil for another link than the invitation, and for a letter that is not open to guests.
    private init?(_ visit: Visit, _ id: StatementID, _ key: String) throws {
        let found = try visit.site.store.read { reads -> (FixedText, SignOn, Organisation?)? in
            guard FormStamps.isSame(reads.guestLink(of: id), key), let facts = try reads.statement(id),
                let text = try reads.fixedTexts(of: id).last,
                let signOn = try reads.signOn(of: id, version: text.version), signOn.eligible == .open
            else { return nil }
            return (text, signOn, try reads.organisation(facts.initiator)?.organisation)
        }
        guard let (text, signOn, initiator) = found else { return nil }
        if case .closed(let at) = signOn.state(at: visit.now) { throw StatementRefusal.closed(at) }
        self.visit = visit
        self.id = id
        self.key = key
        self.text = text
        self.initiator = initiator
        ends = signOn.spans.last?.ends
        zone = signOn.spans.last?.zone ?? "UTC"
    }

    private func write(_ entered: Entered) -> Response {
        let words = visit.words
        return Page(visit: visit, title: words("An open letter to sign"), form: entered).response { html in
            html.element("h1", text: words("An open letter to sign"))
            TimeLeft.write(&html, visit, ends: ends, zone: zone)
            if let initiator {
                html.element("p") { html in
                    html.text(words("Opened by") + " ")
                    visit.bdi(&html, initiator.name(in: visit.language.tag))
                }
            }
            StatementArticle(
                visit: visit, text: text.text, isFramed: true,
                kind: words("Version {version}", ["version": String(text.version)])
            ).write(&html)
            html.element("h2", text: words("Sign for your organisation"))
            html.element(
                "p",
                text: words(
                    "You get a mail and confirm there. Your organisation then stands on the list with its name and country, and with how we know it. Your own name and address are never published."
                ))
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.openLetter(id, key)))) { html in
                FormStamps.hidden(&html, visit, .openLetter(id, key))
                fields(&html, Fields(words: words, entered: entered))
            }
            html.element("p", .class("hint"), text: words("You are a member? Sign in and sign there."))
        }
    }

    private func fields(_ html: inout HTML, _ fields: Fields) {
        let words = visit.words
        fields.line(
            &html, "name", words("Name of the organisation"),
            hint: words("As it names itself, in its own script"), autocomplete: "organization")
        let countries = Sorting(visit.language).sorted(Array(visit.site.lists.states.keys) + ["XK"]) {
            visit.country($0)
        }
        fields.select(
            &html, "country", words("Country of the seat"),
            options: [("", words("Choose"))] + countries.map { ($0, visit.country($0)) })
        fields.line(
            &html, "site", words("Web site"), hint: words("For example house.example"), type: "text",
            autocomplete: "url")
        fields.line(
            &html, "person", words("Your name"), hint: words("Who is responsible; not published"),
            autocomplete: "name")
        fields.line(
            &html, "mail", words("Your mail address"),
            hint: words("Best one of the organisation's own domain: then it is verified. Not published."),
            autocomplete: "email", more: .attr("inputmode", "email"))
        fields.buttons(&html, words("Send me the mail"))
    }

    static func ask(_ visit: Visit, _ id: StatementID, _ key: String) throws -> Response? {
        guard try OpenLetterPage(visit, id, key) != nil else { return nil }
        var entered = Entered(try visit.request.form(), limit: 2000)
        guard FormStamps.stamp(try visit.request.form(), visit) != nil else { throw RecordingRefusal.expired }
        guard let request = request(&entered, id, visit) else { return try form(visit, id, key, entered) }
        if let network = visit.network { try visit.site.gate.slow("letter " + network, .network) }
        let act = AskAsGuest(request: request)
        try visit.site.store.perform { try act.perform(in: $0) }
        let words = visit.words
        return Page(visit: visit, title: words("Look into your mail")).response { html in
            html.element("h1", text: words("Look into your mail"))
            html.element(
                "p", .class("lead"),
                text: words(
                    "If everything is right, a mail is on its way to the address that you gave. Confirm there; until then nothing is signed. The link works for fourteen days."
                ))
        }
    }

    private static func request(_ entered: inout Entered, _ id: StatementID, _ visit: Visit) -> GuestRequest? {
        let words = visit.words
        func line(_ field: String, _ limit: Int) -> String? {
            do throws(TextProblem) { return try WrittenText.line(entered[field], limit: limit) } catch {
                entered.wrong(field, error.explained(words))
                return nil
            }
        }
        let name = line("name", OrganisationName.limit)
        if let word = name.flatMap({ MixedScripts.word(in: $0) }) {
            entered.wrong(
                "name",
                words("“{word}” mixes letters of two alphabets; please type it in one", ["word": word]))
        }
        let person = line("person", 200)
        let country = entered["country"]
        if visit.site.lists.states[country] == nil && country != "XK" {
            entered.wrong("country", words("Choose the country"))
        }
        let site = GuestSite.host(entered["site"])
        if site == nil { entered.wrong("site", words("This is no web site")) }
        let mail = MailAddress.normal(entered["mail"])
        if mail == nil { entered.wrong("mail", words("This is no mail address")) }
        guard entered.problems.isEmpty, let name, let person, let site, let mail else { return nil }
        return GuestRequest(
            statement: id, name: OrganisationName(language: visit.language.tag, name: name), country: country,
            site: site, person: person, mail: mail, language: visit.language.tag)
    }
}
