// "Signed with the organisation's key": a key that the server never saw signed this very act. The evidence is a signed
// note (C2SP signed-note) whose text is the intent; OpenSSL's raw Ed25519 output can be turned into one.

/// Why a note does not count as evidence.
package enum KeyEvidenceError: Error, Hashable, Sendable {
    /// Not an Ed25519 key, or no name for a note.
    case key
    /// The note is about something else.
    case otherText
    case note(NoteError)
}

/// A note over an intent, signed by a registered key.
package struct KeyEvidence: Hashable, Sendable {
    package let note: SignedNote

    /// Takes the evidence of an opening; its signature is checked by `verify`.
    package init(parsing bytes: [UInt8]) throws(KeyEvidenceError) {
        do throws(NoteError) {
            note = try SignedNote(parsing: bytes)
        } catch {
            throw .note(error)
        }
    }

    /// Makes the evidence of 64 bytes of Ed25519 over the intent's bytes, as somebody pasted them, by a key that
    /// shall go by this name. Whether they verify is for `verify` to say.
    package init(intent: Intent, rawSignature: [UInt8], name: String, key: DeviceKey) throws(KeyEvidenceError) {
        let text = String(decoding: intent.bytes, as: UTF8.self)
        let key = try Self.noteKey(key, name: name)
        do throws(NoteError) {
            let line = SignatureLine(name: key.name, id: key.id, signature: rawSignature)
            note = try SignedNote(text: text, lines: [line])
        } catch {
            throw .note(error)
        }
    }

    /// The note as it is kept in an opening.
    package var bytes: [UInt8] { note.bytes }

    /// Checks that this registered key signed this intent, under whatever name.
    package func verify(intent: Intent, key: DeviceKey) throws(KeyEvidenceError) {
        guard note.text.utf8.elementsEqual(intent.bytes) else { throw .otherText }
        var keys: [NoteKey] = []
        for line in note.lines { keys.append(try Self.noteKey(key, name: line.name)) }
        do throws(NoteError) {
            _ = try note.verified(by: keys)
        } catch {
            throw .note(error)
        }
    }

    private static func noteKey(_ key: DeviceKey, name: String) throws(KeyEvidenceError) -> NoteKey {
        guard key.algorithm == .ed25519 else { throw .key }
        do throws(NoteError) {
            return try NoteKey(name: name, type: .ed25519, publicKey: key.bytes)
        } catch {
            throw .key
        }
    }
}
