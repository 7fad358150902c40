// One numbered piece of a text. Everything that is said about a text is said about its blocks, so a block keeps its id
// from one version to the next (docs/formats/text).

/// A block of a text.
package struct Block: Hashable, Sendable {
    /// What a block is. The words stand in canonical files and never change.
    package enum Kind: String, CaseIterable, Sendable {
        case heading, subheading, paragraph
        /// A numbered demand; demands count through the whole text.
        case demand
        case item, note
    }

    /// Longest block, in Unicode scalars.
    package static let limit = 5000
    /// Most blocks of one text.
    package static let most = 400

    package let id: String
    package let kind: Kind
    /// One line of plain words: what is signed is words, not their looks.
    package let text: String

    /// `id` as `isID` wants it, `text` in the form of `WrittenText.line`; checked where texts are read.
    package init(id: String, kind: Kind, text: String) {
        self.id = id
        self.kind = kind
        self.text = text
    }

    /// `b` and a decimal without leading zero.
    package static func isID(_ text: String) -> Bool {
        guard text.hasPrefix("b"), let number = Int(text.dropFirst()), number > 0 else { return false }
        return text == "b\(number)"
    }
}
