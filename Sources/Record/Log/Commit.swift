// All that the public log ever says of an act: a digest that nobody can test a guess against without the salt.

/// A commitment to an act. Form: docs/formats/record.
package struct Commit: Hashable, Sendable {
    package let digest: Digest

    /// The commitment to these bytes of an act under this salt: 32 random bytes, never used twice, not fewer or more.
    package init(salt: [UInt8], act: [UInt8]) {
        precondition(salt.count == Self.saltLength, "a salt has 32 bytes")
        digest = Digest(of: Array("civic-solidarity/commit/v1".utf8) + [0] + salt + act)
    }

    /// A commitment that is known, or random padding.
    package init(digest: Digest) { self.digest = digest }

    /// Bytes of a salt.
    package static let saltLength = 32
}
