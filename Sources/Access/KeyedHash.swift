// HMAC-SHA-256: the same answer for the same words, which nobody without the key can make or test a guess against.
// Source: RFC 2104, RFC 4231; libsodium.
import CSodium

package enum KeyedHash {
    /// 32 bytes over all parts as if they stood in one piece; the caller keeps the boundaries unambiguous.
    package static func sha256(key: [UInt8], _ parts: [[UInt8]]) -> [UInt8] {
        var state = crypto_auth_hmacsha256_state()
        var tag = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
        crypto_auth_hmacsha256_init(&state, key, key.count)
        for part in parts { crypto_auth_hmacsha256_update(&state, part, UInt64(part.count)) }
        crypto_auth_hmacsha256_final(&state, &tag)
        return tag
    }
}
