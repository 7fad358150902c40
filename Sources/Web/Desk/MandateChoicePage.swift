// A person with several mandates, or none that holds, says for whom they act.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Store

enum MandateChoicePage {
    static func form(_ visit: Visit) throws -> Response {
        let words = visit.words
        let mandates = try visit.site.store.read { reads in
            try (visit.visitor?.mandates ?? []).map { ($0.id, try reads.organisation($0.organisation)?.organisation) }
        }
        return Page(visit: visit, title: words("For whom do you act?")).response { html in
            html.element("h1", text: words("For whom do you act?"))
            if mandates.isEmpty {
                html.element(
                    "p", .class("lead"),
                    text: words("You have no mandate that holds today. Ask your organisation or the secretariat."))
            }
            for (mandate, organisation) in mandates {
                html.element("form", .method("post"), .keepsNothing, .action(visit.path(.mandateChoice))) { html in
                    FormStamps.hidden(&html, visit, .mandateChoice)
                    html.element("p", .class("actions")) { html in
                        html.element(
                            "button", .class("button quiet"), .name("mandate"), .value(mandate.text),
                            text: organisation?.name(in: visit.language.tag).name ?? "")
                    }
                }
            }
        }
    }

    static func choose(_ visit: Visit) throws -> Response {
        let form = try visit.request.form()
        guard FormStamps.stamp(form, visit) != nil, let visitor = visit.visitor,
            let id = form["mandate"].flatMap({ MandateID(text: $0) })
        else { throw RecordingRefusal.expired }
        let act = ChooseMandate(
            session: visitor.session.digest, acting: Acting(person: visitor.person.id, mandate: id))
        try visit.site.store.perform { try act.perform(in: $0) }
        return visit.redirect(.desk)
    }
}
