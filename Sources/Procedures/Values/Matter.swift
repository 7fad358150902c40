// What a procedure is about, in words: fixed when it begins or when a new version comes, with a digest that acts name.
package import Record

/// Tells identifiers of procedures from others.
package enum ProcedureMark {}
/// Identifier of a procedure: 128 random bits.
package typealias ProcedureID = Identifier<ProcedureMark>

/// The words of an application, a proposal, a motion.
package struct Matter: Hashable, Sendable {
    static let format = "civic-solidarity/matter/v1"
    /// Most characters of one passage.
    package static let limit = 20_000

    /// Tag of the language in which it is written.
    package let language: String
    package let title: String
    package let passages: [Passage]

    /// A named piece of it: a part of an application, or `text`.
    package struct Passage: Hashable, Sendable {
        package let name: String
        package let text: String

        /// `name` is a word of the form that was filled in.
        package init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }
    }

    /// Takes words that were checked by the form.
    package init(language: String, title: String, passages: [Passage]) {
        self.language = language
        self.title = title
        self.passages = passages
    }

    /// What stands under a name; empty if nothing does.
    package subscript(_ name: String) -> String { passages.first { $0.name == name }?.text ?? "" }

    /// One JSON object; the same matter gives the same bytes.
    package var bytes: [UInt8] {
        let list = passages.map { passage in
            JSONTree.object([.init("name", .text(passage.name)), .init("text", .text(passage.text))])
        }
        return Array(
            JSONTree.object([
                .init("format", .text(Matter.format)), .init("language", .text(language)),
                .init("title", .text(title)), .init("passages", .array(list)),
            ]).file.utf8)
    }

    package var digest: Digest { Digest(of: bytes) }

    /// Reads what `bytes` wrote; nil for anything else.
    package init?(parsing bytes: [UInt8]) {
        var reader = JSONReader(bytes)
        guard case .object(let members)? = reader.whole() else { return nil }
        let named = Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
        guard case .text(let language)? = named["language"], case .text(let title)? = named["title"],
            case .array(let items)? = named["passages"]
        else { return nil }
        let passages = items.compactMap { item -> Passage? in
            guard case .object(let members) = item, members.count == 2, case .text(let name) = members[0].value,
                case .text(let text) = members[1].value
            else { return nil }
            return Passage(name, text)
        }
        self.init(language: language, title: title, passages: passages)
        guard self.bytes == bytes else { return nil }
    }
}
