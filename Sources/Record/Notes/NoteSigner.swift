// The secret side of the log's and the receipts' keys (C2SP signed-note). Seeds come in as bytes; where they are kept
// is not known here.

/// Signs notes under a name.
package struct NoteSigner: Sendable, CustomStringConvertible, CustomReflectable {
    /// The public side.
    package let key: NoteKey
    private let seed: [UInt8]

    /// Takes a name, a secret seed of 32 bytes and what the key is for.
    package init(name: String, seed: [UInt8], type: NoteKeyType = .ed25519) throws(NoteError) {
        guard let publicKey = Ed25519.publicKey(seed: seed) else { throw .badKey }
        key = try NoteKey(name: name, type: type, publicKey: publicKey)
        self.seed = seed
    }

    /// Takes the secret form of Go's tools, `PRIVATE+KEY+name+id+base64`.
    package init(privateKey: String) throws(NoteError) {
        guard privateKey.utf8.starts(with: Self.prefix.utf8) else { throw .badKey }
        let parts = try NoteKey.parts(
            of: String(decoding: privateKey.utf8.dropFirst(Self.prefix.utf8.count), as: UTF8.self))
        guard let type = NoteKeyType(rawValue: parts.bytes[0]) else { throw .unknownKeyType }
        try self.init(name: parts.name, seed: Array(parts.bytes.dropFirst()), type: type)
        guard NoteKey.hex(key.id) == parts.id else { throw .badKey }
    }

    /// The secret in the form of Go's tools. Whoever has it can sign.
    package var privateKey: String {
        "\(Self.prefix)\(key.name)+\(NoteKey.hex(key.id))+\(Base64.encode([key.type.rawValue] + seed))"
    }

    /// The signature line over a text that ends in LF. Only for a key that is no witness's: those sign with a time.
    package func sign(_ text: String) -> SignatureLine {
        precondition(key.type == .ed25519, "a witness signs with a time")
        return SignatureLine(name: key.name, id: key.id, signature: signature(of: Array(text.utf8)))
    }

    /// The plain signature over these bytes.
    func signature(of message: [UInt8]) -> [UInt8] {
        guard let signature = Ed25519.sign(message, seed: seed) else {
            preconditionFailure("a signer has a seed of 32 bytes")
        }
        return signature
    }

    /// Says the public side only, so that no log ever holds the seed.
    package var description: String { "signer for \(key.vkey)" }
    package var customMirror: Mirror { Mirror(self, children: ["key": key.vkey]) }

    private static let prefix = "PRIVATE+KEY+"
}
