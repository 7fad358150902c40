// The record's Merkle tree (RFC 6962): one root stands for all entries, and no entry can change without it.

/// Hashes of leaves and nodes, told apart by their first byte.
package enum Tree {
    /// The leaf hash of an entry.
    package static func leaf(_ entry: [UInt8]) -> Digest {
        withUnsafeTemporaryAllocation(byteCount: entry.count + 1, alignment: 1) { buffer in
            buffer[0] = 0
            UnsafeMutableRawBufferPointer(rebasing: buffer[1...]).copyBytes(from: entry)
            return Digest(hashing: UnsafeRawBufferPointer(buffer))
        }
    }

    /// The hash of the node above these two.
    package static func node(_ left: Digest, _ right: Digest) -> Digest {
        withUnsafeTemporaryAllocation(byteCount: 65, alignment: 1) { buffer in
            buffer[0] = 1
            left.write(to: UnsafeMutableRawBufferPointer(rebasing: buffer[1..<33]))
            right.write(to: UnsafeMutableRawBufferPointer(rebasing: buffer[33..<65]))
            return Digest(hashing: UnsafeRawBufferPointer(buffer))
        }
    }

    /// The root of the tree without entries: the digest of nothing.
    package static let emptyRoot = Digest(of: [UInt8]())
}
