// By what a search can be narrowed: year, country, theme, addressee, language, with how many texts each leaves.
import HTML
import Languages
import Statements
import Store

struct SearchFacets {
    private static let most = 12
    let question: SearchQuestion
    let typed: String
    let works: [FoundText]
    /// Every value that is known, by its place.
    let values: [FacetValue]

    func write(_ html: inout HTML, _ visit: Visit) {
        active(&html, visit)
        let counted = counts
        let groups = SearchFacet.allCases.filter { question.filters[$0] == nil }.map { ($0, counted[$0] ?? []) }
            .filter { $0.1.count > 1 }
        guard !groups.isEmpty else { return }
        html.element("details", .class("facets")) { html in
            html.element("summary", text: visit.words("Narrow it down"))
            for (facet, counts) in groups {
                html.element("h3", text: SearchFacets.title(facet, visit.words))
                html.element("ul") { html in
                    for (value, count) in counts.prefix(SearchFacets.most) {
                        html.element("li") { html in
                            html.element(
                                "a", .href(address(visit, facet, value)), text: name(facet, value, visit))
                            html.text(" (\(Numbers.text(count, in: visit.language)))")
                        }
                    }
                }
            }
        }
    }

    /// What narrows the search now, each with the way to take it off.
    private func active(_ html: inout HTML, _ visit: Visit) {
        guard !question.filters.isEmpty else { return }
        html.element("ul", .class("active-facets")) { html in
            for facet in SearchFacet.allCases {
                guard let value = question.filters[facet] else { continue }
                html.element("li") { html in
                    html.text(SearchFacets.title(facet, visit.words) + ": " + name(facet, value, visit) + " ")
                    html.element("a", .href(address(visit, facet, nil)), text: visit.words("Take it off"))
                }
            }
        }
    }

    private func address(_ visit: Visit, _ facet: SearchFacet, _ value: String?) -> String {
        var filters = question.filters
        filters[facet] = value
        return SearchBox.address(visit, typed, filters)
    }

    /// Values with how many texts have them: years the newest first, others the most frequent first.
    private var counts: [SearchFacet: [(String, Int)]] {
        var numbers = [Int](repeating: 0, count: values.count)
        for work in works { for place in work.facets where place < numbers.count { numbers[place] += 1 } }
        var counts: [SearchFacet: [(String, Int)]] = [:]
        for (value, number) in zip(values, numbers) where number > 0 {
            counts[value.facet, default: []].append((value.value, number))
        }
        return counts.reduce(into: [:]) { sorted, group in
            sorted[group.key] = group.value.sorted {
                group.key == .year ? $0.0 > $1.0 : ($1.1, $0.0) < ($0.1, $1.0)
            }
        }
    }

    private static func title(_ facet: SearchFacet, _ words: Words) -> String {
        switch facet {
        case .year: words("Year")
        case .country: words("Country concerned")
        case .theme: words("Theme")
        case .addressee: words("Addressee")
        case .language: words("Language")
        }
    }

    private func name(_ facet: SearchFacet, _ value: String, _ visit: Visit) -> String {
        switch facet {
        case .year: value
        case .country: visit.country(value)
        case .theme: visit.site.themes.first { $0.id == value }?.name(in: visit.language.tag) ?? value
        case .addressee: Addressee.source(value).map { visit.addressee($0, signed: value) } ?? value
        case .language: visit.text(of: value)
        }
    }
}
