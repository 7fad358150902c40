// The register of organisations, for the secretariat.
import HTML
import HTTP
import Languages
import Membership
import Record
import Store

enum RegisterPage {
    static func response(_ visit: Visit) throws -> Response {
        try Secretariat.check(visit)
        let words = visit.words
        let sheets = try visit.site.store.read { try $0.organisations() }
        let sorted = Sorting(visit.language).sorted(sheets) { $0.organisation.name(in: visit.language.tag).name }
        return Page(visit: visit, title: words("Register of organisations")).response { html in
            html.element("h1", text: words("Register of organisations"))
            html.element("p", .class("actions")) { html in
                html.element(
                    "a", .class("button"), .href(visit.path(.newOrganisation)), text: words("Register an organisation"))
            }
            html.element("h2", .class("out-of-sight"), text: words("The list"))
            html.element("ul", .class("entries")) { html in
                for sheet in sorted { entry(&html, visit, sheet) }
            }
        }
    }

    private static func entry(_ html: inout HTML, _ visit: Visit, _ sheet: OrganisationSheet) {
        let organisation = sheet.organisation
        let name = organisation.name(in: visit.language.tag)
        html.element("li", .class("entry")) { html in
            html.element("p", .class("when")) { html in
                if let standing = sheet.standing.standing(on: visit.today) {
                    html.element("span", .class("tag"), text: StandingWords.name(standing, visit.words))
                }
                if organisation.unlisted { html.text(" " + visit.words("not listed")) }
                if let seat = organisation.seat {
                    html.text(
                        " " + visit.country(seat) + (organisation.seatWithheld ? " " + visit.words("(not shown)") : ""))
                }
            }
            html.element("h3", .lang(name.language)) { html in
                html.element("a", .href(visit.path(.organisation(organisation.id))), text: name.name)
            }
        }
    }
}

enum Secretariat {
    /// Refuses everybody whose mandate has no right `secretariat`.
    static func check(_ visit: Visit) throws {
        guard let mandate = visit.visitor?.mandate else { throw MembershipRefusal.mandateEnded }
        try mandate.allows(.secretariat, on: visit.today)
    }
}
