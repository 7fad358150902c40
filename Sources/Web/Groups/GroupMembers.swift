// Who is in a working group, who coordinates, and how one joins or leaves.
import HTML
import Languages
import Membership
import Record
import Store

struct GroupMembers {
    let page: GroupPage
    private var words: Words { page.words }
    private var mayAct: Bool { page.works && (page.visit.visitor?.may(.sign) ?? false) }

    func write(_ html: inout HTML) {
        html.element("h2", text: words("Members of the group"))
        html.element("ul", .class("entries")) { html in
            for member in page.group.members { entry(&html, member) }
        }
        guard mayAct else { return }
        page.form(&html, page.isIn ? "leave" : "join") { html in
            Fields(words: words, entered: Entered()).buttons(
                &html, page.isIn ? words("Leave the group") : words("Join the group"), danger: page.isIn)
        }
        if page.coordinates {
            html.element("p") {
                $0.element(
                    "a", .href(page.visit.path(.groupEnd(page.group.id))), text: words("End the working group"))
            }
        }
    }

    private func entry(_ html: inout HTML, _ member: WorkingGroup.Member) {
        html.element("li", .class("entry")) { html in
            html.element("p", .class("when")) { html in
                if member.coordinates { html.element("span", .class("tag"), text: words("Coordinates")) }
                html.text(" " + words("since {day}", ["day": page.visit.calendars.dayOf(member.since.text)]))
            }
            html.element("h3") { html in
                if let name = page.names[member.organisation] { page.visit.bdi(&html, name) }
            }
            if page.coordinates { change(&html, member) }
        }
    }

    private func change(_ html: inout HTML, _ member: WorkingGroup.Member) {
        page.form(&html, member.coordinates ? "step-back" : "coordinate") { html in
            html.void("input", .type("hidden"), .name("member"), .value(member.organisation.text))
            html.element(
                "button", .class("button quiet"),
                text: member.coordinates ? words("Coordinates no longer") : words("Make it a coordinator"))
        }
    }
}
