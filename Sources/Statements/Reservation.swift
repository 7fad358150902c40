// A signatory may say, beside its name, with which parts of the text it does not go along. The words are a file of their
// own; the act of signing names its digest (docs/formats/reservation).
package import Membership
package import Record

/// What is reserved, and about which blocks.
package struct Reservation: Hashable, Sendable {
    /// Longest reservation, in Unicode scalars.
    package static let limit = 600

    package let statement: StatementID
    package let version: Int
    /// Ids of blocks, in the order of the text; at least one.
    package let blocks: [String]
    /// Tag of the language of the words.
    package let language: String
    /// In the form of `WrittenText.line`.
    package let words: String

    /// Takes what somebody typed. Throws what is wrong with the words; blocks that the text does not have are the
    /// caller's mistake.
    package init(
        statement: StatementID, version: Int, blocks: [String], language: String, words: String
    ) throws(TextProblem) {
        self.statement = statement
        self.version = version
        self.blocks = blocks
        self.language = language
        self.words = try WrittenText.line(words, limit: Reservation.limit)
    }

    /// What the act names.
    package var digest: Digest { Digest(of: bytes) }

    /// The file, the same bytes each time.
    package var bytes: [UInt8] {
        let text =
            "civic-solidarity/reservation/v1\nstatement \(statement.text)\nversion \(version)\n"
            + "blocks \(blocks.joined(separator: " "))\nlanguage \(language)\nwords \(words)\n"
        return Array(text.utf8)
    }

    /// Reads a file; nil unless it is exactly what `bytes` would write.
    package init?(parsing bytes: [UInt8]) {
        guard bytes.count <= 16384, String(validating: bytes, as: UTF8.self) != nil else { return nil }
        var lines = LineCursor(bytes)
        guard lines.take("civic-solidarity/reservation/v1"),
            let statement = lines.value(of: "statement").flatMap({ StatementID(text: $0) }),
            let version = lines.value(of: "version").flatMap({ Int($0) }), version >= 1,
            let blocks = lines.value(of: "blocks")?.split(separator: " ").map(String.init), !blocks.isEmpty,
            blocks.count <= Block.most, blocks.allSatisfy({ Block.isID($0) }),
            let language = lines.value(of: "language"), FieldPattern.language.fits(language),
            let words = lines.value(of: "words"), WrittenText.isLine(words, limit: Reservation.limit)
        else { return nil }
        self.statement = statement
        self.version = version
        self.blocks = blocks
        self.language = language
        self.words = words
        guard self.bytes == bytes else { return nil }
    }

    /// For each block of the text how many of the signatories support it: all that do not reserve it.
    package static func support(
        of text: CanonicalText, signed: Int, reservations: [Reservation]
    ) -> [(block: String, support: Int)] {
        text.blocks.map { block in
            (block.id, signed - reservations.count { $0.blocks.contains(block.id) })
        }
    }
}
