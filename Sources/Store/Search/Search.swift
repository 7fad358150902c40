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
    func match(in columns: String) -> String {
        var parts = filters.sorted { $0.key.rawValue < $1.key.rawValue }.map { "marks : \"\($0.key.mark($0.value))\"" }
        if !words.isEmpty {
            let all = words.map { "\"\($0)\" *" }.joined(separator: " AND ")
            parts.insert("{\(columns)} : (\(all))", at: 0)
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
    /// These words were not signed.
    package let isTranslation: Bool
    package let day: Day
    package let facets: [SearchFacet: [String]]
    package let title: String
}

/// Numbers of documents that were found, the newest first.
package struct SearchFound: Hashable, Sendable {
    /// Those in whose title all words stand.
    package let inTitle: [Int64]
    /// All of them, those of `inTitle` too.
    package let documents: [Int64]
    /// There may be more.
    package let isCapped: Bool
}

extension Reads {
    /// Most hits that are looked at.
    private static var mostHits: Int { 1000 }
    private static var mostInTitle: Int { 100 }
    /// Bytes of a text in which the place of a hit is looked for.
    private static var mostSearched: Int { 50_000 }

    /// Texts in all languages.
    package func search(_ question: SearchQuestion) throws -> SearchFound {
        guard !question.isEmpty else { return SearchFound(inTitle: [], documents: [], isCapped: false) }
        let inTitle =
            question.words.isEmpty ? [] : try documents(question.match(in: "folded_title"), most: Reads.mostInTitle)
        let all = try documents(question.match(in: "folded_title folded_body"), most: Reads.mostHits)
        return SearchFound(inTitle: inTitle, documents: all, isCapped: all.count == Reads.mostHits)
    }

    private func documents(_ match: String, most: Int) throws -> [Int64] {
        try database.rows(
            "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2", .text(match), .int(most)
        ) { $0.integer(0) }
    }

    /// What is known of a document; nil when it is gone. Under one number it never changes.
    package func searchHit(_ document: Int64) throws -> SearchHit? {
        try database.first(
            "SELECT kind, reference, language, day, facets, title, translated FROM search_document WHERE id = ?1",
            .integer(document)
        ) { row in
            SearchHit(
                document: document, kind: try row.word(0), reference: row.text(1), language: row.text(2),
                isTranslation: row.flag(6), day: try row.day(3), facets: SearchDocument.facets(row.text(4)),
                title: row.text(5))
        }
    }

    /// The part of a text in which most of these folded words begin a word; nil when none does.
    package func searchPassage(_ document: Int64, _ words: [String]) throws -> String? {
        try database.first(
            "SELECT body, folded_body FROM search_document WHERE id = ?1", .integer(document)
        ) { row -> String? in
            let sought = words.map { Array($0.utf8) }
            var best: (place: Int, words: Int)?
            row.blob(1).prefix(Reads.mostSearched).eachLine { place, line in
                let count = line.beginnings(of: sought)
                if count > best?.words ?? 0 { best = (place, count) }
                return count < sought.count
            }
            guard let best else { return nil }
            var part: String?
            row.blob(0)[...].eachLine { place, line in
                if place == best.place { part = String(decoding: line, as: UTF8.self) }
                return place < best.place
            }
            return part
        } ?? nil
    }
}

extension ArraySlice<UInt8> {
    /// Gives each line with its place from 0, until the answer is false.
    fileprivate func eachLine(_ use: (Int, UnsafeRawBufferPointer.SubSequence) -> Bool) {
        withUnsafeBytes { bytes in
            var (start, place) = (0, 0)
            while start <= bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != 0x0A { end += 1 }
                guard use(place, bytes[start..<end]) else { return }
                (start, place) = (end + 1, place + 1)
            }
        }
    }
}

extension UnsafeRawBufferPointer.SubSequence {
    /// How many of these begin a word of this text, whose words have one space between.
    fileprivate func beginnings(of sought: [[UInt8]]) -> Int {
        sought.count { word in
            guard let first = word.first, count >= word.count else { return false }
            for place in startIndex...(endIndex - word.count)
            where self[place] == first && (place == startIndex || self[place - 1] == 0x20) {
                if self[place..<(place + word.count)].elementsEqual(word) { return true }
            }
            return false
        }
    }
}
