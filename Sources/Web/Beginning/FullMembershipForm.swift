// An Associate Member asks to become a Full Member; it sees first when its years are complete.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Procedures
import Record
import Store

enum FullMembershipForm {
    static func form(_ visit: Visit, _ given: Entered? = nil) throws -> Response? {
        guard visit.visitor?.may(.represent) ?? false else { return nil }
        let words = visit.words
        let day = try eligible(visit)
        return BeginningFields.page(
            visit, .beginning(.fullMembership), words("Become a Full Member"),
            words(
                "Full Members recommend you, each from another country; the Council or the Assembly decides when the conditions are met."
            ),
            words("Ask for full membership"), given ?? Entered()
        ) { html, fields in
            if let day {
                html.element(
                    "p", .class("notice"),
                    text: words(
                        "Your years as an Associate Member are complete on {day}. You can ask before; recommendations can be given from then on.",
                        ["day": visit.calendars.dayOf(day.text)]))
            }
            fields.group(&html, "bound", words.context("what one declares", "Declaration")) { html in
                fields.choice(
                    &html, "bound", "yes",
                    words("Our organisation declares to be bound by the documents of the platform"), type: .checkbox,
                    isFirst: true)
            }
        }
    }

    /// The first day on which the time is long enough; nil without rules for it.
    private static func eligible(_ visit: Visit) throws -> Day? {
        guard let organisation = visit.visitor?.organisation else { return nil }
        return try visit.site.store.read { reads in
            try reads.eligibleForFull(organisation.organisation.id, at: visit.now)
        }
    }

    static func ask(_ visit: Visit) throws -> Response? {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit) else { throw RecordingRefusal.expired }
        var entered = Entered(form)
        guard entered.has("bound", "yes") else {
            entered.wrong("bound", visit.words("Without this declaration nobody becomes a Full Member"))
            return try self.form(visit, entered)
        }
        let name = visit.visitor?.organisation?.organisation.name(in: visit.language.tag)
        let matter = Matter(language: name?.language ?? "en", title: name?.name ?? "", passages: [])
        let act = AskForFullMembership(isBound: true, matter: matter, acting: try visit.acting(), stamp: stamp)
        let procedure = try visit.site.performPublic { try act.perform(in: $0) }
        return visit.recorded(in: procedure)
    }
}
