// A checkpoint as it is published: signed by its log, and by the witnesses that saw it (C2SP tlog-checkpoint).

/// A checkpoint whose signatures were checked.
package struct SignedCheckpoint: Hashable, Sendable {
    package let checkpoint: Checkpoint
    package let note: SignedNote
    /// The lines of known witnesses.
    package let witnessed: [SignedNote.Verified]

    /// Takes the bytes of a published checkpoint; it must be of this log, signed by it, and no line of the log or a
    /// known witness may fail. With `now`, witnesses' times far ahead are refused.
    package init(
        parsing bytes: [UInt8], log: NoteKey, witnesses: [NoteKey] = [], now: Instant? = nil
    ) throws(CheckpointError) {
        try self.init(parsing: bytes, logs: [log], witnesses: witnesses, now: now)
    }

    /// The same for a log that changed its key and is known by more than one.
    init(parsing bytes: [UInt8], logs: [NoteKey], witnesses: [NoteKey], now: Instant?) throws(CheckpointError) {
        let verified: [SignedNote.Verified]
        do throws(NoteError) {
            note = try SignedNote(parsing: bytes)
            verified = try note.verified(by: logs + witnesses, now: now)
        } catch {
            throw .note(error)
        }
        guard let log = verified.first(where: { $0.key.type == .ed25519 && logs.contains($0.key) })?.key else {
            throw .notSigned
        }
        checkpoint = try Checkpoint(parsing: note.text)
        guard log.has(name: checkpoint.origin, id: log.id) else { throw .origin }
        witnessed = verified.filter { $0.key.type == .cosignature }
    }
}
