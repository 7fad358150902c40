// Home: who we are in one sentence, how many, the latest statements, the way on.
import Foundation
import HTML
import HTTP
import Languages
import Membership
import Statements
import Store

struct HomePage {
    let members: [OrganisationSheet]
    let statements: [PublishedStatement]

    init(_ visit: Visit) throws {
        (members, statements) = try visit.site.store.read { reads in
            (
                try reads.listedMembers(on: visit.today),
                try reads.publishedStatements(in: visit.language.tag, most: 3)
            )
        }
    }

    func response(_ visit: Visit) -> Response {
        let words = visit.words
        let counts = Members.countries(members)
        let summary = visit.organisations(members.count, countries: counts.count)
        return Page(visit: visit, title: words("Human rights, together"), columns: true).response { html in
            html.element("div") { html in
                html.element(
                    "h1",
                    text: words(
                        "Independent organisations that defend human rights together, from Vancouver to Vladivostok"))
                html.element(
                    "p", .class("lead"),
                    text: words(
                        "We publish joint statements. Under each stands a list of organisations that anybody can check."
                    ))
                figures(&html, visit, counts.count)
                html.element("h2", text: words("Latest statements"))
                if statements.isEmpty { html.element("p", text: words("Nothing has been published yet.")) }
                html.element("ul", .class("entries")) { html in
                    for statement in statements { statement.entry(&html, visit) }
                }
                html.element("p") { $0.element("a", .href(visit.path(.statements)), text: words("All statements")) }
            }
            html.element("aside", .class("beside"), .ariaLabel(words("About the coalition"))) { html in
                visit.site.grid.write(
                    &html, visit, counts: counts,
                    label: words("{summary}; the page of members says the same in words", ["summary": summary]),
                    list: visit.path(.members))
                doors(&html, visit)
            }
        }
    }

    private func figures(_ html: inout HTML, _ visit: Visit, _ countries: Int) {
        html.element("ul", .class("figures")) { html in
            figure(
                &html, visit, members.count, visit.words.count("{n} organisation", "{n} organisations", members.count))
            figure(&html, visit, countries, visit.words.count("{n} country", "{n} countries", countries))
        }
    }

    /// The number large, the words beside it in the order of the language.
    private func figure(_ html: inout HTML, _ visit: Visit, _ number: Int, _ text: String) {
        let digits = Numbers.text(number, in: visit.language)
        let parts = text.components(separatedBy: digits)
        html.element("li") { html in
            html.text(parts[0])
            html.element("strong", text: digits)
            html.text(parts.dropFirst().joined(separator: digits))
        }
    }

    private func doors(_ html: inout HTML, _ visit: Visit) {
        let words = visit.words
        for (heading, text, link, place) in [
            (
                words("The Declaration"), words("What all of us support since 4 December 2011."),
                words("Read the Declaration"), Place.declaration
            ),
            (words("Members"), words("Who we are, country by country."), words("See the members"), .members),
            (
                words("Check a document"), words("You hold one of our statements and have doubts?"), words("Check it"),
                .verify
            ),
        ] {
            html.element("h2", text: heading)
            html.element("p") { html in
                html.text(text + " ")
                html.element("a", .href(visit.path(place)), text: link)
            }
        }
        if visit.site.store.facts.isDemonstration { DemonstrationDoors.write(&html, visit) }
    }
}
