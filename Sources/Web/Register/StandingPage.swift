// The secretariat changes the standing of an organisation, with the day from which it holds.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Store

enum StandingPage {
    static func form(_ visit: Visit, _ id: OrganisationID, _ given: Entered? = nil) throws -> Response? {
        try Secretariat.check(visit)
        guard let sheet = try visit.site.store.read({ try $0.organisation(id) }) else { return nil }
        let entered =
            given
            ?? Entered([
                "since": [visit.today.text], "standing": [sheet.standing.standing(on: visit.today)?.rawValue ?? ""],
            ])
        let words = visit.words
        let fields = Fields(words: words, entered: entered)
        return Page(visit: visit, title: words("Change the standing"), form: entered).response { html in
            html.element("h1", text: words("Change the standing"))
            html.element("p") { visit.bdi(&$0, sheet.organisation.name(in: visit.language.tag)) }
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.standing(id)))) { html in
                FormStamps.hidden(&html, visit, .standing(id))
                fields.select(
                    &html, "standing", words("Standing"),
                    options: Standing.allCases.map { ($0.rawValue, StandingWords.name($0, words)) })
                fields.line(
                    &html, "since", words("Since"), hint: words("Year, month, day: {day}", ["day": visit.today.text]),
                    short: true)
                fields.buttons(&html, words("Record the change"), back: (visit.path(.organisation(id)), words("Back")))
            }
        }
    }

    static func change(_ visit: Visit, _ id: OrganisationID) throws -> Response? {
        let form = try visit.request.form()
        var entered = Entered(form, limit: 100)
        guard let stamp = FormStamps.stamp(form, visit) else { throw RecordingRefusal.expired }
        guard let since = Day(text: entered["since"]), let standing = Standing(rawValue: entered["standing"]) else {
            entered.wrong("since", visit.words("Type the day as {day}", ["day": visit.today.text]))
            return try self.form(visit, id, entered)
        }
        let act = ChangeStanding(
            organisation: id, standing: standing, since: since, acting: try visit.acting(), stamp: stamp)
        try visit.site.performPublic { try act.perform(in: $0) }
        return visit.redirect(.organisation(id))
    }
}
