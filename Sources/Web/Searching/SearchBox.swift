// The field in which one types what is looked for, and the addresses of searches.
import HTML
import HTTP
import Languages
import Store

enum SearchBox {
    static func write(
        _ html: inout HTML, _ visit: Visit, typed: String = "", filters: [SearchFacet: String] = [:]
    ) {
        let words = visit.words
        html.element("form", .class("search"), .role("search"), .method("get"), .action(visit.path(.search))) { html in
            html.element("label", .for("q"), text: words("Search"))
            html.void("input", .id("q"), .name("q"), .type("search"), .value(typed))
            for facet in SearchFacet.allCases {
                guard let value = filters[facet] else { continue }
                html.void("input", .type("hidden"), .name(facet.rawValue), .value(value))
            }
            html.element("button", .class("button quiet"), text: words("Search"))
        }
    }

    /// The address of a search: one spelling for each.
    static func address(_ visit: Visit, _ typed: String, _ filters: [SearchFacet: String], page: Int = 1) -> String {
        var pairs = typed.isEmpty ? [] : [("q", typed)]
        pairs += SearchFacet.allCases.compactMap { facet in filters[facet].map { (facet.rawValue, $0) } }
        if page > 1 { pairs.append(("page", String(page))) }
        let query = pairs.map { "\($0)=\(FormEncoding.encode($1))" }.joined(separator: "&")
        return visit.path(.search) + (query.isEmpty ? "" : "?" + query)
    }
}
