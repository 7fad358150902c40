// Requests to be let in again: two people of the secretariat agree, a day passes, then a new invitation goes out.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Store

enum ReadmissionsPage {
    static func response(_ visit: Visit) throws -> Response {
        try Secretariat.check(visit)
        let asked = try visit.site.store.read { reads in
            try reads.readmissions().map { ($0, try reads.person($0.person)?.name ?? "") }
        }
        let words = visit.words
        return Page(visit: visit, title: words("Readmissions")).response { html in
            html.element("h1", text: words("Readmissions"))
            html.element(
                "p", .class("lead"),
                text: words("Make sure by voice or in person that it is really them, before you agree."))
            if asked.isEmpty { html.element("p", text: words("Nobody asks at the moment.")) }
            html.element("h2", .class("out-of-sight"), text: words("The list"))
            html.element("ul", .class("entries")) { html in
                for (readmission, name) in asked { entry(&html, visit, readmission, name) }
            }
        }
    }

    private static func entry(_ html: inout HTML, _ visit: Visit, _ asked: Readmission, _ name: String) {
        let words = visit.words
        let ready = asked.agreed.map { $0.adding(seconds: AgreeToReadmission.waiting) }
        html.element("li", .class("entry")) { html in
            html.element(
                "p", .class("when"),
                text: words("asked on {moment}", ["moment": visit.ownCalendars.moment(asked.asked.milliseconds)]))
            html.element("h3", text: name)
            if let ready {
                html.element(
                    "p",
                    text: words(
                        "Both have agreed. The invitation can go out from {moment} on.",
                        ["moment": visit.ownCalendars.moment(ready.milliseconds)]))
            } else {
                html.element(
                    "p", text: asked.firstBy == nil ? words("Nobody has agreed yet.") : words("One person has agreed."))
            }
            html.element(
                "form", .method("post"), .keepsNothing,
                .action(visit.path(.readmission(ReadmissionName(text: asked.id.text))))
            ) { html in
                FormStamps.hidden(&html, visit, .readmission(ReadmissionName(text: asked.id.text)))
                html.element("p", .class("actions")) { html in
                    if let ready, ready <= visit.now {
                        html.element(
                            "button", .class("button"), .name("do"), .value("invite"),
                            text: words("Send the invitation"))
                    } else if ready == nil {
                        html.element("button", .class("button"), .name("do"), .value("agree"), text: words("I agree"))
                    }
                    html.text(" ")
                    html.element(
                        "button", .class("button quiet"), .name("do"), .value("end"), text: words("Call it off"))
                }
            }
        }
    }

    static func act(_ visit: Visit, _ name: ReadmissionName) throws -> Response? {
        let form = try visit.request.form()
        guard FormStamps.stamp(form, visit) != nil else { throw RecordingRefusal.expired }
        guard let id = ReadmissionID(text: name.text) else { return nil }
        let acting = try visit.acting()
        let store = visit.site.store
        switch form["do"] {
        case "agree": try store.perform { try AgreeToReadmission(readmission: id, acting: acting).perform(in: $0) }
        case "invite":
            let person = try store.read { reads in try reads.readmission(id).flatMap { try reads.person($0.person) } }
            let token = try store.perform { try CompleteReadmission(readmission: id, acting: acting).perform(in: $0) }
            return InvitationLinkPage.response(visit, token: token, name: person?.name ?? "", back: .readmissions)
        default: try store.perform { try EndReadmission(readmission: id, acting: acting).perform(in: $0) }
        }
        return visit.redirect(.readmissions)
    }
}
