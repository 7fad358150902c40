// Why a passkey's answer cannot be taken; the pages find the words.

/// Why what a device said does not count.
package enum PasskeyProblem: Error, Equatable, Sendable {
    /// Not the form that browsers send: broken, too long, another type of ceremony.
    case malformed
    /// Not the answer to the question of this session.
    case otherChallenge
    /// Made on another site, or inside a frame of another site.
    case otherSite
    /// The device did not check who touched it (fingerprint, face, PIN).
    case personNotVerified
    /// A kind of key that is not taken: only ES256 and Ed25519 are.
    case unknownKeyType
    /// A key with which more than its holder could sign.
    case unsoundKey
    /// The signature is not by the registered key.
    case wrongSignature
    /// The device counted backwards: the passkey may have been copied.
    case counterWentBack
}
