// A person, or an organisation's mandate, brings a device: its public key is read from what the browser hands over and
// kept. Who made the device does not matter (attestation "none"), that it checks its user does.
// Source: WebAuthn Level 2, 6.1 and 7.1; libfido2 reads the authenticator data.
import CCrypto
import CFido
import CSodium
import Record

package struct PasskeyRegistration: Equatable, Sendable {
    package enum Algorithm: String, Sendable { case es256, ed25519 }

    /// 1 to 1,023 bytes by which the device knows the key.
    package let credentialID: [UInt8]
    package let algorithm: Algorithm
    /// x and y, 64 bytes, or the 32 bytes of an Ed25519 key.
    package let key: [UInt8]
    /// How often the device has signed; many always say 0.
    package let counter: UInt32
    /// The key may be copied to the person's other devices, and has been. The person is shown both.
    package let mayBeBackedUp: Bool
    package let isBackedUp: Bool

    /// Takes the bytes of `getAuthenticatorData()` and `clientDataJSON`, the 32 bytes that this session asked within
    /// the last five minutes (used once: the caller's duty), the relying party's id (the host) and the site's origins
    /// (`https://host`).
    package init(
        authenticatorData: [UInt8], clientData: [UInt8], challenge: [UInt8], relyingParty: String, origins: [String]
    ) throws(PasskeyProblem) {
        precondition(challenge.count == 32, "a challenge of 32 bytes")
        try ClientData(parsing: clientData).check(type: "webauthn.create", challenge: challenge, origins: origins)
        try Self.checkHead(authenticatorData, relyingParty: relyingParty)
        let credential = try Self.read(authenticatorData)
        try Self.checkSound(credential.key, credential.algorithm)
        let flags = authenticatorData[32]
        (credentialID, algorithm, key) = credential
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
    private static func checkHead(_ data: [UInt8], relyingParty: String) throws(PasskeyProblem) {
        guard (37...4_096).contains(data.count) else { throw .malformed }
        guard ConstantTime.equal(Array(data.prefix(32)), Digest(of: Array(relyingParty.utf8)).bytes) else {
            throw .otherSite
        }
        let checked = Flag.userPresent | Flag.userVerified
        guard data[32] & checked == checked else { throw .personNotVerified }
        guard data[32] & Flag.credentialIncluded != 0 else { throw .malformed }
    }

    private typealias Credential = (id: [UInt8], algorithm: Algorithm, key: [UInt8])

    private static func read(_ data: [UInt8]) throws(PasskeyProblem) -> Credential {
        if let found = read(data, as: COSE_ES256) { return (found.id, .es256, found.key) }
        if let found = read(data, as: COSE_EDDSA) { return (found.id, .ed25519, found.key) }
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

    /// A point that is on the curve and, for Ed25519, in the group of prime order: under other keys one signature can
    /// pass for every message.
    private static func checkSound(_ key: [UInt8], _ algorithm: Algorithm) throws(PasskeyProblem) {
        switch algorithm {
        case .ed25519:
            guard key.count == 32, crypto_core_ed25519_is_valid_point(key) == 1 else { throw .unsoundKey }
        case .es256:
            guard key.count == 64, isOnCurve(key) else { throw .unsoundKey }
        }
    }

    private static func isOnCurve(_ key: [UInt8]) -> Bool {
        var point = es256_pk_new()
        defer { es256_pk_free(&point) }
        guard let point, es256_pk_from_ptr(point, key, key.count) == FIDO_OK,
            let opened = es256_pk_to_EVP_PKEY(point)
        else { return false }
        EVP_PKEY_free(opened)
        return true
    }
}
