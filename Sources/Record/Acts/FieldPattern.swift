// What may stand in a field of an act: values by pattern, no free text, each value with one spelling (docs/formats/acts).

/// The closed set of patterns.
package enum FieldPattern: Hashable, Sendable {
    /// Base64 of 32 bytes.
    case digest
    case digestOrNone
    /// To the second, `2026-11-24T03:20:00Z`.
    case instant
    case instantOrNone
    /// `2026-11-24`.
    case day
    case dayOrNone
    /// The name of a zone in the IANA database, by its characters only.
    case zone
    /// 0 to 2^63-1.
    case decimal
    /// `none`, `few` for one or two, or the number from three up: one or two withheld names are never counted out.
    case withheldCount
    /// 26 characters of base32.
    case identifier
    case identifierOrNone
    /// One of these.
    case word([String])
    /// One or more of these, in this order, with commas.
    case words([String])
    /// Two capitals, as ISO 3166-1.
    case country
    /// `ru`, `sr-Latn`, `de-AT`, `es-419`.
    case language
    /// Base64 of 32 or 64 bytes: a public key; its algorithm stands in a field of its own.
    case key
    /// The key of a signed note, `name+id+base64`.
    case verifierKey

    /// Whether the value fits. Only printable ASCII without spaces ever does, so values compare as their bytes do.
    package func fits(_ value: String) -> Bool {
        value.utf8.allSatisfy { (0x21...0x7e).contains($0) } && matches(value)
    }

    private func matches(_ value: String) -> Bool {
        switch self {
        case .digestOrNone, .instantOrNone, .dayOrNone, .identifierOrNone: value == "none" || required.fits(value)
        case .digest: Digest(base64: value) != nil
        case .instant: value.utf8.count == 20 && Instant(text: value) != nil
        case .day: Day(text: value) != nil
        case .identifier: Identifier<Act>.isValid(value)
        case .decimal: Decimal.parse(value) != nil
        case .withheldCount: value == "none" || value == "few" || (Decimal.parse(value) ?? 0) >= 3
        case .word(let words): words.contains(value)
        case .words(let words): Self.isSelection(value, of: words)
        case .key: [32, 64].contains(Base64.decode(value)?.count)
        case .verifierKey: Self.isSigningKey(value)
        case .zone, .country, .language: NamePattern.fits(value, self)
        }
    }

    private var required: FieldPattern {
        switch self {
        case .digestOrNone: .digest
        case .instantOrNone: .instant
        case .dayOrNone: .day
        default: .identifier
        }
    }

    /// Witnesses' keys, which sign with a time, are not meant here.
    private static func isSigningKey(_ value: String) -> Bool {
        do throws(NoteError) {
            return try NoteKey(vkey: value).type == .ed25519
        } catch {
            return false
        }
    }

    private static func isSelection(_ value: String, of words: [String]) -> Bool {
        let chosen = value.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let places = chosen.map { word in words.firstIndex(where: { $0.utf8.elementsEqual(word) }) }
        guard !places.contains(nil) else { return false }
        let order = places.compactMap { $0 }
        return zip(order, order.dropFirst()).allSatisfy { $0 < $1 }
    }
}
