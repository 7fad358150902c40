// What an organisation shows of itself on a list: names and country. An act refers to the card by its digest only, so a
// name is proved by opening the card, and nobody can test a guess against the digest (docs/formats/card).
package import Record

package struct Card: Hashable, Sendable {
    package let organisation: OrganisationID
    package let names: [OrganisationName]
    /// Country as shown; nil when withheld or none.
    package let country: String?
    /// 32 random bytes.
    package let random: [UInt8]

    package init(of organisation: Organisation, random: [UInt8]) {
        precondition(random.count == 32, "a card has 32 random bytes")
        self.organisation = organisation.id
        names = organisation.names
        country = organisation.shownSeat
        self.random = random
    }

    package var digest: Digest { Digest(of: bytes) }

    package var bytes: [UInt8] {
        var text = "civic-solidarity/card/v1\norganisation \(organisation.text)\ncountry \(country ?? "none")\n"
        for name in names {
            text += "name \(name.language) \(name.name)\n"
            if let short = name.short { text += "short \(name.language) \(short)\n" }
        }
        text += "random \(Base64.encode(random))\n"
        return Array(text.utf8)
    }

    /// Reads a card file; nil unless it is exactly what `bytes` would write.
    package init?(parsing bytes: [UInt8]) {
        guard bytes.count <= 8192, let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        guard lines.popFirst() == "civic-solidarity/card/v1",
            let organisation = Card.value(&lines, "organisation").flatMap({ OrganisationID(text: $0) }),
            let country = Card.value(&lines, "country")
        else { return nil }
        var names: [OrganisationName] = []
        while let named = Card.value(&lines, "name") {
            guard let name = Card.tagged(named) else { return nil }
            let short = Card.value(&lines, "short")
            if let short {
                guard let tagged = Card.tagged(short), tagged.language == name.language else { return nil }
                names.append(OrganisationName(language: name.language, name: name.text, short: tagged.text))
            } else {
                names.append(OrganisationName(language: name.language, name: name.text))
            }
        }
        guard !names.isEmpty, let random = Card.value(&lines, "random").flatMap({ Base64.decode($0) }),
            random.count == 32, lines.elementsEqual([""])
        else { return nil }
        self.organisation = organisation
        self.names = names
        self.country = country == "none" ? nil : country
        self.random = random
        guard self.bytes == bytes else { return nil }
    }

    private static func value(_ lines: inout ArraySlice<Substring>, _ name: String) -> String? {
        guard let line = lines.first, line.hasPrefix(name + " ") else { return nil }
        lines.removeFirst()
        return String(line.dropFirst(name.count + 1))
    }

    private static func tagged(_ value: String) -> (language: String, text: String)? {
        guard let space = value.firstIndex(of: " ") else { return nil }
        let text = String(value[value.index(after: space)...])
        return WrittenText.isLine(text, limit: OrganisationName.limit) ? (String(value[..<space]), text) : nil
    }
}
