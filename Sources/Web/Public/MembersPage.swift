// The members, country by country.
import HTML
import HTTP
import Languages
import Membership
import Record
import Store

struct MembersPage {
    let members: [OrganisationSheet]

    init(_ visit: Visit) throws {
        members = try visit.site.store.read { try $0.listedMembers(on: visit.today) }
    }

    func response(_ visit: Visit) -> Response {
        let words = visit.words
        let counts = Members.countries(members)
        let summary = visit.organisations(members.count, countries: counts.count)
        return Page(visit: visit, title: words("Members"), room: .members).response { html in
            html.element("h1", text: words("Members"))
            html.element(
                "p", .class("lead"),
                text: words("{summary} support the Declaration and act together.", ["summary": summary]))
            visit.site.grid.write(
                &html, visit, counts: counts,
                label: words("{summary}; the list below says the same in words", ["summary": summary]))
            html.element("p", .class("actions")) { html in
                html.element("a", .class("button quiet"), .href(visit.path(.join)), text: words("Become a member"))
            }
            list(&html, visit)
            html.element(
                "p", .class("hint"),
                text: words(
                    "Some members are not listed here, for their safety. The country is that of the seat; an organisation in exile is listed where it works from."
                ))
        }
    }

    private func list(_ html: inout HTML, _ visit: Visit) {
        html.element("section", .class("signatories")) { html in
            html.element("h2", text: visit.words("Country by country"))
            CountryList.write(
                &html, visit, members, isLinked: true, country: \.organisation.shownSeat,
                name: { $0.organisation.name(in: visit.language.tag).name }
            ) { entry(&$0, visit, $1) }
        }
    }

    private func entry(_ html: inout HTML, _ visit: Visit, _ member: OrganisationSheet) {
        let name = member.organisation.name(in: visit.language.tag)
        html.element("dd", .lang(name.language)) { html in
            html.element("a", .href(visit.path(.member(member.organisation.id))), text: name.name)
        }
    }
}
