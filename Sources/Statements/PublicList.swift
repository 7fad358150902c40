// The list of who stands behind exactly this text, as it was published: cards and the places of the acts in the record,
// nothing else. Its digest stands in the act of publishing (docs/formats/list).
package import Record

/// The list as a value.
package struct PublicList: Hashable, Sendable {
    /// A named signatory: digest of its card, leaf hash of its act.
    package struct Named: Hashable, Sendable, Comparable {
        package let card: Digest
        package let leaf: Digest

        /// Both digests as the act has them.
        package init(card: Digest, leaf: Digest) {
            self.card = card
            self.leaf = leaf
        }

        /// By card, then by leaf: an order that tells nothing.
        package static func < (left: Named, right: Named) -> Bool {
            left.card == right.card ? left.leaf < right.leaf : left.card < right.card
        }
    }

    package let statement: StatementID
    package let version: Int
    /// Number of this list for the statement, from 1.
    package let number: Int
    /// Digest of the canonical text.
    package let about: Digest
    package let named: [Named]

    /// Sorts the signatories by bytes, so that the order tells nothing.
    package init(statement: StatementID, version: Int, number: Int, about: Digest, named: [Named]) {
        self.statement = statement
        self.version = version
        self.number = number
        self.about = about
        self.named = named.sorted()
    }

    /// What the act of publishing names.
    package var digest: Digest { Digest(of: bytes) }

    /// The file, the same bytes each time.
    package var bytes: [UInt8] {
        var text = "civic-solidarity/list/v1\nstatement \(statement.text)\nversion \(version)\nnumber \(number)\n"
        text += "about \(about.base64)\nnamed \(named.count)\n"
        for signatory in named { text += "\(signatory.card.base64) \(signatory.leaf.base64)\n" }
        text += "late 0\nslots 0\n"
        return Array(text.utf8)
    }

    /// Reads a list file; nil unless it is exactly what `bytes` would write.
    package init?(parsing bytes: [UInt8]) {
        guard bytes.count <= 2_000_000 else { return nil }
        var lines = LineCursor(bytes)
        func number(_ name: String) -> Int? { lines.value(of: name).flatMap { Int($0) } }
        guard lines.take("civic-solidarity/list/v1"),
            let statement = lines.value(of: "statement").flatMap({ StatementID(text: $0) }),
            let version = number("version"), version >= 1, let number = number("number"), number >= 1,
            let about = lines.value(of: "about").flatMap({ Digest(base64: $0) }),
            let count = lines.value(of: "named").flatMap({ Int($0) }), (0...bytes.count / 90).contains(count)
        else { return nil }
        var named: [Named] = []
        for _ in 0..<count {
            guard let signatory = lines.next().flatMap({ PublicList.named($0) }) else { return nil }
            named.append(signatory)
        }
        self.init(statement: statement, version: version, number: number, about: about, named: named)
        guard self.bytes == bytes else { return nil }
    }

    private static func named(_ line: ArraySlice<UInt8>) -> Named? {
        let parts = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == 2, let card = Digest(base64: parts[0]), let leaf = Digest(base64: parts[1]) else {
            return nil
        }
        return Named(card: card, leaf: leaf)
    }
}

/// The short code under which a published list is found: 60 bits of the leaf hash of the act of publishing.
package struct PublicationCode: Hashable, Sendable {
    /// Twelve characters, lower-case base32.
    package let text: String

    /// Takes the leaf hash of the act of publishing.
    package init(leaf: Digest) {
        text = String(Base32.encode(Array(leaf.bytes.prefix(10))).prefix(12))
    }

    /// What a person typed: capitals, spaces and dashes do not matter; 0, 1 and 8 are read as o, l and b.
    package init?(typed: String) {
        var letters = ""
        for byte in typed.lowercased().utf8.prefix(64) {
            switch byte {
            case 0x30: letters += "o"
            case 0x31: letters += "l"
            case 0x38: letters += "b"
            case 0x61...0x7A, 0x32...0x37: letters.unicodeScalars.append(Unicode.Scalar(byte))
            case 0x20, 0x2D: continue
            default: return nil
            }
        }
        guard letters.utf8.count == 12 else { return nil }
        text = letters
    }

    /// `XXXX-XXXX-XXXX`, as papers show it.
    package var shown: String {
        let upper = Array(text.uppercased())
        return [upper[0..<4], upper[4..<8], upper[8..<12]].map { String($0) }.joined(separator: "-")
    }
}
