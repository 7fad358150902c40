// The Declaration and who supports it now.
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct DeclarationPage {
    let wording: Wording
    let signatories: Signatories
    let listed: Set<OrganisationID>
    let publication: Publication?

    /// Nil before the coalition has its Declaration.
    init?(_ visit: Visit) throws {
        let found = try visit.site.store.read { reads -> (Wording, [Card], Set<OrganisationID>, Publication?)? in
            guard let facts = try reads.declaration(), let text = try reads.fixedTexts(of: facts.id).last else {
                return nil
            }
            let members = Set(try reads.listedMembers(on: visit.today).map(\.organisation.id))
            let adhering = try reads.signatures(on: facts.id, version: text.version).filter {
                members.contains($0.organisation)
            }
            return (
                try Wording(text, in: visit.language.tag, reads), try adhering.compactMap { try reads.card($0.card) },
                members,
                try reads.publications(of: facts.id).last
            )
        }
        guard let found else { return nil }
        wording = found.0
        signatories = Signatories(cards: found.1)
        listed = found.2
        publication = found.3
    }

    func response(_ visit: Visit) -> Response {
        let words = visit.words
        let summary = visit.organisations(signatories.cards.count, countries: signatories.countries.count)
        return Page(visit: visit, title: wording.shown.title, room: .declaration, columns: true).response { html in
            html.element("div") { html in
                wording.notice(
                    &html, visit,
                    untranslated: words(
                        "There is no approved translation yet. The Declaration was agreed in this language:"))
                StatementArticle(
                    visit: visit, text: wording.shown,
                    kind: words("Founding document, adopted on {day}", ["day": visit.calendars.dayOf("2011-12-04")])
                ) { html in
                    html.element("div") { html in
                        html.element("dt", text: words("Supported by"))
                        html.element("dd") { $0.element("a", .href("#signatories"), text: summary) }
                    }
                }.write(&html)
                html.element("section", .class("signatories"), .attr("aria-labelledby", "signatories")) { html in
                    html.element("h2", .id("signatories"), text: words("Supported by {summary}", ["summary": summary]))
                    signatories.write(&html, visit) {
                        listed.contains($0.organisation) ? .member($0.organisation) : nil
                    }
                }
            }
            html.element("aside", .class("beside"), .ariaLabel(words("Proof and countries"))) { html in
                if let publication { ProofBox(publication: publication).write(&html, visit) }
                visit.site.grid.write(
                    &html, visit, counts: signatories.countries,
                    label: words("{summary}; the list says the same in words", ["summary": summary]))
                wording.others(&html, visit)
            }
        }
    }
}
