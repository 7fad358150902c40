// The exact text that is signed: a plain file that a person can read and a program can check. Its digest is what every
// signature binds (docs/formats/text).
import Membership
package import Record

package struct CanonicalText: Hashable, Sendable {
    package static let titleLimit = 300
    package static let addresseesMost = 40
    /// Largest file, in bytes.
    package static let limit = 400_000

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

    package var digest: Digest { Digest(of: bytes) }

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
        guard bytes.count <= CanonicalText.limit, let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        guard lines.popFirst() == "civic-solidarity/text/v1",
            let kind = CanonicalText.value(&lines, "kind").flatMap({ StatementKind(rawValue: $0) }),
            let language = CanonicalText.value(&lines, "language"),
            let title = CanonicalText.value(&lines, "title"),
            WrittenText.isLine(title, limit: CanonicalText.titleLimit)
        else { return nil }
        var addressees: [Addressee] = []
        while let value = CanonicalText.value(&lines, "addressee") {
            guard let addressee = CanonicalText.addressee(value) else { return nil }
            addressees.append(addressee)
        }
        guard let count = CanonicalText.value(&lines, "blocks").flatMap({ Int($0) }), count <= Block.most else { return nil }
        var blocks: [Block] = []
        for index in 0..<max(0, count) {
            guard let block = CanonicalText.block(&lines, number: index + 1) else { return nil }
            blocks.append(block)
        }
        guard lines.elementsEqual([""]), Set(blocks.map(\.id)).count == blocks.count else { return nil }
        self.init(kind: kind, language: language, title: title, addressees: addressees, blocks: blocks)
        guard self.bytes == bytes else { return nil }
    }

    private static func value(_ lines: inout ArraySlice<Substring>, _ name: String) -> String? {
        guard let line = lines.first, line.hasPrefix(name + " ") else { return nil }
        lines.removeFirst()
        return String(line.dropFirst(name.count + 1))
    }

    private static func addressee(_ value: String) -> Addressee? {
        let parts = value.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let source = Addressee.source("\(parts[0]) \(parts[1])"),
            WrittenText.isLine(String(parts[2]), limit: Addressee.limit)
        else { return nil }
        return Addressee(source: source, name: String(parts[2]))
    }

    private static func block(_ lines: inout ArraySlice<Substring>, number: Int) -> Block? {
        guard lines.popFirst() == "", let head = lines.popFirst(), let text = lines.popFirst() else { return nil }
        let parts = head.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, parts[0] == "§\(number)", let kind = Block.Kind(rawValue: parts[1]), Block.isID(parts[2]),
            WrittenText.isLine(String(text), limit: Block.limit)
        else { return nil }
        return Block(id: parts[2], kind: kind, text: String(text))
    }
}
