// A text that was found: its title, and the place in it that fits best, with the words marked.
import HTML
import Languages
import Membership
import Record
import Statements
import Store

struct SearchEntry {
    let hit: SearchHit
    let question: SearchQuestion
    let passages: [Int64: String]

    func write(_ html: inout HTML, _ visit: Visit) {
        guard let id = StatementID(text: hit.reference) else { return }
        html.element("li", .class("entry")) { html in
            html.element("p", .class("when")) { html in
                html.element("time", .datetime(hit.day.text), text: visit.calendars.dayOf(hit.day.text))
                html.text(" · " + kind(visit.words))
                if hit.isTranslation { html.text(" · " + visit.words("translation")) }
                if hit.language != visit.language.tag { html.text(" · " + visit.text(of: hit.language)) }
            }
            html.element("h3") { html in
                html.element("a", .href(place(id, visit)), .lang(hit.language)) {
                    SearchMarks.write(&$0, hit.title, question.words)
                }
            }
            if let passage = passages[hit.document] {
                html.element("p", .lang(hit.language)) { SearchMarks.writeCut(&$0, passage, question.words) }
            }
        }
    }

    /// The page in the language in which it was found, if the interface speaks it.
    private func place(_ id: StatementID, _ visit: Visit) -> String {
        let place: Place =
            switch hit.kind {
            case .declaration: .declaration
            case .archived: .archived(id)
            case .statement, .position: .statement(id)
            }
        return visit.path(place)
    }

    private func kind(_ words: Words) -> String {
        switch hit.kind {
        case .statement: words("Statement")
        case .position: words("Position")
        case .declaration: words("Declaration")
        case .archived: words("Archive")
        }
    }
}

/// Marks the words of a search in what was found.
enum SearchMarks {
    /// Pieces before and after the first hit that are shown.
    private static let around = 40

    static func write(_ html: inout HTML, _ text: String, _ words: [String]) {
        write(&html, text, FoldedWords.pieces(text)[...], words)
    }

    /// What stands around the first of the words.
    static func writeCut(_ html: inout HTML, _ part: String, _ words: [String]) {
        let pieces = FoldedWords.pieces(part)
        let first = pieces.firstIndex { $0.isWord && isHit($0.text, words) } ?? 0
        let start = max(0, first - around / 2)
        let end = min(pieces.count, start + 2 * around)
        if start > 0 { html.text("… ") }
        write(&html, part, pieces[start..<end], words)
        if end < pieces.count { html.text(" …") }
    }

    private static func write(
        _ html: inout HTML, _ text: String, _ pieces: ArraySlice<(text: Substring, isWord: Bool)>, _ words: [String]
    ) {
        guard var plain = pieces.first?.text.startIndex, let end = pieces.last?.text.endIndex else { return }
        for piece in pieces where piece.isWord && isHit(piece.text, words) {
            html.text(String(text[plain..<piece.text.startIndex]))
            html.element("mark", text: String(piece.text))
            plain = piece.text.endIndex
        }
        html.text(String(text[plain..<end]))
    }

    private static func isHit(_ text: Substring, _ words: [String]) -> Bool {
        let folded = FoldedWords.bytes(text)
        return words.contains { folded.starts(with: $0.utf8) }
    }
}
