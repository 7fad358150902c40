// The secretariat writes down a seat in the Council that was given elsewhere: when the register of another place is taken
// over, or by a decision of an assembly that was held without this site.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Store

enum CouncilSeatPage {
    static func form(_ visit: Visit, _ id: OrganisationID, _ given: Entered? = nil) throws -> Response? {
        try Secretariat.check(visit)
        guard let sheet = try visit.site.store.read({ try $0.organisation(id) }) else { return nil }
        let seats = try visit.site.store.read { try $0.councilSeats() }.filter { $0.organisation == id }
        let words = visit.words
        let hint = words("Year, month, day: {day}", ["day": visit.today.text])
        return BeginningFields.page(
            visit, .councilSeat(id), words("A seat in the Council"),
            words("The seat belongs to the organisation, whoever represents it."), words("Record the seat"),
            given ?? Entered(["from": [visit.today.text]]), back: .organisation(id)
        ) { html, fields in
            html.element("p") { visit.bdi(&$0, sheet.organisation.name(in: visit.language.tag)) }
            for seat in seats {
                let until = seat.until.map { " – " + visit.calendars.dayOf($0.text) } ?? ""
                html.element("p", text: visit.calendars.dayOf(seat.from.text) + until)
            }
            fields.line(&html, "from", words("Since"), hint: hint, short: true)
            fields.line(
                &html, "until", words("The first day without it"), hint: words("May be left empty"), short: true)
        }
    }

    static func give(_ visit: Visit, _ id: OrganisationID) throws -> Response? {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit) else { throw RecordingRefusal.expired }
        var entered = Entered(form, limit: 100)
        let words = visit.words
        let from = Day(text: entered["from"])
        if from == nil { entered.wrong("from", words("Type the day as {day}", ["day": visit.today.text])) }
        let until = Day(text: entered["until"])
        if !entered["until"].isEmpty, until == nil || from.map({ until! <= $0 }) ?? false {
            entered.wrong("until", words("Type a day ahead as {day}", ["day": visit.today.text]))
        }
        guard let from, entered.problems.isEmpty else { return try self.form(visit, id, entered) }
        let act = GiveCouncilSeat(
            organisation: id, from: from, until: until, acting: try visit.acting(), stamp: stamp)
        try visit.site.performPublic { try act.perform(in: $0) }
        return visit.redirect(.organisation(id))
    }
}
