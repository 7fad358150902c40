// What is known of documents of the search index, kept in memory: under one number a document never changes.
import Store
import Synchronization

/// A document that was found.
final class FoundText: Sendable {
    let hit: SearchHit
    /// The same for all languages of one statement.
    let work: Int
    /// Places of its facets in the table of all that were ever seen.
    let facets: [Int]

    init(hit: SearchHit, work: Int, facets: [Int]) { (self.hit, self.work, self.facets) = (hit, work, facets) }
}

/// A value of a facet.
struct FacetValue: Hashable, Sendable {
    let facet: SearchFacet
    let value: String
}

final class FoundTexts: Sendable {
    private struct Known {
        var texts: [Int64: FoundText] = [:]
        var works: [String: Int] = [:]
        var places: [FacetValue: Int] = [:]
        var values: [FacetValue] = []

        mutating func keep(_ hit: SearchHit) -> FoundText {
            let work = works[hit.reference] ?? works.count
            works[hit.reference] = work
            let facets = hit.facets.flatMap { facet, values in
                values.map { place(FacetValue(facet: facet, value: $0)) }
            }
            let text = FoundText(hit: hit, work: work, facets: facets)
            texts[hit.document] = text
            return text
        }

        private mutating func place(_ value: FacetValue) -> Int {
            if let place = places[value] { return place }
            values.append(value)
            places[value] = values.count - 1
            return values.count - 1
        }
    }

    /// Far more than a search looks at; beyond it everything is read again.
    private static let most = 20_000
    private let known = Mutex(Known())

    /// In the order asked for, without those that are gone; and the facet values to which their places belong.
    func texts(_ documents: [Int64], _ reads: Reads) throws -> (texts: [FoundText], values: [FacetValue]) {
        let (found, values) = known.withLock { known in (documents.map { known.texts[$0] }, known.values) }
        guard found.contains(where: { $0 == nil }) else { return (found.compactMap { $0 }, values) }
        let hits = try zip(documents, found).compactMap { try $1?.hit ?? reads.searchHit($0) }
        return known.withLock { known in
            if known.texts.count > FoundTexts.most { known = Known() }
            return (hits.map { known.texts[$0.document] ?? known.keep($0) }, known.values)
        }
    }
}
