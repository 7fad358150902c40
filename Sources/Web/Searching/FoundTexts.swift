// What is known of documents of the search index, kept in memory: under one number a document never changes.
import Store
import Synchronization

final class FoundTexts: Sendable {
    /// Far more than a search looks at; beyond it everything is read again.
    private static let most = 20_000
    private let known = Mutex<[Int64: SearchHit]>([:])

    /// In the order asked for, without those that are gone.
    func hits(_ documents: [Int64], _ reads: Reads) throws -> [SearchHit] {
        let found = known.withLock { known in documents.map { known[$0] } }
        guard found.contains(where: { $0 == nil }) else { return found.compactMap { $0 } }
        let hits = try zip(documents, found).compactMap { try $1 ?? reads.searchHit($0) }
        known.withLock { known in
            if known.count > FoundTexts.most { known = [:] }
            for hit in hits { known[hit.document] = hit }
        }
        return hits
    }
}
