// What the log commits itself to at each beat: so many entries, this root (C2SP tlog-checkpoint, without extensions).

/// Why a text or note is not a checkpoint of the log that was asked for.
package enum CheckpointError: Error, Hashable, Sendable {
    /// Not three lines.
    case lines
    case origin
    /// Not a canonical decimal up to 2^63-1.
    case size
    /// Not 32 bytes of base64, or another root than that of nothing for size 0.
    case root
    /// Too few witnesses, by the policy that was asked.
    case quorum
    /// Not signed by the log.
    case notSigned
    case note(NoteError)
}

/// The head of a log.
package struct Checkpoint: Hashable, Sendable {
    /// Names the log, and its key.
    package let origin: String
    /// Number of entries.
    package let size: Int64
    package let root: Digest

    /// Takes the head of a log; refuses what would not parse back the same.
    package init(origin: String, size: Int64, root: Digest) throws(CheckpointError) {
        guard NoteKey.isName(origin) else { throw .origin }
        guard size >= 0 else { throw .size }
        guard size > 0 || root == Tree.emptyRoot else { throw .root }
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// Takes exactly three lines. Extension lines, which the specification allows, are refused: we have none.
    package init(parsing text: String) throws(CheckpointError) {
        var lines = LineCursor(text.utf8)
        guard let origin = lines.next(), let size = lines.next(), let root = lines.next(), lines.isAtEnd else {
            throw .lines
        }
        guard let size = Decimal.parse(size) else { throw .size }
        guard let root = Base64.decode(utf8: root).flatMap({ Digest(bytes: $0) }) else { throw .root }
        try self.init(origin: String(decoding: origin, as: UTF8.self), size: size, root: root)
    }

    /// The three lines, without signatures.
    package var text: String { "\(origin)\n\(size)\n\(root.base64)\n" }

    /// The note with the log's own signature; the signer's name must be the origin.
    package func sign(with log: NoteSigner) throws(CheckpointError) -> SignedNote {
        guard log.key.has(name: origin, id: log.key.id) else { throw .origin }
        do throws(NoteError) {
            return try SignedNote(text: text, lines: [log.sign(text)])
        } catch {
            throw .note(error)
        }
    }
}
