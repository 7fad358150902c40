// The Declaration of the International Cooperation Platform "Civic Solidarity", 4 December 2011, as the first document of
// a coalition (Data/declaration).
package import Membership

/// Makes the first document.
package enum FoundingDeclaration {
    /// The canonical text of the Declaration's Markdown, whose first heading is the title.
    package static func text(markdown: String) throws(TextProblem) -> CanonicalText {
        let blocks = try TextReader.read(markdown).blocks
        guard let title = blocks.first, title.kind == .heading else { throw .missing }
        let rest = blocks.dropFirst().enumerated().map { Block(id: "b\($0 + 1)", kind: $1.kind, text: $1.text) }
        return CanonicalText(kind: .declaration, language: "en", title: title.text, addressees: [], blocks: rest)
    }
}
