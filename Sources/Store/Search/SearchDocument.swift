// What search finds: one document for each language in which the public reads a statement. Made from public data alone.
import Membership
package import Record

package enum SearchKind: String, CaseIterable, Sendable { case statement, position, declaration, archived }

/// By what a search is narrowed. The words stand in addresses.
package enum SearchFacet: String, CaseIterable, Hashable, Sendable { case year, country, theme, addressee, language }

/// One text in one language.
package struct SearchDocument: Hashable, Sendable {
    package let kind: SearchKind
    /// Identifier of the statement.
    package let reference: String
    package let language: String
    /// These words were not signed.
    package let isTranslation: Bool
    package let day: Day
    package let facets: [SearchFacet: [String]]
    package let title: String
    /// Parts of the text, a line each.
    package let body: String
}

extension SearchFacet {
    /// The word of the index for a value: letters and digits alone.
    func mark(_ value: String) -> String {
        "f" + rawValue + value.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}

extension SearchDocument {
    var facetLines: String {
        SearchFacet.allCases.flatMap { facet in (facets[facet] ?? []).map { "\(facet.rawValue)=\($0)" } }
            .joined(separator: "\n")
    }

    var marks: String {
        SearchFacet.allCases.flatMap { facet in (facets[facet] ?? []).map(facet.mark) }.joined(separator: " ")
    }

    static func facets(_ lines: String) -> [SearchFacet: [String]] {
        var facets: [SearchFacet: [String]] = [:]
        for line in lines.split(separator: "\n") {
            let parts = line.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, let facet = SearchFacet(rawValue: String(parts[0])) else { continue }
            facets[facet, default: []].append(String(parts[1]))
        }
        return facets
    }
}
