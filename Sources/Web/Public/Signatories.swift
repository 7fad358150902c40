// Who stands behind a text: by country, sorted as the reader's language sorts, each name in its own script.
import HTML
import Languages
import Membership
import Record

/// The signatories of a list, opened from their cards.
struct Signatories {
    let cards: [Card]

    var countries: [String: Int] {
        cards.reduce(into: [:]) { counts, card in if let country = card.country { counts[country, default: 0] += 1 } }
    }

    /// `link` gives the member's page, nil when there is none.
    func write(_ html: inout HTML, _ visit: Visit, link: (Card) -> Place?) {
        let sorting = Sorting(visit.language)
        let groups = Dictionary(grouping: cards) { $0.country ?? "" }
        let order =
            sorting.sorted(groups.keys.filter { !$0.isEmpty }) { visit.country($0) } + groups.keys.filter(\.isEmpty)
        html.element("dl") { html in
            for country in order {
                html.element("div", .class("country")) { html in
                    html.element("dt", text: country.isEmpty ? visit.words("No country shown") : visit.country(country))
                    for card in sorting.sorted(groups[country] ?? [], by: { visit.name($0).name }) {
                        signatory(&html, visit, card, link(card))
                    }
                }
            }
        }
    }

    private func signatory(_ html: inout HTML, _ visit: Visit, _ card: Card, _ place: Place?) {
        let name = visit.name(card)
        html.element("dd", .lang(name.language)) { html in
            if let place {
                html.element("a", .href(visit.path(place)), text: name.name)
            } else {
                html.text(name.name)
            }
        }
    }
}

extension Visit {
    /// The name that a reader of this language sees.
    func name(_ card: Card) -> OrganisationName {
        card.names.first { $0.language == language.tag } ?? card.names.first { $0.language == "en" } ?? card.names[0]
    }
}
