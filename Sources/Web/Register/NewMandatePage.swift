// Naming a person: name, mail, rights. The invitation goes out with the act.
import Access
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Store

enum NewMandatePage {
    static func form(_ visit: Visit, _ id: OrganisationID, _ given: Entered? = nil) throws -> Response? {
        guard let access = PeopleAccess(visit, id), access.mayChange else { return nil }
        let entered =
            given
            ?? Entered([
                "language": [visit.language.tag], "zone": [visit.visitor?.person.zone ?? visit.site.store.facts.zone],
            ])
        let words = visit.words
        return Page(visit: visit, title: words("Name a person"), form: entered).response { html in
            html.element("h1", text: words("Name a person"))
            html.element(
                "form", .method("post"), .keepsNothing, .action(visit.path(.newMandate(id))), .flag("novalidate")
            ) { html in
                FormStamps.hidden(&html, visit, .newMandate(id))
                MandateFields(
                    visit: visit, fields: Fields(words: words, entered: entered), withSecretariat: access.isSecretariat
                ).write(&html)
                Fields(words: words, entered: entered).buttons(
                    &html, words("Name and invite"), back: (visit.path(.people(id)), words("Back")))
            }
        }
    }

    static func give(_ visit: Visit, _ id: OrganisationID) throws -> Response? {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit) else { throw RecordingRefusal.expired }
        var entered = Entered(form, limit: 1000)
        guard let act = try MandateFields.act(&entered, visit, id, replaces: nil, stamp) else {
            return try self.form(visit, id, entered)
        }
        let given: GiveMandate.Given
        do {
            given = try visit.site.store.perform { try act.perform(in: $0) }
        } catch AccessRefusal.wrong {
            entered.wrong("code", visit.words("This code does not fit, or it was used already. Wait for the next one."))
            return try self.form(visit, id, entered)
        }
        guard let token = given.invitation else { return visit.redirect(.people(id)) }
        return InvitationLinkPage.response(visit, token: token, name: act.name, back: .people(id))
    }
}

struct MandateFields {
    let visit: Visit
    let fields: Fields
    let withSecretariat: Bool

    func write(_ html: inout HTML) {
        let words = visit.words
        fields.line(&html, "name", words("Name of the person"), autocomplete: "off")
        fields.line(
            &html, "mail", words("Mail address"), hint: words("The invitation goes there"), type: "email",
            autocomplete: "off")
        fields.group(&html, "right", words("What the person may do")) { html in
            for (index, right) in Right.allCases.filter({ withSecretariat || !GiveMandate.farReaching.contains($0) })
                .enumerated()
            {
                fields.choice(
                    &html, "right", right.rawValue, RightWords.name(right, words), type: .checkbox, isFirst: index == 0)
            }
        }
        fields.line(
            &html, "code", words("One-time code"),
            hint: words("Only for rights that reach far: seeing what is withheld, working for the secretariat"),
            short: true,
            isCode: true, autocomplete: "one-time-code")
        fields.line(
            &html, "until", words("Last day"),
            hint: words("Year, month, day: {day}. Empty: until somebody ends it.", ["day": visit.today.text]),
            short: true)
        fields.select(
            &html, "language", words("Language of messages"), options: visit.site.languages.map { ($0.tag, $0.ownName) }
        )
        fields.select(&html, "zone", words("Time of"), options: SignOnFields.zones(visit))
    }

    /// The act that the form means; nil when there are problems, noted at their fields.
    static func act(
        _ entered: inout Entered, _ visit: Visit, _ id: OrganisationID, replaces: MandateID?, _ stamp: FormStamp
    ) throws -> GiveMandate? {
        let words = visit.words
        let name = entered.line("name", limit: 120, missing: words("Give the name of the person"), words)
        let mail = MailAddress.normal(entered["mail"])
        if mail == nil { entered.wrong("mail", words("This is no mail address")) }
        let rights = Set(entered.all("right").compactMap { Right(rawValue: $0) })
        if rights.isEmpty { entered.wrong("right", words("Choose at least one")) }
        let until = entered["until"].isEmpty ? nil : Day(text: entered["until"])
        if !entered["until"].isEmpty && (until == nil || until.map { $0 < visit.today } ?? true) {
            entered.wrong("until", words("Type a day ahead as {day}", ["day": visit.today.text]))
        }
        guard entered.problems.isEmpty, let mail else { return nil }
        let zone = Calendars.isZone(entered["zone"]) ? entered["zone"] : visit.site.store.facts.zone
        let language = visit.site.languages.contains { $0.tag == entered["language"] } ? entered["language"] : "en"
        return GiveMandate(
            organisation: id, name: name, mail: mail, language: language, zone: zone, rights: rights, until: until,
            replaces: replaces, code: entered["code"], acting: try visit.acting(), stamp: stamp)
    }
}
