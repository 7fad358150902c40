// An organisation applies to become a member: a public form that asks everything at once and says what happens with it.
import Access
import Acts
import Accountability
import HTML
import HTTP
import Languages
import Membership
import Procedures
import Record
import Store

enum JoinPage {
    static func form(_ visit: Visit, _ entered: Entered = Entered()) throws -> Response {
        let words = visit.words
        let fields = Fields(words: words, entered: entered)
        return Page(visit: visit, title: words("Become a member"), room: .members, form: entered).response { html in
            html.element("h1", text: words("Become a member"))
            html.element(
                "p", .class("lead"),
                text: words("Organisations join by supporting the Declaration. You begin as an Associate Member."))
            html.element("ol", .class("steps")) { html in
                for step in [
                    words("You apply"), words("The secretariat looks whether it is complete"),
                    words("Full Members are asked"), words("You are told"),
                ] {
                    html.element("li", text: step)
                }
            }
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.join)), .flag("novalidate")) {
                html in
                FormStamps.hidden(&html, visit, .join)
                ApplicationFields(visit: visit, fields: fields).write(&html)
                fields.buttons(&html, words("Send the application"))
            }
            html.element(
                "p", .class("hint"),
                text: words(
                    "Full Members and the secretariat read it; nothing of it is published. If it is dangerous to be known as an applicant, write to a member that you trust first."
                ))
        }
    }

    static func apply(_ visit: Visit) throws -> Response {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit) else { throw RecordingRefusal.expired }
        var entered = Entered(form)
        guard let application = ApplicationFields.application(&entered, visit) else {
            return try self.form(visit, entered)
        }
        try visit.site.gate.slow("application " + (visit.network ?? "nobody"), .changes)
        let act = ApplyForMembership(application: application, stamp: stamp)
        let token = try visit.site.store.perform { try act.perform(in: $0) }
        return visit.redirect(.application(token.text))
    }
}

struct ApplicationFields {
    let visit: Visit
    let fields: Fields
    static let limit = 5000

    func write(_ html: inout HTML) {
        let words = visit.words
        fields.line(
            &html, "name", words("Name of the organisation"), hint: words("As it names itself, in its own script"),
            autocomplete: "organization")
        fields.line(&html, "short", words("Short name"), hint: words("If it has one"), short: true)
        let countries = Sorting(visit.language).sorted(Array(visit.site.lists.states.keys) + ["XK"]) {
            visit.country($0)
        }
        fields.select(
            &html, "country", words("Country of the seat"),
            hint: words("Where the organisation has its seat; in exile that of the exile"),
            options: [("", words("Choose"))] + countries.map { ($0, visit.country($0)) })
        fields.group(&html, "area", words("Works on")) { html in
            html.element("details") { html in
                html.element("summary", text: words("Choose countries"))
                CountryChoices(visit: visit, fields: fields, name: "area").write(&html)
            }
        }
        fields.line(
            &html, "site", words("Web site"), hint: words("For example house.example; may be left empty"),
            autocomplete: "url")
        fields.lines(
            &html, "information", words("Who you are and what you do"),
            hint: words("Since when, how many people, what you have done for human rights"), rows: 6)
        fields.lines(
            &html, "independence", words("Independence"),
            hint: words("Ties to State bodies, parties or officials, and who funds you. “None” is an answer."), rows: 4)
        fields.lines(&html, "contribution", words("What you want to contribute"), rows: 4)
        fields.line(
            &html, "person", words("Your name"), hint: words("Who is responsible; not published"), autocomplete: "name")
        fields.line(
            &html, "mail", words("Your mail address"), hint: words("The answer goes there; not published"),
            autocomplete: "email", more: .attr("inputmode", "email"))
        fields.group(&html, "pledge", words("The pledge")) { html in
            fields.choice(
                &html, "pledge", "yes",
                words(
                    "We accept the Declaration with its values: non-violence, and human rights above the interests of States"
                ),
                type: .checkbox, isFirst: true)
            html.element("p") { $0.element("a", .href(visit.path(.declaration)), text: words("Read the Declaration")) }
        }
    }

    /// What was typed; an application may be incomplete, its page then says what is missing. Only what could not be read is
    /// a problem, and a name is needed.
    static func application(_ entered: inout Entered, _ visit: Visit) -> Application? {
        let words = visit.words
        let name = entered.line(
            "name", limit: OrganisationName.limit, missing: words("Give the organisation a name"), words)
        if let word = MixedScripts.word(in: name) {
            entered.wrong(
                "name", words("“{word}” mixes letters of two alphabets; please type it in one", ["word": word]))
        }
        let country = entered["country"]
        if !country.isEmpty, visit.site.lists.states[country] == nil, country != "XK" {
            entered.wrong("country", words("Choose the country"))
        }
        let site = entered["site"].isEmpty ? "" : GuestSite.host(entered["site"])
        if site == nil { entered.wrong("site", words("This is no web site")) }
        let mail = MailAddress.normal(entered["mail"])
        if mail == nil { entered.wrong("mail", words("Without an address we cannot answer")) }
        let passages = ["information", "independence", "contribution"].map { passage($0, &entered, words) }
        let short = entered.optionalLine("short", limit: 60, words) ?? ""
        let person = entered.optionalLine("person", limit: 200, words) ?? ""
        guard entered.problems.isEmpty else { return nil }
        return Application(
            language: visit.language.tag, name: name, short: short, country: country,
            areas: entered.all("area").filter { visit.site.lists.states[$0] != nil || $0 == "XK" }, site: site ?? "",
            person: person, mail: mail ?? "", information: passages[0], independence: passages[1],
            contribution: passages[2], hasPledged: entered.has("pledge", "yes"))
    }

    private static func passage(_ field: String, _ entered: inout Entered, _ words: Words) -> String {
        do { return try WrittenText.passage(entered[field], limit: limit) } catch {
            if error != .missing { entered.wrong(field, error.explained(words)) }
            return ""
        }
    }

    static func entered(_ application: Application) -> Entered {
        Entered([
            "name": [application.name], "short": [application.short], "country": [application.country],
            "area": application.areas, "site": [application.site], "information": [application.information],
            "independence": [application.independence], "contribution": [application.contribution],
            "person": [application.person], "mail": [application.mail],
            "pledge": application.hasPledged ? ["yes"] : [],
        ])
    }
}
