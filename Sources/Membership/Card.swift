// What an organisation shows of itself on a list: names and country. An act refers to the card by its digest only, so a
// name is proved by opening the card, and nobody can test a guess against the digest (docs/formats/card).
package import Record

/// One organisation's card, as it was when it signed.
package struct Card: Hashable, Sendable {
    package let organisation: OrganisationID
    package let names: [OrganisationName]
    /// Country as shown; nil when withheld or none.
    package let country: String?
    /// 32 random bytes.
    package let random: [UInt8]

    /// Takes the organisation as it is now and 32 random bytes, which is checked.
    package init(of organisation: Organisation, random: [UInt8]) {
        precondition(random.count == 32, "a card has 32 random bytes")
        self.organisation = organisation.id
        names = organisation.names
        country = organisation.shownSeat
        self.random = random
    }

    /// What acts and lists name.
    package var digest: Digest { Digest(of: bytes) }

    /// The card's file, the same bytes each time (docs/formats/card).
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
        guard bytes.count <= Card.limit, String(validating: bytes, as: UTF8.self) != nil else { return nil }
        var lines = LineCursor(bytes)
        guard lines.take("civic-solidarity/card/v1"),
            let organisation = lines.value(of: "organisation").flatMap({ OrganisationID(text: $0) }),
            let country = lines.value(of: "country"), country == "none" || FieldPattern.country.fits(country)
        else { return nil }
        var names: [OrganisationName] = []
        while let named = lines.valueIfNext(of: "name") {
            guard let name = Card.tagged(named) else { return nil }
            let short = lines.valueIfNext(of: "short").map { Card.tagged($0) }
            // A short name that cannot be read, or in another language, makes the bytes differ below.
            names.append(OrganisationName(language: name.language, name: name.text, short: short??.text))
        }
        guard !names.isEmpty, let random = lines.value(of: "random").flatMap({ Base64.decode($0) }), random.count == 32
        else { return nil }
        self.organisation = organisation
        self.names = names
        self.country = country == "none" ? nil : country
        self.random = random
        guard self.bytes == bytes else { return nil }
    }

    /// Largest file, in bytes: many languages in scripts of three bytes a letter.
    private static let limit = 65536

    /// `LANGUAGE SP text`, read by bytes: a space may carry a mark of the text behind it.
    private static func tagged(_ value: String) -> (language: String, text: String)? {
        let parts = value.utf8.split(separator: 0x20, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let language = String(parts[0]), let text = String(parts[1]),
            FieldPattern.language.fits(language), WrittenText.isLine(text, limit: OrganisationName.limit)
        else { return nil }
        return (language, text)
    }
}
