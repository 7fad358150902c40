// A text in another language, block by block. It is shown beside the authentic one and never signed (docs/formats/translation).
package import Record
import Membership

/// A whole translation of one fixed text.
package struct TranslatedText: Hashable, Sendable {
    /// Digest of the authentic text that it translates.
    package let of: Digest
    package let language: String
    package let title: String
    /// Names in the order of the authentic text.
    package let addressees: [String]
    /// By id and in the order of the authentic text.
    package let blocks: [Piece]

    package struct Piece: Hashable, Sendable {
        package let id: String
        package let text: String
    }

    /// Most bytes of all words together: with names and line ends the file stays readable.
    package static let wordsLimit = CanonicalText.limit - 100_000

    /// `words` are those of `TranslationUnit.all`, each in the form of `WrittenText.line`.
    init(of text: CanonicalText, language: String, words: [String]) {
        of = text.digest
        self.language = language
        title = words[0]
        addressees = Array(words[1..<(1 + text.addressees.count)])
        blocks = zip(text.blocks, words[(1 + text.addressees.count)...]).map { Piece(id: $0.id, text: $1) }
    }

    private init(of: Digest, language: String, title: String, addressees: [String], blocks: [Piece]) {
        (self.of, self.language, self.title) = (of, language, title)
        (self.addressees, self.blocks) = (addressees, blocks)
    }

    /// What an approval names.
    package var digest: Digest { Digest(of: bytes) }

    /// The file, the same bytes each time.
    package var bytes: [UInt8] {
        var text = "civic-solidarity/translation/v1\nof \(of.base64)\nlanguage \(language)\ntitle \(title)\n"
        for addressee in addressees { text += "addressee \(addressee)\n" }
        text += "blocks \(blocks.count)\n"
        for block in blocks { text += "\n\(block.id)\n\(block.text)\n" }
        return Array(text.utf8)
    }

    /// Reads a file; nil unless it is exactly what `bytes` would write.
    package init?(parsing bytes: [UInt8]) {
        guard bytes.count <= CanonicalText.limit, String(validating: bytes, as: UTF8.self) != nil else { return nil }
        var lines = LineCursor(bytes)
        guard lines.take("civic-solidarity/translation/v1"),
            let of = lines.value(of: "of").flatMap({ Digest(base64: $0) }),
            let language = lines.value(of: "language"), FieldPattern.language.fits(language),
            let title = lines.value(of: "title"), WrittenText.isLine(title, limit: CanonicalText.titleLimit)
        else { return nil }
        var addressees: [String] = []
        while let value = lines.valueIfNext(of: "addressee") {
            guard WrittenText.isLine(value, limit: Addressee.limit) else { return nil }
            addressees.append(value)
        }
        guard let count = lines.value(of: "blocks").flatMap({ Int($0) }), (0...Block.most).contains(count),
            let blocks = TranslatedText.blocks(&lines, count), lines.isAtEnd
        else { return nil }
        self.init(of: of, language: language, title: title, addressees: addressees, blocks: blocks)
        guard self.bytes == bytes else { return nil }
    }

    private static func blocks(_ lines: inout LineCursor, _ count: Int) -> [Piece]? {
        var blocks: [Piece] = []
        for _ in 0..<count {
            guard lines.take(""), let id = lines.next(), let line = lines.next() else { return nil }
            let piece = Piece(id: String(decoding: id, as: UTF8.self), text: String(decoding: line, as: UTF8.self))
            guard Block.isID(piece.id), WrittenText.isLine(piece.text, limit: Block.limit) else { return nil }
            blocks.append(piece)
        }
        return blocks
    }

    /// The authentic text in this translation's words, to be shown: never to be signed.
    package func shown(over text: CanonicalText) -> CanonicalText {
        let words = Dictionary(blocks.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        return CanonicalText(
            kind: text.kind, language: language, title: title,
            addressees: zip(text.addressees, addressees).map { Addressee(source: $0.source, name: $1) },
            blocks: text.blocks.map { Block(id: $0.id, kind: $0.kind, text: words[$0.id] ?? $0.text) })
    }
}
