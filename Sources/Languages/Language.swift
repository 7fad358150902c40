// A language that somebody reads: of a page, of a text, of a name. Source: BCP 47 (RFC 5646); names by Unicode CLDR.
import Foundation

/// A language by its BCP 47 tag: primary language, optionally script and region ("en", "ru", "sr-Latn", "pt-BR").
package struct Language: Hashable, Sendable, Comparable {
    /// Canonical: language in small letters, script with a capital, region in capitals.
    package let tag: String

    /// English, the language in which the program's own words are written.
    package static let english = Language(canonical: "en")
    /// Russian, the second language from the first day.
    package static let russian = Language(canonical: "ru")

    /// Takes a tag in any case; nil if it is not language[-Script][-REGION] in ASCII letters (region also three digits).
    package init?(_ tag: String) {
        guard let canonical = Self.canonical(tag) else { return nil }
        self.tag = canonical
    }

    private init(canonical: String) {
        tag = canonical
    }

    /// The primary language alone: "sr" of "sr-Latn".
    package var primary: Language {
        Language(canonical: String(tag.prefix { $0 != "-" }))
    }

    /// How those who speak it call it, with a capital: "English", "Русский", "Українська".
    package var ownName: String {
        guard let name = Locale(identifier: tag).localizedString(forIdentifier: tag),
            let first = name.unicodeScalars.first
        else { return tag }
        return first.properties.titlecaseMapping + String(name.unicodeScalars.dropFirst())
    }

    /// Whether it is written from right to left.
    package var isRightToLeft: Bool {
        // ICU's own answer knows no script that differs from the language's usual one (az-Arab).
        let scripts: Set<String> = ["Adlm", "Arab", "Aran", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"]
        return Locale.Language(identifier: tag).script.map { scripts.contains($0.identifier) } ?? false
    }

    package static func < (first: Language, second: Language) -> Bool {
        first.tag < second.tag
    }

    /// ICU's locale. English is that of Europe: 24 November 2026, not November 24.
    var locale: Locale {
        Locale(identifier: tag == "en" ? "en_GB" : tag)
    }

    private static func canonical(_ tag: String) -> String? {
        guard tag.utf8.count <= 16 else { return nil }
        var parts = tag.split(separator: "-", omittingEmptySubsequences: false)[...]
        guard let first = parts.popFirst(), (2...3).contains(first.utf8.count), isLetters(first) else { return nil }
        var result = [first.lowercased()]
        if let script = parts.first, script.utf8.count == 4, isLetters(script) {
            result.append(script.prefix(1).uppercased() + script.dropFirst().lowercased())
            parts.removeFirst()
        }
        if let region = parts.first, isRegion(region) {
            result.append(region.uppercased())
            parts.removeFirst()
        }
        return parts.isEmpty ? result.joined(separator: "-") : nil
    }

    private static func isLetters(_ part: Substring) -> Bool {
        part.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
    }

    private static func isRegion(_ part: Substring) -> Bool {
        (part.utf8.count == 2 && isLetters(part))
            || (part.utf8.count == 3 && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    }
}
