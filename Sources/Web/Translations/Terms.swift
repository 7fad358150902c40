// The coalition's terms in several languages: shown to a translator where they stand in a text (Data/reference/terms.csv).
import Membership

struct Terms {
    struct Term: Hashable {
        let source: String
        let target: String
    }

    private let columns: [String]
    private let rows: [[String]]

    /// Reads the table: first line the languages, first column the id, last one notes.
    init(csv bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { Terms.cells(String($0)) }
        let head = lines.first ?? []
        columns = head
        rows = Array(lines.dropFirst()).filter { $0.count == head.count }
    }

    /// The terms that stand in a text, each once, the longest first.
    func inside(_ text: String, from source: String, to target: String) -> [Term] {
        guard let from = columns.firstIndex(of: source), let to = columns.firstIndex(of: target) else { return [] }
        let folded = " " + FoldedWords.text(text)
        let found = rows.filter { row in
            !row[from].isEmpty && !row[to].isEmpty && folded.contains(" " + FoldedWords.text(row[from]))
        }.map { Term(source: $0[from], target: $0[to]) }
        return Array(found.sorted { ($1.source.count, $0.source) < ($0.source.count, $1.source) }.prefix(8))
    }

    private static func cells(_ line: String) -> [String] {
        var cells = [""]
        var isQuoted = false
        for letter in line where letter != "\r" {
            switch letter {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(letter)
            }
        }
        return cells
    }
}
