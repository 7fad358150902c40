// What the register says of one organisation: names per language, seat, areas, domain.
import Accountability
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Store

enum OrganisationPage {
    static func form(_ visit: Visit, _ id: OrganisationID?, _ given: Entered? = nil) throws -> Response? {
        try Secretariat.check(visit)
        let sheet = try id.flatMap { id in try visit.site.store.read { try $0.organisation(id) } }
        if id != nil && sheet == nil { return nil }
        let entered =
            given ?? sheet.map { OrganisationEntered.entered($0.organisation) }
            ?? Entered(["since": [visit.today.text], "standing": ["associate"]])
        let words = visit.words
        let fields = Fields(words: words, entered: entered)
        let place = id.map { Place.organisation($0) } ?? .newOrganisation
        let title = id == nil ? words("Register an organisation") : words("Names and seat")
        return Page(visit: visit, title: title, form: entered).response { html in
            html.element("h1", text: title)
            if let id, let sheet { links(&html, visit, id, sheet) }
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(place))) { html in
                FormStamps.hidden(&html, visit, place)
                write(&html, visit, fields, isNew: id == nil)
                fields.buttons(&html, words("Save"), back: (visit.path(.register), words("Back to the register")))
            }
        }
    }

    private static func links(_ html: inout HTML, _ visit: Visit, _ id: OrganisationID, _ sheet: OrganisationSheet) {
        let words = visit.words
        html.element("dl", .class("facts")) { html in
            html.element("div") { html in
                html.element("dt", text: words("Standing"))
                html.element("dd") { html in
                    for change in sheet.standing.changes {
                        html.text(
                            words(
                                "{standing} since {day}",
                                [
                                    "standing": StandingWords.name(change.standing, words),
                                    "day": visit.calendars.dayOf(change.since.text),
                                ]))
                        html.text(" · " + words("act {number}", ["number": String(change.cause)]))
                        html.void("br")
                    }
                }
            }
        }
        html.element("p", .class("actions")) { html in
            html.element(
                "a", .class("button quiet"), .href(visit.path(.standing(id))), text: words("Change the standing"))
            html.text(" ")
            html.element(
                "a", .class("button quiet"), .href(visit.path(.people(id))), text: words("People and mandates"))
            html.text(" ")
            html.element(
                "a", .class("button quiet"), .href(visit.path(.councilSeat(id))), text: words("A seat in the Council"))
            html.text(" ")
            html.element("a", .class("button quiet"), .href(visit.path(.erasing(id))), text: words("Erase its data"))
        }
    }

    private static func write(_ html: inout HTML, _ visit: Visit, _ fields: Fields, isNew: Bool) {
        let words = visit.words
        for row in 1...OrganisationEntered.rows {
            fields.group(&html, "name\(row)", row == 1 ? words("Main name") : words("Name in another language")) {
                html in
                html.element("div", .class("parts")) { html in
                    html.element("div", .class("wide")) { html in
                        html.element("label", .for("name\(row)"), text: words("Name"))
                        html.void(
                            "input", .id("name\(row)"), .name("name\(row)"), .type("text"),
                            .value(fields.entered["name\(row)"]))
                    }
                    html.element("div", .class("wide")) { html in
                        html.element("label", .for("short\(row)"), text: words("Short name"))
                        html.void(
                            "input", .id("short\(row)"), .name("short\(row)"), .type("text"),
                            .value(fields.entered["short\(row)"]))
                    }
                    html.element("div", .class("wide")) { html in
                        html.element("label", .for("language\(row)"), text: words("Language"))
                        html.element("select", .id("language\(row)"), .name("language\(row)")) { html in
                            fields.options(
                                &html, "language\(row)", DraftLanguages.tags.map { ($0, visit.text(of: $0)) })
                        }
                    }
                }
            }
        }
        let countries = Sorting(visit.language).sorted(Array(visit.site.lists.states.keys) + ["XK"]) {
            visit.country($0)
        }
        fields.select(
            &html, "seat", words("Country of the seat"),
            hint: words("Where it works from; an organisation in exile has its seat there"),
            options: [("", words("none"))] + countries.map { ($0, visit.country($0)) })
        fields.group(&html, "shown", words("What is not shown")) { html in
            fields.choice(
                &html, "seat-withheld", "yes", words("The country is not shown"), type: .checkbox, isFirst: true)
            fields.choice(
                &html, "unlisted", "yes", words("The membership is not listed"), type: .checkbox, isFirst: true)
            fields.choice(
                &html, "international", "yes", words("An international organisation"), type: .checkbox, isFirst: true)
        }
        fields.group(&html, "area", words("Works on")) { html in
            html.element("details") { html in
                html.element("summary", text: words("Choose countries"))
                CountryChoices(visit: visit, fields: fields, name: "area").write(&html)
            }
        }
        fields.line(&html, "domain", words("Web domain"), hint: words("For example house.example; without https://"))
        guard isNew else { return }
        fields.select(
            &html, "standing", words("Standing"),
            options: [Standing.applicant, .associate, .full].map { ($0.rawValue, StandingWords.name($0, words)) })
        fields.line(
            &html, "since", words("Since"), hint: words("Year, month, day: {day}", ["day": visit.today.text]),
            short: true)
    }

    static func save(_ visit: Visit, _ id: OrganisationID?) throws -> Response? {
        try Secretariat.check(visit)
        let form = try visit.request.form()
        var entered = Entered(form, limit: 2000)
        guard let stamp = FormStamps.stamp(form, visit) else { throw RecordingRefusal.expired }
        let read = OrganisationEntered.organisation(&entered, id: id ?? OrganisationID(bytes: stamp.id.bytes), visit)
        let since = Day(text: entered["since"])
        if id == nil && since == nil {
            entered.wrong("since", visit.words("Type the day as {day}", ["day": visit.today.text]))
        }
        guard let organisation = read, entered.problems.isEmpty else { return try self.form(visit, id, entered) }
        let act = RegisterOrganisation(
            organisation: organisation, standing: id == nil ? Standing(rawValue: entered["standing"]) : nil,
            since: since,
            acting: try visit.acting(), stamp: stamp)
        try visit.site.performPublic { try act.perform(in: $0) }
        return visit.redirect(.organisation(organisation.id))
    }
}
