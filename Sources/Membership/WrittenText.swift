// Words that people type and that others will read: names, titles, passages. One door, so that no invisible or
// direction-changing character can make a name look like another one (docs/formats/text).
import Foundation

/// Why typed words cannot be kept.
package enum TextProblem: Error, Hashable, Sendable {
    case missing
    case tooLong(limit: Int)
    /// A control, format or direction-override character, given as "U+202E".
    case forbiddenCharacter(String)
}

/// Turns what is typed into what is kept, or says why it cannot be.
package enum WrittenText {
    /// One line: trimmed, white space folded to single spaces, NFC. `limit` counts Unicode scalars.
    package static func line(_ raw: String, limit: Int) throws(TextProblem) -> String {
        // By scalars: as a character, a space takes the marks behind it along.
        let words = raw.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
        return try checked(words.joined(separator: " "), limit: limit, allowing: [])
    }

    /// Several lines: line ends of every kind as LF, tabs as spaces, NFC; leading and trailing empty lines fall away, and
    /// so does the byte order mark with which some editors begin a file.
    package static func passage(_ raw: String, limit: Int) throws(TextProblem) -> String {
        let scalars = raw.unicodeScalars
        let unmarked = String(scalars.first == "\u{FEFF}" ? scalars.dropFirst() : scalars[...])
        let lines = unmarked.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(
            separator: "\n")
        let spaced = lines.replacingOccurrences(of: "\t", with: "    ").trimmingCharacters(in: .newlines)
        return try checked(spaced, limit: limit, allowing: ["\n"])
    }

    /// True for the very text that `line` would give: what stands in a canonical file.
    package static func isLine(_ text: String, limit: Int) -> Bool {
        if CommonLetters.isPlainLine(text, limit: limit) { return true }
        do { return try line(text, limit: limit).utf8.elementsEqual(text.utf8) } catch { return false }
    }

    private static func checked(
        _ text: String, limit: Int, allowing: Set<Unicode.Scalar>
    ) throws(TextProblem) -> String {
        let normal = text.precomposedStringWithCanonicalMapping
        guard !normal.isEmpty else { throw .missing }
        guard normal.unicodeScalars.count <= limit else { throw .tooLong(limit: limit) }
        var previous: Unicode.Scalar?
        for scalar in normal.unicodeScalars {
            let isAllowed = allowing.contains(scalar) || WrittenCharacter.isAllowed(scalar, after: previous)
            guard isAllowed else { throw .forbiddenCharacter("U+" + hex(scalar.value)) }
            previous = allowing.contains(scalar) ? nil : scalar
        }
        return normal
    }

    private static func hex(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
