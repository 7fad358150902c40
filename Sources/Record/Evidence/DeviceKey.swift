// The public key of a device or an organisation, as `keys.set` brings it in (WebAuthn, COSE ES256 and EdDSA).
import CCrypto
import CFido

/// A key that can be used: on its curve, and for Ed25519 canonical and of prime order.
package struct DeviceKey: Hashable, Sendable {
    /// The algorithms that devices may use.
    package enum Algorithm: String, Sendable {
        /// ECDSA on P-256 with SHA-256; 64 bytes x‖y.
        case es256
        /// 32 bytes.
        case ed25519
    }

    package let algorithm: Algorithm
    package let bytes: [UInt8]

    /// Takes a P-256 point x‖y (64 bytes) or an Ed25519 key (32 bytes); nil for one that must not be used.
    package init?(_ algorithm: Algorithm, _ bytes: [UInt8]) {
        let usable =
            switch algorithm {
            case .es256: Self.isOnP256(bytes)
            case .ed25519: Ed25519.isValidKey(bytes)
            }
        guard usable else { return nil }
        self.algorithm = algorithm
        self.bytes = bytes
    }

    /// Takes the two fields of a `keys.set` act, the key decoded.
    package init?(algorithm: String, key: [UInt8]) {
        guard let algorithm = Algorithm(rawValue: algorithm) else { return nil }
        self.init(algorithm, key)
    }

    /// libcrypto makes no key of coordinates that are off the curve; the curve's order is prime.
    private static func isOnP256(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 64, let key = es256_pk_new() else { return false }
        var held: OpaquePointer? = key
        defer { es256_pk_free(&held) }
        guard es256_pk_from_ptr(key, bytes, bytes.count) == FIDO_OK, let point = es256_pk_to_EVP_PKEY(key) else {
            return false
        }
        EVP_PKEY_free(point)
        return true
    }
}
