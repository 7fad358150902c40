// The working groups: those that work, and those that have ended.
import HTML
import HTTP
import Languages
import Membership
import Record
import Store

enum GroupsPage {
    static func response(_ visit: Visit) throws -> Response? {
        guard let organisation = visit.visitor?.organisation else { return visit.redirect(.mandateChoice) }
        guard organisation.standing.standing(on: visit.today)?.isMember ?? false else { return nil }
        let groups = try visit.site.store.read { try $0.workingGroups() }
        let words = visit.words
        return Page(visit: visit, title: words("Working groups")).response { html in
            html.element("h1", text: words("Working groups"))
            if visit.visitor?.may(.draft) ?? false {
                html.element("p", .class("actions")) {
                    $0.element(
                        "a", .class("button"), .href(visit.path(.beginning(.workingGroup))),
                        text: words("Propose a working group"))
                }
            }
            html.element("h2", text: words("At work"))
            list(&html, visit, groups.filter { $0.ended == nil }, words("No working group works at the moment."))
            let ended = groups.filter { $0.ended != nil }
            guard !ended.isEmpty else { return }
            html.element("h2", text: words.context("working groups", "Ended"))
            list(&html, visit, ended, "")
        }
    }

    private static func list(_ html: inout HTML, _ visit: Visit, _ groups: [WorkingGroup], _ empty: String) {
        if groups.isEmpty { return html.element("p", text: empty) }
        html.element("ul", .class("entries")) { html in
            for group in groups {
                html.element("li", .class("entry")) { html in
                    html.element("p", .class("when")) { html in
                        html.text(
                            visit.words.count("{n} member", "{n} members", group.members.count) + ", "
                                + visit.words("since {day}", ["day": visit.calendars.dayOf(group.began.text)]))
                    }
                    html.element("h3", .lang(group.language)) { html in
                        html.element("a", .href(visit.path(.group(group.id))), text: group.name)
                    }
                }
            }
        }
    }
}
