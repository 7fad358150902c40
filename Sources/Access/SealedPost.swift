// A form that met an ended session is not lost: it travels sealed inside the sign-in form and goes on afterwards, for
// the same person and for 30 minutes. Keep one only after its form token matched the ended session (FormToken.accepts):
// otherwise another site could leave a form here and wait for the person to sign in.

/// An address and the form that was posted there.
package struct SealedPost: Equatable, Sendable {
    /// Seconds for which it can be opened.
    package static let life: Int64 = 1_800

    /// Where the form was going: the path with its query.
    package let address: String
    /// What was sent, byte for byte.
    package let body: [UInt8]

    /// Address of at most 8,192 bytes.
    package init(address: String, body: [UInt8]) {
        precondition(address.utf8.count <= 8_192, "an address fits the request line")
        self.address = address
        self.body = body
    }

    /// A hidden value that tells nothing. Takes the id of the person whose session ended, the key of 32 bytes, a nonce
    /// of 24 fresh random bytes, and the time in seconds since 1970.
    package func sealed(for person: String, key: [UInt8], nonce: [UInt8], at seconds: Int64) -> String {
        let path = Array(address.utf8)
        let plain = Self.bytes(seconds) + Self.bytes(Int64(path.count)) + path + body
        let sealed = Sealing.seal(plain, key: key, nonce: nonce, associated: Self.place(person))
        return Base64URL.encode(sealed)
    }

    /// Opens for the person who has just signed in; nil if it was kept for somebody else, longer ago than its life, or
    /// was changed.
    package init?(sealed: String, for person: String, key: [UInt8], at seconds: Int64) {
        guard let box = Base64URL.decode(sealed),
            let plain = Sealing.open(box, key: key, associated: Self.place(person)), plain.count >= 16
        else { return nil }
        let kept = Self.number(plain[0..<8])
        let length = Self.number(plain[8..<16])
        guard (0..<Self.life).contains(seconds - kept), (0...Int64(plain.count - 16)).contains(length) else {
            return nil
        }
        address = String(decoding: plain[16..<16 + Int(length)], as: UTF8.self)
        body = Array(plain[(16 + Int(length))...])
    }

    private static func place(_ person: String) -> [UInt8] { Array("civic-solidarity/sealed-post/v1\0\(person)".utf8) }

    private static func bytes(_ number: Int64) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int64 { bytes.reduce(0) { $0 << 8 | Int64($1) } }
}
