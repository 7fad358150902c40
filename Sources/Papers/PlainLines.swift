// Plain text as a mail or a terminal shows it: lines of at most 76 columns, broken between words only.

/// Collects lines. A column is what a reader sees as one character; a word longer than a line stays whole.
struct PlainLines {
    static let width = 76

    private var lines: [String] = []

    /// All lines, each ended by LF; no empty lines at the end.
    var text: String {
        let kept = lines.reversed().drop(while: \.isEmpty).reversed()
        return kept.map { $0 + "\n" }.joined()
    }

    /// An empty line, unless there is one already or nothing yet.
    mutating func space() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    /// Wrapped words; `first` stands before the first line, spaces of its width before the others.
    mutating func add(_ words: String, after first: String = "") {
        lines += PlainLines.wrapped(words, after: first)
    }

    /// Wrapped words with a line of `mark` below, as long as the longest of them.
    mutating func heading(_ words: String, mark: Character, after first: String = "") {
        let wrapped = PlainLines.wrapped(words, after: first)
        let indent = String(repeating: " ", count: first.count)
        let longest = wrapped.map(\.count).max() ?? 0
        space()
        lines += wrapped + [indent + String(repeating: mark, count: max(0, longest - first.count))]
    }

    private static func wrapped(_ words: String, after first: String) -> [String] {
        let indent = String(repeating: " ", count: first.count)
        var lines: [String] = []
        var line = first
        var isEmpty = true
        for word in words.split(whereSeparator: { $0 == " " || $0.isNewline }) {
            if !isEmpty && line.count + 1 + word.count > width {
                lines.append(line)
                line = indent
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return lines + [line]
    }
}
