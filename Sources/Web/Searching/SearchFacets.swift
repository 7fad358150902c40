// By what a search can be narrowed: year, country, theme, addressee, language, with how many texts each leaves.
import HTML
import Languages
import Statements
import Store

struct SearchFacets {
    private static let most = 12
    let question: SearchQuestion
    let typed: String
    let works: [SearchHit]

    func write(_ html: inout HTML, _ visit: Visit) {
        active(&html, visit)
        let groups = SearchFacet.allCases.filter { question.filters[$0] == nil }.map { ($0, counts($0)) }
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
    private func counts(_ facet: SearchFacet) -> [(String, Int)] {
        var counts: [String: Int] = [:]
        for work in works { for value in work.facets[facet] ?? [] { counts[value, default: 0] += 1 } }
        return counts.sorted { facet == .year ? $0.key > $1.key : ($1.value, $0.key) < ($0.value, $1.key) }
            .map { ($0.key, $0.value) }
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
