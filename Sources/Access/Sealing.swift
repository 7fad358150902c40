// Bytes that nobody reads or moves without the key: columns of the database that hold what is withheld, and forms that
// wait for their person to sign in again. Source: XChaCha20-Poly1305 of libsodium.
import CSodium

/// Seals and opens bytes under a key.
package enum Sealing {
    package static let keyBytes = 32
    package static let nonceBytes = 24
    private static let tagBytes = 16

    /// The nonce, then the ciphertext with its tag: 40 bytes more than the plain. Takes a key of 32 and a nonce of 24
    /// fresh random bytes. `associated` says where the value belongs (table, column, row, version); it is not kept.
    package static func seal(_ plain: [UInt8], key: [UInt8], nonce: [UInt8], associated: [UInt8]) -> [UInt8] {
        precondition(key.count == keyBytes && nonce.count == nonceBytes, "a key of 32 bytes, a nonce of 24")
        var sealed = [UInt8](repeating: 0, count: plain.count + tagBytes)
        let result = crypto_aead_xchacha20poly1305_ietf_encrypt(
            &sealed, nil, plain, UInt64(plain.count), associated, UInt64(associated.count), nil, nonce, key)
        precondition(result == 0, "sealing has no way to fail")
        return nonce + sealed
    }

    /// The plain bytes; nil if the key or the place is another one, or anything was changed.
    package static func open(_ sealed: [UInt8], key: [UInt8], associated: [UInt8]) -> [UInt8]? {
        precondition(key.count == keyBytes, "a key of 32 bytes")
        guard sealed.count >= nonceBytes + tagBytes else { return nil }
        let nonce = Array(sealed.prefix(nonceBytes))
        let box = Array(sealed.dropFirst(nonceBytes))
        var plain = [UInt8](repeating: 0, count: box.count - tagBytes)
        let result = crypto_aead_xchacha20poly1305_ietf_decrypt(
            &plain, nil, nil, box, UInt64(box.count), associated, UInt64(associated.count), nonce, key)
        return result == 0 ? plain : nil
    }

    /// A key of its own for each purpose (`pepper`, `forms`, `statement_signature.organisation`), all from the master
    /// key of at least 32 bytes: knowing one tells nothing about the others.
    package static func key(for purpose: String, from master: [UInt8]) -> [UInt8] {
        precondition(master.count >= keyBytes, "a master key of 32 bytes")
        return KeyedHash.sha256(key: master, [Array("civic-solidarity/key/v1\0".utf8), Array(purpose.utf8)])
    }
}
