// What is translated of a text, piece by piece: the title, the addressees' names, each block.

/// One piece of a text with the name by which files for translators know it.
package struct TranslationUnit: Hashable, Sendable {
    /// `title`, `to1` and so on, or the id of a block.
    package let name: String
    /// Nil for the title and addressees.
    package let kind: Block.Kind?
    /// The words of the authentic text.
    package let original: String
    /// Longest translation, in Unicode scalars.
    package let limit: Int

    /// The units of a text in reading order.
    package static func all(of text: CanonicalText) -> [TranslationUnit] {
        let title = TranslationUnit(name: "title", kind: nil, original: text.title, limit: CanonicalText.titleLimit)
        let addressees = text.addressees.enumerated().map { index, addressee in
            TranslationUnit(name: "to\(index + 1)", kind: nil, original: addressee.name, limit: Addressee.limit)
        }
        let blocks = text.blocks.map {
            TranslationUnit(name: $0.id, kind: $0.kind, original: $0.text, limit: Block.limit)
        }
        return [title] + addressees + blocks
    }
}

/// What somebody wrote for one unit, and the words it was made from.
package struct TranslatedUnit: Hashable, Sendable {
    package let name: String
    /// The words of the authentic text at that time: if they change, the translation is stale.
    package let original: String
    package let words: String

    package init(name: String, original: String, words: String) {
        self.name = name
        self.original = original
        self.words = words
    }
}
