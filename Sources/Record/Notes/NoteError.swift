// Why a note, or a key for notes, is refused.

/// What is wrong with a signed note or a key (C2SP signed-note).
package enum NoteError: Error, Hashable, Sendable {
    /// More than 64 KiB, or more than 64 signature lines.
    case tooLong
    /// Not UTF-8, or a control character other than LF.
    case badCharacter
    /// No empty line between text and signatures, no signature, or no LF at the end.
    case noSignatures
    /// A line after the last empty line that is not a signature line in canonical form.
    case badLine
    /// A known key's line does not verify; the name of the key.
    case badSignature(String)
    /// A known key signed twice; the name of the key.
    case signedTwice(String)
    /// No line by a key that is known.
    case noKnownKey
    /// Not a key in the form `name+id+base64`, or its id does not belong to it.
    case badKey
    /// A key type that this program does not use.
    case unknownKeyType
    /// An Ed25519 key that is no canonical point of the prime-order group.
    case badPoint
    /// Two different keys of one name and id.
    case ambiguousKeys
    /// The text does not end in LF or has characters that no note may have.
    case badText
}
