// A person, or an organisation's mandate, brings a device: its public key is read from what the browser hands over and
// kept. Who made the device does not matter (attestation "none"), that it checks its user does.
// Source: WebAuthn Level 2, 6.1 and 7.1; libfido2 reads the authenticator data.
import CFido
package import Record

/// A new device's key, checked.
package struct PasskeyRegistration: Equatable, Sendable {
    /// 1 to 1,023 bytes by which the device knows the key.
    package let credentialID: [UInt8]
    package let key: DeviceKey
    /// How often the device has signed; many always say 0.
    package let counter: UInt32
    /// The key may be copied to the person's other devices, and has been. The person is shown both.
    package let mayBeBackedUp: Bool
    package let isBackedUp: Bool

    /// Takes the bytes of `getAuthenticatorData()` and `clientDataJSON`, the 32 bytes that this session asked within
    /// the last five minutes (used once: the caller's duty), the relying party's id (the host) and the site's origins
    /// (`https://host`).
    package init(
        authenticatorData: [UInt8], clientDataJSON: [UInt8], challenge: [UInt8], rpID: String, origins: [String]
    ) throws(PasskeyProblem) {
        precondition(challenge.count == 32, "a challenge of 32 bytes")
        try ClientData(parsing: clientDataJSON).check(type: "webauthn.create", challenge: challenge, origins: origins)
        try Self.checkHead(authenticatorData, rpID: rpID)
        let flags = authenticatorData[32]
        (credentialID, key) = try Self.read(authenticatorData)
        counter = authenticatorData[33..<37].reduce(0) { $0 << 8 | UInt32($1) }
        mayBeBackedUp = flags & Flag.backupEligible != 0
        isBackedUp = flags & Flag.backedUp != 0
    }

    private enum Flag {
        static let userPresent: UInt8 = 0x01
        static let userVerified: UInt8 = 0x04
        static let backupEligible: UInt8 = 0x08
        static let backedUp: UInt8 = 0x10
        static let credentialIncluded: UInt8 = 0x40
    }

    /// 37 bytes come first: digest of the relying party's id, flags, counter.
    private static func checkHead(_ data: [UInt8], rpID: String) throws(PasskeyProblem) {
        guard (37...4_096).contains(data.count) else { throw .malformed }
        guard ConstantTime.equal(Array(data.prefix(32)), Digest(of: Array(rpID.utf8)).bytes) else {
            throw .otherSite
        }
        let checked = Flag.userPresent | Flag.userVerified
        guard data[32] & checked == checked else { throw .personNotVerified }
        guard data[32] & Flag.credentialIncluded != 0 else { throw .malformed }
    }

    /// A key that more than its holder could sign with is refused: a point beside the curve, or a small-order one.
    private static func read(_ data: [UInt8]) throws(PasskeyProblem) -> (id: [UInt8], key: DeviceKey) {
        for (type, algorithm) in [(COSE_ES256, DeviceKey.Algorithm.es256), (COSE_EDDSA, .ed25519)] {
            guard let found = read(data, as: type) else { continue }
            guard let key = DeviceKey(algorithm, found.key) else { throw .unsoundKey }
            return (found.id, key)
        }
        throw .unknownKeyType
    }

    /// libfido2 takes the data only if its key is of the type that was named.
    private static func read(_ data: [UInt8], as type: Int32) -> (id: [UInt8], key: [UInt8])? {
        var credential = fido_cred_new()
        defer { fido_cred_free(&credential) }
        guard let credential, fido_cred_set_type(credential, type) == FIDO_OK,
            fido_cred_set_authdata_raw(credential, data, data.count) == FIDO_OK,
            let id = bytes(fido_cred_id_ptr(credential), fido_cred_id_len(credential)), (1...1_023).contains(id.count),
            let key = bytes(fido_cred_pubkey_ptr(credential), fido_cred_pubkey_len(credential))
        else { return nil }
        return (id, key)
    }

    private static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8]? {
        start.map { Array(UnsafeBufferPointer(start: $0, count: count)) }
    }
}
