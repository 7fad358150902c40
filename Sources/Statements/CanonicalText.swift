// The exact text that is signed: a plain file that a person can read and a program can check. Its digest is what every
// signature binds (docs/formats/text).
import Membership
package import Record

/// The signed text as a value.
package struct CanonicalText: Hashable, Sendable {
    package static let titleLimit = 300
    package static let addresseesMost = 40
    /// Largest file, in bytes: the most scalars that a text may have, four bytes each, and the lines around them.
    package static let limit = 1_000_000

    package let kind: StatementKind
    /// Tag of the authentic language.
    package let language: String
    package let title: String
    package let addressees: [Addressee]
    package let blocks: [Block]

    /// The caller has checked lines and limits (`TextCheck`).
    package init(kind: StatementKind, language: String, title: String, addressees: [Addressee], blocks: [Block]) {
        self.kind = kind
        self.language = language
        self.title = title
        self.addressees = addressees
        self.blocks = blocks
    }

    /// What every signature binds.
    package var digest: Digest { Digest(of: bytes) }

    /// The file, the same bytes each time.
    package var bytes: [UInt8] {
        var text = "civic-solidarity/text/v1\nkind \(kind.rawValue)\nlanguage \(language)\ntitle \(title)\n"
        for addressee in addressees { text += "addressee \(addressee.reference) \(addressee.name)\n" }
        text += "blocks \(blocks.count)\n"
        for (index, block) in blocks.enumerated() {
            text += "\n§\(index + 1) \(block.kind.rawValue) \(block.id)\n\(block.text)\n"
        }
        return Array(text.utf8)
    }

    /// Position of a demand among the demands, from 1; nil for other blocks.
    package func demandNumber(of index: Int) -> Int? {
        guard blocks[index].kind == .demand else { return nil }
        return blocks[...index].count { $0.kind == .demand }
    }

    /// Reads a canonical file; nil unless it is exactly what `bytes` would write.
    package init?(parsing bytes: [UInt8]) {
        guard bytes.count <= CanonicalText.limit, String(validating: bytes, as: UTF8.self) != nil else { return nil }
        var lines = LineCursor(bytes)
        guard lines.take("civic-solidarity/text/v1"),
            let kind = lines.value(of: "kind").flatMap({ StatementKind(rawValue: $0) }),
            let language = lines.value(of: "language"), FieldPattern.language.fits(language),
            let title = lines.value(of: "title"), WrittenText.isLine(title, limit: CanonicalText.titleLimit)
        else { return nil }
        var addressees: [Addressee] = []
        while let value = lines.valueIfNext(of: "addressee") {
            guard let addressee = CanonicalText.addressee(value) else { return nil }
            addressees.append(addressee)
        }
        guard let count = lines.value(of: "blocks").flatMap({ Int($0) }), (0...Block.most).contains(count),
            addressees.count <= CanonicalText.addresseesMost
        else { return nil }
        var blocks: [Block] = []
        for _ in 0..<count {
            guard let block = CanonicalText.block(&lines) else { return nil }
            blocks.append(block)
        }
        guard lines.isAtEnd, Set(blocks.map(\.id)).count == blocks.count else { return nil }
        self.init(kind: kind, language: language, title: title, addressees: addressees, blocks: blocks)
        guard self.bytes == bytes else { return nil }
    }

    /// Read by bytes: a space may carry a mark of the name behind it.
    private static func addressee(_ value: String) -> Addressee? {
        let parts = value.utf8.split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false)
            .compactMap { String($0) }
        guard parts.count == 3, let source = Addressee.source("\(parts[0]) \(parts[1])"),
            WrittenText.isLine(parts[2], limit: Addressee.limit)
        else { return nil }
        return Addressee(source: source, name: parts[2])
    }

    private static func block(_ lines: inout LineCursor) -> Block? {
        guard lines.take(""), let head = lines.next(), let line = lines.next() else { return nil }
        let parts = head.split(separator: 0x20, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        let text = String(decoding: line, as: UTF8.self)
        guard parts.count == 3, let kind = Block.Kind(rawValue: parts[1]), Block.isID(parts[2]),
            WrittenText.isLine(text, limit: Block.limit)
        else { return nil }
        return Block(id: parts[2], kind: kind, text: text)
    }
}
