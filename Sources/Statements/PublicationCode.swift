// The short code under which a published list is found.
package import Record

/// 60 bits of the leaf hash of the act of publishing.
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
