// Signing in with a passkey: a device that this person registered answers the question of this session.
// Source: WebAuthn Level 2, 7.2; the check is the one for acts signed on a device.
package import Record

/// A sign-in by device that was checked.
package struct PasskeyAssertion: Equatable, Sendable {
    /// To be kept as the next `lastCounter`.
    package let counter: UInt32
    /// The key may be copied to the person's other devices, and has been.
    package let mayBeBackedUp: Bool
    package let isBackedUp: Bool

    /// Takes what the browser handed over, the 32 bytes that this session asked within the last five minutes (used
    /// once: the caller's duty), the key and counter that were kept for the credential, the host and the site's
    /// origins.
    package init(
        _ evidence: DeviceEvidence, challenge: [UInt8], key: DeviceKey, lastCounter: UInt32, rpID: String,
        origins: [String]
    ) throws(PasskeyProblem) {
        precondition(challenge.count == 32, "a challenge of 32 bytes")
        let checked: DeviceEvidence.Checked
        do {
            checked = try evidence.verify(challenge: challenge, key: key, rpID: rpID, origins: origins)
        } catch { throw PasskeyProblem(error) }
        guard Self.rises(from: lastCounter, to: checked.counter) else { throw .counterWentBack }
        counter = checked.counter
        mayBeBackedUp = checked.canBeBackedUp
        isBackedUp = checked.isBackedUp
    }

    /// Devices that do not count always say 0; all others say more each time, or somebody has a copy.
    private static func rises(from last: UInt32, to now: UInt32) -> Bool { now > last || (now == 0 && last == 0) }
}

extension PasskeyProblem {
    /// The same refusal in the words of signing in.
    init(_ error: DeviceEvidenceError) {
        self =
            switch error {
            case .form, .clientData: .malformed
            case .challenge: .otherChallenge
            case .origin, .relyingParty: .otherSite
            case .notPresent, .notVerified: .personNotVerified
            case .signature: .wrongSignature
            }
    }
}
