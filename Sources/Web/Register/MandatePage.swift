// A mandate is ended, or replaced by a new one in the same act.
import Access
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Store

enum MandatePage {
    static func form(_ visit: Visit, _ id: OrganisationID, _ mandate: MandateID, _ given: Entered? = nil) throws
        -> Response?
    {
        guard let access = PeopleAccess(visit, id), access.mayChange else { return nil }
        let found = try visit.site.store.read { reads in
            try reads.mandate(mandate).map { ($0, try reads.person($0.person)) }
        }
        guard let (old, person) = found, old.organisation == id, old.holds(on: visit.today) else { return nil }
        let words = visit.words
        let entered =
            given
            ?? Entered([
                "right": old.rights.map(\.rawValue), "language": [visit.language.tag],
                "zone": [person?.zone ?? visit.site.store.facts.zone],
            ])
        let fields = Fields(words: words, entered: entered)
        return Page(visit: visit, title: words("Replace or end a mandate"), form: entered).response { html in
            html.element("h1", text: words("Replace or end a mandate"))
            html.element(
                "p", .class("lead"), text: words("{name} acts for the organisation now.", ["name": person?.name ?? ""]))
            html.element("h2", text: words("Replace"))
            html.element("p", text: words("The new person is named and the old mandate ends, in one act."))
            html.element(
                "form", .method("post"), .keepsNothing, .action(visit.path(.mandate(id, mandate))), .flag("novalidate")
            ) {
                html in
                FormStamps.hidden(&html, visit, .mandate(id, mandate))
                html.void("input", .type("hidden"), .name("do"), .value("replace"))
                MandateFields(visit: visit, fields: fields, withSecretariat: access.isSecretariat).write(&html)
                fields.buttons(&html, words("Replace"), back: (visit.path(.people(id)), words("Back")))
            }
            html.element("h2", text: words("End"))
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.mandate(id, mandate)))) { html in
                FormStamps.hidden(&html, visit, .mandate(id, mandate))
                html.void("input", .type("hidden"), .name("do"), .value("end"))
                fields.buttons(&html, words("End the mandate now"), danger: true)
            }
        }
    }

    static func end(_ visit: Visit, _ id: OrganisationID, _ mandate: MandateID) throws -> Response? {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit) else { throw RecordingRefusal.expired }
        guard form["do"] == "replace" else {
            let act = EndMandate(organisation: id, mandate: mandate, acting: try visit.acting(), stamp: stamp)
            try visit.site.store.perform { try act.perform(in: $0) }
            return visit.redirect(.people(id))
        }
        var entered = Entered(form, limit: 1000)
        guard let act = try MandateFields.act(&entered, visit, id, replaces: mandate, stamp) else {
            return try self.form(visit, id, mandate, entered)
        }
        let given: GiveMandate.Given
        do {
            given = try visit.site.store.perform { try act.perform(in: $0) }
        } catch AccessRefusal.wrong {
            entered.wrong("code", visit.words("This code does not fit, or it was used already. Wait for the next one."))
            return try self.form(visit, id, mandate, entered)
        }
        guard let token = given.invitation else { return visit.redirect(.people(id)) }
        return InvitationLinkPage.response(visit, token: token, name: act.name, back: .people(id))
    }
}
