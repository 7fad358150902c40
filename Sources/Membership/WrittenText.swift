// Words that people type and that others will read: names, titles, passages. One door, so that no invisible or
// direction-changing character can make a name look like another one (docs/formats/text).
import Foundation

package enum TextProblem: Error, Hashable, Sendable {
    case missing
    case tooLong(limit: Int)
    /// A control, format or direction-override character, given as "U+202E".
    case forbiddenCharacter(String)
}

package enum WrittenText {
    /// One line: trimmed, white space folded to single spaces, NFC. `limit` counts Unicode scalars.
    package static func line(_ raw: String, limit: Int) throws(TextProblem) -> String {
        let folded = raw.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return try checked(folded, limit: limit, allowing: [])
    }

    /// Several lines: line ends as LF, tabs as spaces, NFC; leading and trailing empty lines fall away.
    package static func passage(_ raw: String, limit: Int) throws(TextProblem) -> String {
        let lines = raw.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
            .replacingOccurrences(of: "\t", with: "    ")
        return try checked(lines.trimmingCharacters(in: .newlines), limit: limit, allowing: ["\n"])
    }

    /// True for the very text that `line` would give: what stands in a canonical file.
    package static func isLine(_ text: String, limit: Int) -> Bool {
        do { return try line(text, limit: limit).utf8.elementsEqual(text.utf8) } catch { return false }
    }

    private static func checked(
        _ text: String, limit: Int, allowing: Set<Unicode.Scalar>
    ) throws(TextProblem) -> String {
        let normal = text.precomposedStringWithCanonicalMapping
        guard !normal.isEmpty else { throw .missing }
        guard normal.unicodeScalars.count <= limit else { throw .tooLong(limit: limit) }
        for scalar in normal.unicodeScalars where !allowing.contains(scalar) && isForbidden(scalar) {
            throw .forbiddenCharacter("U+" + hex(scalar.value))
        }
        return normal
    }

    /// Control, format, surrogate, private-use, unassigned and line-separator characters. The zero-width joiners stay
    /// allowed: Persian and some Indic names need them.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value == 0x200C || scalar.value == 0x200D { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }

    private static func hex(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
