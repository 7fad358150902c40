// What a signed-in browser holds and shows with each request. Here only its digest is kept, so that a copy of the
// database signs nobody in.
package import Record

/// The secret in the cookie; kept by its digest only.
package struct SessionToken: Sendable {
    /// How many random bytes one token takes.
    package static let randomBytes = 32

    private let bytes: [UInt8]

    /// Takes exactly 32 random bytes.
    package init(random: [UInt8]) {
        precondition(random.count == Self.randomBytes, "32 random bytes")
        bytes = random
    }

    /// Reads the value of the cookie; nil if this can be no token.
    package init?(text: String) {
        guard text.utf8.count == 43, let bytes = Base64URL.decode(text), bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// The value of the cookie: 43 characters of base64url.
    package var text: String { Base64URL.encode(bytes) }

    /// What is kept, and by which a session is found.
    package var digest: Digest { Digest(of: bytes) }
}
