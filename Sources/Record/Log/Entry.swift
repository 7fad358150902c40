// One line of the public log. All entries have the same size and tell nothing (docs/formats/record).

/// A commitment in the form in which it is logged.
package struct Entry: Hashable, Sendable {
    package let commit: Commit

    /// The entry of this commitment.
    package init(commit: Commit) { self.commit = commit }

    /// Takes the bytes of an entry; nil for anything that `bytes` would not give back the same.
    package init?(parsing bytes: [UInt8]) {
        var lines = LineCursor(bytes)
        guard bytes.count == Self.length, LineCursor.isPlain(bytes), lines.take(Self.version),
            let text = lines.value(of: "commit"), let digest = Digest(base64: text), lines.isAtEnd
        else { return nil }
        commit = Commit(digest: digest)
    }

    /// 78 bytes, two lines.
    package var bytes: [UInt8] { Array("\(Self.version)\ncommit \(commit.digest.base64)\n".utf8) }

    /// Its leaf hash in the tree.
    package var leaf: Digest { Tree.leaf(bytes) }

    /// Bytes of every entry.
    package static let length = version.utf8.count + 53

    /// How many random commitments bring a log of this size to a multiple of eight: what a beat that adds anything
    /// adds, so that the number of acts does not show.
    package static func padding(size: Int64) -> Int { Int((8 - size % 8) % 8) }

    private static let version = "civic-solidarity/entry/v1"
}
