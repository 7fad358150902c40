// Makes blocks out of what people paste or upload: plain text as it comes from a mail, or Markdown. What cannot be kept is
// told, never dropped silently.
import CMarkdown
package import Membership

/// What was made out of a source.
package struct ReadText: Hashable, Sendable {
    package let blocks: [Block]
    /// What stood in the source and is not in the blocks.
    package let notKept: Set<NotKept>
}

/// What a source can hold that a signed text does not.
package enum NotKept: String, CaseIterable, Hashable, Sendable {
    /// Bold, italics: the words stay, their looks go.
    case emphasis
    /// The address stays, in brackets behind the words.
    case links
    case images, tables, rawMarkup, code
}

/// Reads plain text and Markdown alike.
package enum TextReader {
    /// Longest source, and longest text made of it, in Unicode scalars.
    package static let limit = 200_000

    /// Blocks numbered from b1 on; empty for an empty source. Throws what is wrong with the characters or the length of
    /// the whole, or of one block.
    package static func read(_ source: String) throws(TextProblem) -> ReadText {
        let passage = try WrittenText.passage(withoutLeftovers(source), limit: limit)
        var collected = MarkdownBlocks()
        collected.collect(plainMarks(passage))
        var blocks: [Block] = []
        for (kind, text) in collected.found {
            let line: String
            do { line = try WrittenText.line(text, limit: Block.limit) } catch .missing { continue }
            blocks.append(Block(id: "b\(blocks.count + 1)", kind: kind, text: line))
        }
        if blocks.isEmpty { throw .missing }
        if blocks.count > Block.most { throw .tooLong(limit: Block.most) }
        // An address written once may be shown many times.
        if blocks.reduce(0, { $0 + $1.text.unicodeScalars.count }) > limit { throw .tooLong(limit: limit) }
        return ReadText(blocks: withNotes(blocks), notKept: collected.notKept)
    }

    /// Whatever stands below a last heading "Notes" is notes: it explains, and nobody demands it.
    private static func withNotes(_ blocks: [Block]) -> [Block] {
        let last = blocks.lastIndex { $0.kind == .heading || $0.kind == .subheading }
        guard let last, notesHeadings.contains(blocks[last].text.lowercased().filter { $0 != ":" }) else {
            return blocks
        }
        return blocks[...last] + blocks[(last + 1)...].map { Block(id: $0.id, kind: .note, text: $0.text) }
    }

    private static let notesHeadings: Set<String> = [
        "notes", "footnotes", "endnotes", "примечания", "сноски", "примітки", "виноски", "anmerkungen", "fußnoten",
    ]

    /// What word processors leave in pasted text: bullets of their own fonts, marks where a word may break, invisible spaces.
    private static func withoutLeftovers(_ source: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in source.unicodeScalars {
            switch scalar.value {
            case 0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC: scalars.append("•")
            case 0xAD, 0x1F, 0x200B, 0x2060, 0xFEFF: continue
            case 0x1E: scalars.append("\u{2011}")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// Typed bullets become list marks, and indentation never means code.
    private static func plainMarks(_ passage: String) -> String {
        let bullets: Set<Character> = ["•", "·", "▪", "●", "‣", "◦", "–", "—"]
        return passage.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            let trimmed = line.drop { $0 == " " || $0 == "\u{A0}" }
            let depth = line.utf8.count - trimmed.utf8.count
            if let first = trimmed.first, bullets.contains(first),
                trimmed.dropFirst().first.map(\.isWhitespace) ?? false
            {
                return "- " + trimmed.dropFirst().drop(while: \.isWhitespace)
            }
            // The second level of a word processor's list.
            if trimmed.hasPrefix("o  ") { return "- " + trimmed.dropFirst().drop(while: \.isWhitespace) }
            return depth >= 4 ? String(trimmed) : String(line)
        }.joined(separator: "\n")
    }
}
