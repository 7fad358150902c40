// Signatures of the log, its receipts, witnesses and organisations: Ed25519 (RFC 8032) by libsodium.
import CSodium

/// The few operations that are needed, on bytes whose lengths are checked here.
enum Ed25519 {
    /// Whether this is the canonical encoding of a point of the prime-order group. Under any other key some
    /// verifiers accept one signature for every message, so such a key is refused wherever one can come in.
    static func isValidKey(_ key: [UInt8]) -> Bool {
        isReady && key.count == 32 && crypto_core_ed25519_is_valid_point(key) == 1
    }

    /// The public key of a seed of 32 bytes.
    static func publicKey(seed: [UInt8]) -> [UInt8]? { pair(seed: seed)?.publicKey }

    /// 64 bytes of signature over the message by the key of the seed.
    static func sign(_ message: [UInt8], seed: [UInt8]) -> [UInt8]? {
        guard var secret = pair(seed: seed)?.secretKey else { return nil }
        defer { sodium_memzero(&secret, secret.count) }
        var signature = [UInt8](repeating: 0, count: 64)
        let result = crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
        return result == 0 ? signature : nil
    }

    /// Whether the signature is the key's over the message. Keys outside the group never verify.
    static func verify(_ signature: [UInt8], of message: [UInt8], by key: [UInt8]) -> Bool {
        signature.count == 64 && isValidKey(key)
            && crypto_sign_verify_detached(signature, message, UInt64(message.count), key) == 0
    }

    private static let isReady = sodium_init() >= 0

    private static func pair(seed: [UInt8]) -> (publicKey: [UInt8], secretKey: [UInt8])? {
        guard isReady, seed.count == 32 else { return nil }
        var publicKey = [UInt8](repeating: 0, count: 32)
        var secretKey = [UInt8](repeating: 0, count: 64)
        guard crypto_sign_seed_keypair(&publicKey, &secretKey, seed) == 0 else { return nil }
        return (publicKey, secretKey)
    }
}
