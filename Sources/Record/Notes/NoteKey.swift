// The key by which others check the log, its receipts or a witness: one line that can be printed in a report.
// Form: C2SP signed-note, "verifier keys".

/// What a key of a note is for.
package enum NoteKeyType: UInt8, Sendable {
    /// Ed25519 over the text.
    case ed25519 = 1
    /// A witness: Ed25519 over a checkpoint with a time.
    case cosignature = 4
}

/// A public key with a name. Its point is canonical and of prime order whenever it exists.
package struct NoteKey: Hashable, Sendable {
    /// Not empty, without spaces and plus.
    package let name: String
    /// The first four bytes of a digest of name, type and key.
    package let id: UInt32
    package let type: NoteKeyType
    /// 32 bytes.
    package let publicKey: [UInt8]

    /// Takes a name and 32 bytes of public key; refuses bad names and bad points.
    package init(name: String, type: NoteKeyType, publicKey: [UInt8]) throws(NoteError) {
        guard Self.isName(name) else { throw .badKey }
        guard Ed25519.isValidKey(publicKey) else { throw .badPoint }
        self.name = name
        self.type = type
        self.publicKey = publicKey
        id = Self.keyID(name: name, type: type, publicKey: publicKey)
    }

    /// Takes `name+id+base64`; refuses what `vkey` would not give back the same.
    package init(vkey: String) throws(NoteError) {
        let parts = try Self.parts(of: vkey)
        guard let type = NoteKeyType(rawValue: parts.bytes[0]) else { throw .unknownKeyType }
        try self.init(name: parts.name, type: type, publicKey: Array(parts.bytes.dropFirst()))
        guard Self.hex(id) == parts.id else { throw .badKey }
    }

    /// `name+id+base64`.
    package var vkey: String { "\(name)+\(Self.hex(id))+\(Base64.encode([type.rawValue] + publicKey))" }

    package static func == (left: NoteKey, right: NoteKey) -> Bool {
        left.has(name: right.name, id: right.id) && left.type == right.type && left.publicKey == right.publicKey
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(publicKey)
    }

    /// Whether a signature line with this name and id claims to be by this key. Names are compared by bytes.
    func has(name: String, id: UInt32) -> Bool { self.id == id && self.name.utf8.elementsEqual(name.utf8) }

    /// Whether this can be the name of a key: at most 255 bytes, no white space or control character, no plus.
    static func isName(_ name: String) -> Bool {
        (1...255).contains(name.utf8.count)
            && name.unicodeScalars.allSatisfy { $0.value > 0x20 && $0 != "+" && !$0.properties.isWhitespace }
    }

    /// The three parts of a key in text form, with at least one byte after decoding.
    static func parts(of text: String) throws(NoteError) -> (name: String, id: String, bytes: [UInt8]) {
        let parts = text.utf8.split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = Base64.decode(utf8: parts[2]), !bytes.isEmpty else { throw .badKey }
        return (String(decoding: parts[0], as: UTF8.self), String(decoding: parts[1], as: UTF8.self), bytes)
    }

    /// Eight lower-case digits.
    static func hex(_ id: UInt32) -> String { Hex.encode(bytes(of: id)) }

    /// Four bytes, big-endian.
    static func bytes(of id: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: id >> (24 - 8 * $0)) } }

    private static func keyID(name: String, type: NoteKeyType, publicKey: [UInt8]) -> UInt32 {
        let digest = Digest(of: Array(name.utf8) + [LineCursor.lineFeed, type.rawValue] + publicKey)
        return digest.bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }
}
