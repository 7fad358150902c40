// The secretariat calls the election of the Council.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Procedures
import Record
import Store

enum ElectionForm {
    static func form(_ visit: Visit, _ given: Entered? = nil) throws -> Response? {
        try Secretariat.check(visit)
        let words = visit.words
        return BeginningFields.page(
            visit, .beginning(.election), words("Call an election"),
            words(
                "Everybody who may vote is told and can stand. You open the election afterwards, with seats and limits for regions."
            ),
            words("Call the election"), given ?? BeginningFields.start(visit)
        ) { html, fields in
            BeginningFields.title(&html, fields, words("Title"), hint: words("For example: Council 2027"))
            fields.lines(&html, "text", words("What everybody should know"), rows: 5)
            fields.line(
                &html, "until", words("The seats end on"),
                hint: words("The first day without them. Year, month, day: {day}", ["day": visit.today.text]),
                short: true)
            fields.line(
                &html, "lot", words("From what a lot would be drawn"),
                hint: words(
                    "Said now, so that nobody can choose it: for example the numbers of a public lottery on a day after the end"
                ))
            BeginningFields.language(&html, fields, visit)
        }
    }

    static func call(_ visit: Visit) throws -> Response? {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit) else { throw RecordingRefusal.expired }
        var entered = Entered(form)
        if Day(text: entered["until"]).map({ $0 <= visit.today }) ?? true {
            entered.wrong("until", visit.words("Type a day ahead as {day}", ["day": visit.today.text]))
        }
        let matter = BeginningFields.matter(
            &entered,
            needed: [
                ("text", visit.words("Say what everybody should know")),
                ("lot", visit.words("Say from what a lot would be drawn")),
            ], optional: ["until"], visit)
        guard let matter, entered.problems.isEmpty else { return try self.form(visit, entered) }
        let act = CallElection(matter: matter, acting: try visit.acting(), stamp: stamp)
        let procedure = try visit.site.performPublic { try act.perform(in: $0) }
        return visit.recorded(in: procedure)
    }
}
