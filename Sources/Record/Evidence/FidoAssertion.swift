// The signature check of an assertion is left to libfido2, which reads what devices really send.
import CFido

/// libfido2's check of authenticator data, client data and signature.
enum FidoAssertion {
    /// Whether the key signed this, for this site, with the person present and verified.
    static func verify(_ evidence: DeviceEvidence, key: DeviceKey, rpID: String) -> Bool {
        guard isReady, let assertion = fido_assert_new() else { return false }
        var held: OpaquePointer? = assertion
        defer { fido_assert_free(&held) }
        guard fill(assertion, with: evidence, rpID: rpID) else { return false }
        switch key.algorithm {
        case .es256: return verifyES256(assertion, key.bytes)
        case .ed25519: return verifyEd25519(assertion, key.bytes)
        }
    }

    // libfido2 keeps settings per thread or in atomics; it must be told once that it shall not log.
    private static let isReady: Bool = {
        fido_init(0)
        return true
    }()

    private static func fill(_ assertion: OpaquePointer, with evidence: DeviceEvidence, rpID: String) -> Bool {
        let hash = Digest(of: evidence.clientDataJSON).bytes
        let data = evidence.authenticatorData
        let signature = evidence.signature
        return fido_assert_set_clientdata_hash(assertion, hash, hash.count) == FIDO_OK
            && fido_assert_set_rp(assertion, rpID) == FIDO_OK
            && fido_assert_set_count(assertion, 1) == FIDO_OK
            && fido_assert_set_authdata_raw(assertion, 0, data, data.count) == FIDO_OK
            && fido_assert_set_sig(assertion, 0, signature, signature.count) == FIDO_OK
            && fido_assert_set_up(assertion, FIDO_OPT_TRUE) == FIDO_OK
            && fido_assert_set_uv(assertion, FIDO_OPT_TRUE) == FIDO_OK
    }

    private static func verifyES256(_ assertion: OpaquePointer, _ bytes: [UInt8]) -> Bool {
        guard let key = es256_pk_new() else { return false }
        var held: OpaquePointer? = key
        defer { es256_pk_free(&held) }
        return es256_pk_from_ptr(key, bytes, bytes.count) == FIDO_OK
            && fido_assert_verify(assertion, 0, COSE_ES256, UnsafeRawPointer(key)) == FIDO_OK
    }

    private static func verifyEd25519(_ assertion: OpaquePointer, _ bytes: [UInt8]) -> Bool {
        guard let key = eddsa_pk_new() else { return false }
        var held: OpaquePointer? = key
        defer { eddsa_pk_free(&held) }
        return eddsa_pk_from_ptr(key, bytes, bytes.count) == FIDO_OK
            && fido_assert_verify(assertion, 0, COSE_EDDSA, UnsafeRawPointer(key)) == FIDO_OK
    }
}
