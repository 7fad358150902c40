// A statement from before the platform, with the list that stood under it then. Who wrote it here says so; nothing of it is
// proved here (docs/formats/archived).
import Membership
package import Record

/// An older statement as it was handed in.
package struct ArchivedStatement: Hashable, Sendable {
    /// Somebody on its list, as named then.
    package struct Signatory: Hashable, Sendable {
        package let name: String
        package let language: String
        /// ISO code of the seat; nil when the list does not say.
        package let country: String?

        package init(name: String, language: String, country: String?) {
            (self.name, self.language, self.country) = (name, language, country)
        }
    }

    package static let mostSignatories = 5000
    package static let nameLimit = 300
    package static let sourceLimit = 500

    package let text: CanonicalText
    package let day: Day
    /// Where it stood, or who has the paper.
    package let source: String
    package let countries: [String]
    package let themes: [String]
    package let signatories: [Signatory]

    /// Words in the form of `WrittenText.line`; codes as the reference lists have them.
    package init(
        text: CanonicalText, day: Day, source: String, countries: [String], themes: [String],
        signatories: [Signatory]
    ) {
        (self.text, self.day, self.source) = (text, day, source)
        (self.countries, self.themes, self.signatories) = (countries, themes, signatories)
    }

    package var digest: Digest { Digest(of: bytes) }

    /// The file, the same bytes each time.
    package var bytes: [UInt8] {
        var head = "civic-solidarity/archived/v1\nday \(day.text)\nsource \(source)\n"
        head += "countries \(ArchivedStatement.list(countries))\nthemes \(ArchivedStatement.list(themes))\n"
        head += "signatories \(signatories.count)\n"
        for one in signatories { head += "signatory \(one.country ?? "-") \(one.language) \(one.name)\n" }
        return Array(head.utf8) + text.bytes
    }

    private static func list(_ words: [String]) -> String { words.isEmpty ? "-" : words.joined(separator: " ") }

    private static func words(_ list: String) -> [String] {
        list == "-" ? [] : list.split(separator: " ").map(String.init)
    }

    /// Reads a file; nil unless it is exactly what `bytes` would write.
    package init?(parsing bytes: [UInt8]) {
        var lines = LineCursor(bytes)
        guard lines.take("civic-solidarity/archived/v1"),
            let day = lines.value(of: "day").flatMap({ Day(text: $0) }), let source = lines.value(of: "source"),
            let countries = lines.value(of: "countries"), let themes = lines.value(of: "themes"),
            let count = lines.value(of: "signatories").flatMap({ Int($0) }),
            (0...ArchivedStatement.mostSignatories).contains(count)
        else { return nil }
        var signatories: [Signatory] = []
        for _ in 0..<count {
            guard let one = lines.value(of: "signatory").flatMap(ArchivedStatement.signatory) else { return nil }
            signatories.append(one)
        }
        guard let text = CanonicalText(parsing: Array(lines.remainder)) else { return nil }
        self.init(
            text: text, day: day, source: source, countries: ArchivedStatement.words(countries),
            themes: ArchivedStatement.words(themes), signatories: signatories)
        guard self.bytes == bytes else { return nil }
    }

    private static func signatory(_ value: String) -> Signatory? {
        let parts = value.utf8.split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false)
            .compactMap { String($0) }
        guard parts.count == 3 else { return nil }
        return Signatory(name: parts[2], language: parts[1], country: parts[0] == "-" ? nil : parts[0])
    }
}
