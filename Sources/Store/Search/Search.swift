// Finding public texts. Whatever is asked costs about the same: at most a thousand hits are looked at, the newest.
import Membership
package import Record

/// What somebody looks for.
package struct SearchQuestion: Hashable, Sendable {
    /// More words than these are not looked at.
    package static let mostWords = 8
    private static let longestWord = 40

    /// Folded; all must be there, each as the beginning of a word.
    package let words: [String]
    package let filters: [SearchFacet: String]
    /// Words that were typed and are not looked at.
    package let isCut: Bool

    package init(_ typed: String, filters: [SearchFacet: String]) {
        let all = FoldedWords.list(String(typed.unicodeScalars.prefix(400)))
        words = all.prefix(SearchQuestion.mostWords).map { String($0.prefix(SearchQuestion.longestWord)) }
        isCut = all.count > SearchQuestion.mostWords || typed.unicodeScalars.count > 400
        self.filters = filters
    }

    package var isEmpty: Bool { words.isEmpty && filters.isEmpty }

    /// Quoted letters and digits alone reach the index: its own language cannot be spoken from outside.
    var match: String {
        var parts = filters.sorted { $0.key.rawValue < $1.key.rawValue }.map { "marks : \"\($0.key.mark($0.value))\"" }
        if !words.isEmpty {
            let all = words.map { "\"\($0)\" *" }.joined(separator: " AND ")
            parts.insert("{folded_title folded_body} : (\(all))", at: 0)
        }
        return parts.joined(separator: " AND ")
    }
}

/// A text that was found.
package struct SearchHit: Hashable, Sendable {
    package let document: Int64
    package let kind: SearchKind
    package let reference: String
    package let language: String
    package let day: Day
    package let facets: [SearchFacet: [String]]
    package let title: String
    /// Smaller is nearer.
    package let rank: Double
}

extension Reads {
    /// Most hits that are looked at.
    package static var mostHits: Int { 1000 }

    /// Texts in all languages, the nearest first; without words the newest first.
    package func search(_ question: SearchQuestion) throws -> [SearchHit] {
        guard !question.isEmpty else { return [] }
        let hits = try database.rows(
            """
            SELECT d.id, d.kind, d.reference, d.language, d.day, d.facets, d.title, m.nearness FROM (
                SELECT rowid, bm25(search, 8.0, 1.0, 0.0) AS nearness FROM search WHERE search MATCH ?1
                ORDER BY rowid DESC LIMIT ?2
            ) m JOIN search_document d ON d.id = m.rowid
            """, .text(question.match), .int(Reads.mostHits)
        ) { row in
            SearchHit(
                document: row.integer(0), kind: try row.word(1), reference: row.text(2), language: row.text(3),
                day: try row.day(4), facets: SearchDocument.facets(row.text(5)), title: row.text(6),
                rank: row.double(7))
        }
        return hits.sorted {
            question.words.isEmpty
                ? ($0.day, $0.document) > ($1.day, $1.document) : ($0.rank, $1.day) < ($1.rank, $0.day)
        }
    }

    /// The parts of a text that was found, a line each.
    package func searchBody(_ document: Int64) throws -> [String] {
        try database.first("SELECT body FROM search_document WHERE id = ?1", .integer(document)) {
            $0.text(0).split(separator: "\n").map(String.init)
        } ?? []
    }
}
