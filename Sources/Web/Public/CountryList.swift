// Organisations country by country, in the order of the reader's language; those without a shown country stand last.
import HTML
import Languages

enum CountryList {
    /// `country` is a code, nil when none is shown; `name` what is sorted by; `entry` writes one `dd`. With `isLinked` a country
    /// can be led to, as the tiles do: at most once on a page.
    static func write<Item>(
        _ html: inout HTML, _ visit: Visit, _ items: [Item], isLinked: Bool, country: (Item) -> String?,
        name: (Item) -> String, entry: (inout HTML, Item) -> Void
    ) {
        let sorting = Sorting(visit.language)
        let groups = Dictionary(grouping: items) { country($0) ?? "" }
        let order =
            sorting.sorted(groups.keys.filter { !$0.isEmpty }) { visit.country($0) } + groups.keys.filter(\.isEmpty)
        html.element("dl") { html in
            for code in order {
                html.element(
                    "div", .class("country"), isLinked && !code.isEmpty ? .id("country-" + code) : .none
                ) { html in
                    html.element("dt", text: code.isEmpty ? visit.words("No country shown") : visit.country(code))
                    for item in sorting.sorted(groups[code] ?? [], by: name) { entry(&html, item) }
                }
            }
        }
    }
}
