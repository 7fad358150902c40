// What is known of documents of the search index, kept in memory: under one number a document never changes.
import Store
import Synchronization

/// A document that was found.
final class FoundText: Sendable {
    let hit: SearchHit
    /// Places of its facets in the table of all that were ever seen.
    let facets: [Int]

    init(hit: SearchHit, facets: [Int]) { (self.hit, self.facets) = (hit, facets) }
}

/// A value of a facet.
struct FacetValue: Hashable, Sendable {
    let facet: SearchFacet
    let value: String
}

final class FoundTexts: Sendable {
    private struct Known {
        var texts: [Int64: FoundText] = [:]
        var places: [FacetValue: Int] = [:]
        var values: [FacetValue] = []
    }

    /// Far more than a search looks at; beyond it everything is read again.
    private static let most = 20_000
    private let known = Mutex(Known())

    /// In the order asked for, without those that are gone.
    func texts(_ documents: [Int64], _ reads: Reads) throws -> [FoundText] {
        let found = known.withLock { known in documents.map { known.texts[$0] } }
        let missing = zip(documents, found).filter { $1 == nil }.map(\.0)
        guard !missing.isEmpty else { return found.compactMap { $0 } }
        let read = try missing.compactMap { try reads.searchHit($0) }
        return known.withLock { known in
            if known.texts.count > FoundTexts.most { known = Known() }
            for hit in read { known.texts[hit.document] = FoundText(hit: hit, facets: FoundTexts.places(hit, &known)) }
            return zip(documents, found).compactMap { $1 ?? known.texts[$0] }
        }
    }

    /// Every value of a facet that is known, by its place.
    var values: [FacetValue] { known.withLock { $0.values } }

    private static func places(_ hit: SearchHit, _ known: inout Known) -> [Int] {
        hit.facets.flatMap { facet, values in
            values.map { value in
                let value = FacetValue(facet: facet, value: value)
                if let place = known.places[value] { return place }
                known.values.append(value)
                known.places[value] = known.values.count - 1
                return known.values.count - 1
            }
        }
    }
}
