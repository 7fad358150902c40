// Reads a compiled catalogue and believes nothing that it says about itself.
// Source: GNU gettext manual, "The Format of GNU MO Files".

/// The messages of a .mo file.
struct MessageFile {
    /// One message as the file holds it.
    struct Message {
        /// Context, if any, U+0004, and the English singular.
        let key: String
        /// The English plural, if there is one.
        let plural: String?
        /// One text, or one for each plural form.
        let translations: [String]

        /// Refuses what a page could not use: missing forms, placeholders that the page does not fill or that got lost.
        func check(_ rule: PluralRule) throws(CatalogueDamage) {
            let english = key.split(separator: "\u{4}", maxSplits: 1).last.map(String.init) ?? key
            guard translations.count == (plural == nil ? 1 : rule.count) else { throw .pluralForms(message: english) }
            let known = Placeholders.names(in: english).union(Placeholders.names(in: plural ?? ""))
            for translation in translations {
                let used = Placeholders.names(in: translation)
                // A form for exactly one number may do without {n}: "one signature".
                guard plural == nil ? used == known : used.isSubset(of: known) else {
                    throw .placeholders(message: english)
                }
            }
        }
    }

    let messages: [Message]

    /// Takes the bytes of the file.
    init(_ bytes: [UInt8]) throws(CatalogueDamage) {
        let reader = try Reader(bytes)
        var messages: [Message] = []
        let count = try reader.word(at: 8)
        let originals = try reader.word(at: 12)
        let translations = try reader.word(at: 16)
        // Every message takes sixteen bytes of tables, so a larger count is a lie.
        guard count <= bytes.count / 16 else { throw .outOfBounds }
        for number in 0..<count {
            let original = try reader.text(at: originals + 8 * number)
            let parts = original.split(separator: "\0", maxSplits: 1, omittingEmptySubsequences: false)
            let texts = try reader.text(at: translations + 8 * number)
            messages.append(
                Message(
                    key: String(parts[0]), plural: parts.count > 1 ? String(parts[1]) : nil,
                    translations: texts.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)))
        }
        self.messages = messages
    }

    /// Numbers and texts of the file, in its byte order.
    private struct Reader {
        let bytes: [UInt8]
        let isBigEndian: Bool

        init(_ bytes: [UInt8]) throws(CatalogueDamage) {
            switch bytes.prefix(4) {
            case [0xDE, 0x12, 0x04, 0x95]: isBigEndian = false
            case [0x95, 0x04, 0x12, 0xDE]: isBigEndian = true
            default: throw .notACatalogue
            }
            self.bytes = bytes
            guard try word(at: 4) >> 16 == 0 else { throw .notACatalogue }
        }

        func word(at place: Int) throws(CatalogueDamage) -> Int {
            guard place >= 0, place <= bytes.count - 4 else { throw .outOfBounds }
            let four = bytes[place..<place + 4]
            return isBigEndian
                ? four.reduce(0) { $0 << 8 | Int($1) } : four.reversed().reduce(0) { $0 << 8 | Int($1) }
        }

        /// The text that a table entry (length, place) points at; it must end with NUL inside the file.
        func text(at entry: Int) throws(CatalogueDamage) -> String {
            let length = try word(at: entry)
            let place = try word(at: entry + 4)
            guard place + length < bytes.count, bytes[place + length] == 0 else { throw .outOfBounds }
            guard let text = String(validating: bytes[place..<place + length], as: UTF8.self) else { throw .notUTF8 }
            return text
        }
    }
}
