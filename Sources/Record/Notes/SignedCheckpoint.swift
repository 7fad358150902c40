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
        let verified: [SignedNote.Verified]
        do throws(NoteError) {
            note = try SignedNote(parsing: bytes)
            verified = try note.verified(by: [log] + witnesses, now: now)
        } catch {
            throw .note(error)
        }
        guard log.type == .ed25519, verified.contains(where: { $0.key == log }) else { throw .notSigned }
        checkpoint = try Checkpoint(parsing: note.text)
        guard log.has(name: checkpoint.origin, id: log.id) else { throw .origin }
        witnessed = verified.filter { $0.key.type == .cosignature }
    }
}
