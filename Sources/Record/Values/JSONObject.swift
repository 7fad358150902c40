// Openings, evidence and what a browser signed are JSON objects (RFC 8259); read strictly: a name twice is refused.

/// The members of one object.
struct JSONObject {
    let members: [String: JSONTree]

    /// Takes an object and nothing after it but white space; nil if it is malformed or nested deeper than 16.
    init?(_ bytes: [UInt8]) {
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        var reader = JSONReader(bytes)
        guard case .object(let members)? = reader.whole() else { return nil }
        self.members = Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.value) })
    }

    /// The text of this member; nil if it is missing or no text.
    func text(_ name: String) -> String? {
        guard case .text(let text) = members[name] else { return nil }
        return text
    }

    /// Whether this member is exactly this text, byte by byte.
    func hasText(_ expected: String, at name: String) -> Bool {
        text(name).map { $0.utf8.elementsEqual(expected.utf8) } ?? false
    }

    /// A JSON string of printable ASCII and LF, with the shortest escapes.
    static func quoted(_ text: some Sequence<UInt8>) -> [UInt8] {
        var out = [UInt8(ascii: "\"")]
        for byte in text {
            switch byte {
            case LineCursor.lineFeed: out += Array("\\n".utf8)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
            default: out.append(byte)
            }
        }
        return out + [UInt8(ascii: "\"")]
    }
}
