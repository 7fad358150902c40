// Words as search compares them: without case, accents and the letters that people type for one another (ё and е, ї and і,
// ґ and г, ў and у, ł and l), in Latin, Cyrillic, Greek, Georgian and Armenian alike.
import Foundation

/// Folds text to words of plain letters and digits.
package enum FoldedWords {
    /// Folded words with one space between.
    package static func text(_ source: String) -> String { String(decoding: bytes(source), as: UTF8.self) }

    /// The same as UTF-8.
    package static func bytes(_ source: String) -> [UInt8] { folded(source.unicodeScalars, source.utf8.count) }

    /// The same of a part.
    package static func bytes(_ source: Substring) -> [UInt8] { folded(source.unicodeScalars, source.utf8.count) }

    private static func folded(_ scalars: some Sequence<Unicode.Scalar>, _ length: Int) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(length)
        var isBetween = true
        for scalar in scalars {
            guard let letters = FoldedLetters.of(scalar) else {
                if !isBetween { folded.append(0x20) }
                isBetween = true
                continue
            }
            guard !letters.isEmpty else { continue }
            folded.append(contentsOf: letters)
            isBetween = false
        }
        if folded.last == 0x20 { folded.removeLast() }
        return folded
    }

    package static func list(_ source: String) -> [String] { text(source).split(separator: " ").map(String.init) }

    /// The pieces of a text, words and what stands between, in order; put together they are the text.
    package static func pieces(_ source: String) -> [(text: Substring, isWord: Bool)] {
        let scalars = source.unicodeScalars
        var pieces: [(text: Substring, isWord: Bool)] = []
        var (start, place) = (scalars.startIndex, scalars.startIndex)
        var isWord = false
        while place < scalars.endIndex {
            let belongs = FoldedLetters.of(scalars[place]) != nil
            if belongs != isWord, start < place {
                pieces.append((Substring(scalars[start..<place]), isWord))
                start = place
            }
            isWord = belongs
            place = scalars.index(after: place)
        }
        if start < place { pieces.append((Substring(scalars[start..<place]), isWord)) }
        return pieces
    }
}

/// What one letter becomes.
private enum FoldedLetters {
    private static let common: [[UInt8]?] = (0..<0x600).map { value in
        Unicode.Scalar(UInt32(value)).flatMap(slowly)
    }

    /// As UTF-8. Nil for what separates words; empty for what is passed over inside them: accents, apostrophes, invisible
    /// characters.
    static func of(_ scalar: Unicode.Scalar) -> [UInt8]? {
        scalar.value < 0x600 ? common[Int(scalar.value)] : slowly(scalar)
    }

    private static let passedOver: Set<Unicode.Scalar> = ["'", "’", "ʼ", "`", "ʹ", "\u{AD}"]
    private static let others: [Unicode.Scalar: String] = [
        "ґ": "г", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "ŋ": "n", "þ": "th",
        "ß": "ss", "æ": "ae", "œ": "oe", "ə": "e", "ӏ": "i", "қ": "к", "ғ": "г", "ң": "н", "ҳ": "х", "ҷ": "ч",
        "ұ": "у", "ү": "у", "ө": "о", "һ": "х", "և": "եւ",
    ]

    private static func slowly(_ scalar: Unicode.Scalar) -> [UInt8]? {
        let category = scalar.properties.generalCategory
        if passedOver.contains(scalar) || category == .nonspacingMark || category == .format { return [] }
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return nil }
        let lower = georgian(scalar).map(String.init) ?? String(scalar).lowercased()
        let plain = lower.decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
            $0.properties.generalCategory != .nonspacingMark
        }
        return plain.flatMap { scalar in Array((others[scalar] ?? String(scalar)).utf8) }
    }

    /// The modern letter for the capitals and the old scripts of Georgian.
    private static func georgian(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x10A0...0x10C5: Unicode.Scalar(scalar.value - 0x10A0 + 0x10D0)
        case 0x1C90...0x1CBF: Unicode.Scalar(scalar.value - 0x1C90 + 0x10D0)
        case 0x2D00...0x2D25: Unicode.Scalar(scalar.value - 0x2D00 + 0x10D0)
        default: nil
        }
    }
}
