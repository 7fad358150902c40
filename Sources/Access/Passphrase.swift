// What a person knows: a sentence long enough that nobody guesses it. No rules about kinds of characters, no change
// without a reason. Source: NIST SP 800-63B, 5.1.1 (length in code points, NFKC, list of common ones).
import Foundation

/// Why a passphrase cannot be taken; the pages find the words.
package enum PassphraseProblem: Error, Equatable, Sendable {
    /// Fewer than `Passphrase.shortest` characters.
    case tooShort(characters: Int)
    /// More than `Passphrase.longest` characters.
    case tooLong(characters: Int)
    /// A character that no keyboard types (control, unassigned, private): it would not come back the same.
    case unusableCharacter
    /// One unit again and again, or hardly any different characters.
    case repetitive
    /// On the list of common ones, or little beside one of these.
    case common
    /// Holds the name before the @ (and before a +) of the person's own address.
    case holdsMailName
}

/// A passphrase that may be set. Attempts at signing in are not checked by these rules, only brought into the same form.
package struct Passphrase: Equatable, Sendable {
    package static let shortest = 14
    package static let longest = 128

    /// As `normalised`.
    let text: String

    /// Takes what was typed and the person's mail address; refuses with the first problem, in the order of the cases.
    package init(_ typed: String, ofMail mail: String, refusing common: CommonPassphrases) throws(PassphraseProblem) {
        guard typed.utf8.count <= Self.mostBytes else { throw .tooLong(characters: typed.unicodeScalars.count) }
        let text = Self.normalised(typed)
        let count = text.unicodeScalars.count
        guard count >= Self.shortest else { throw .tooShort(characters: count) }
        guard count <= Self.longest else { throw .tooLong(characters: count) }
        guard text.unicodeScalars.allSatisfy(Self.isUsable) else { throw .unusableCharacter }
        let folded = Self.folded(text)
        guard !Self.isRepetitive(text), !Self.isRepetitive(folded) else { throw .repetitive }
        guard !common.covers(folded: folded) else { throw .common }
        guard !Self.holdsName(of: mail, in: folded) else { throw .holdsMailName }
        self.text = text
    }

    /// Longer input is refused before any work: no passphrase within the limits needs so many bytes.
    static let mostBytes = 4096

    /// NFKC; white space at the ends goes, inside it is one space, so that copying and phones do no harm.
    static func normalised(_ typed: String) -> String {
        typed.precomposedStringWithCompatibilityMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// For comparing with lists and names only: lower case letters and digits, ё as е.
    static func folded(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            let properties = scalar.properties
            if scalar == "ё" {
                kept.append("е")
            } else if properties.isAlphabetic || properties.numericType != nil {
                kept.append(scalar)
            }
        }
        return String(kept)
    }

    private static func isUsable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .unassigned, .privateUse, .surrogate: false
        default: true
        }
    }

    /// Fewer than five different characters, or a period of at most half the length (`abcabcab`).
    private static func isRepetitive(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard Set(scalars).count >= 5 else { return true }
        return (1...scalars.count / 2).contains { period in
            scalars.dropFirst(period).elementsEqual(scalars.dropLast(period))
        }
    }

    /// Names of three letters and fewer stand inside ordinary words and are let through.
    private static func holdsName(of mail: String, in folded: String) -> Bool {
        let name = Self.folded(String(mail.prefix { $0 != "@" && $0 != "+" }))
        return name.unicodeScalars.count >= 4 && folded.contains(name)
    }
}
