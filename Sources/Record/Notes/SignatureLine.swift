// One signature under a note: who, and the bytes (C2SP signed-note).

/// `— name base64(id ‖ signature)`.
package struct SignatureLine: Hashable, Sendable {
    package let name: String
    package let id: UInt32
    /// What follows the key id.
    package let signature: [UInt8]

    /// Takes the parts as they are.
    package init(name: String, id: UInt32, signature: [UInt8]) {
        self.name = name
        self.id = id
        self.signature = signature
    }

    /// Takes a line without its LF; refuses what `text` would not give back the same.
    package init(parsing line: String) throws(NoteError) {
        try self.init(utf8: ArraySlice(line.utf8))
    }

    init(utf8 line: ArraySlice<UInt8>) throws(NoteError) {
        let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].elementsEqual(Self.dash.utf8),
            let name = String(validating: parts[1], as: UTF8.self), NoteKey.isName(name),
            let bytes = Base64.decode(utf8: parts[2]), bytes.count > 4
        else { throw .badLine }
        self.name = name
        id = bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        signature = Array(bytes.dropFirst(4))
    }

    /// The line without its LF.
    package var text: String { "\(Self.dash) \(name) \(Base64.encode(NoteKey.bytes(of: id) + signature))" }

    private static let dash = "\u{2014}"
}
