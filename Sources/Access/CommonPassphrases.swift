// Passphrases that everybody thinks of: keyboard rows, alphabets, famous lines, the coalition's own words.
// The list is Data/passphrases/common.txt.

/// A list read once by the program and handed in.
package struct CommonPassphrases: Sendable {
    private let phrases: [String]

    /// Takes the text of the list: one phrase a line, `#` begins a remark; spaces, case and signs do not matter.
    package init(list: String) {
        phrases = list.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
            .map { Passphrase.folded(String($0)) }.filter { !$0.isEmpty }
    }

    /// Whether a folded passphrase is part of a listed phrase, or a listed one with at most six characters beside it.
    func covers(folded: String) -> Bool {
        let length = folded.unicodeScalars.count
        return phrases.contains { phrase in
            phrase.contains(folded) || (length - phrase.unicodeScalars.count <= 6 && folded.contains(phrase))
        }
    }
}
