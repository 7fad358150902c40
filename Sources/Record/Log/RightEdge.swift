// All that is needed to append to the log and to know its root: the complete parts at the right edge of the tree.

/// One hash per set bit of the size, largest part first.
package struct RightEdge: Hashable, Sendable {
    package private(set) var size: Int64
    package private(set) var hashes: [Digest]

    /// The edge of the empty tree.
    package init() {
        size = 0
        hashes = []
    }

    /// Takes an edge that was stored; nil if the number of hashes does not belong to the size.
    package init?(size: Int64, hashes: [Digest]) {
        guard size >= 0, hashes.count == size.nonzeroBitCount else { return nil }
        self.size = size
        self.hashes = hashes
    }

    /// Takes a size and the stored hashes, by level and index.
    package init<Failure: Error>(size: Int64, subtree: (Int, Int64) throws(Failure) -> Digest) throws(Failure) {
        precondition(size >= 0, "a tree has no negative size")
        self.size = size
        hashes = []
        for level in stride(from: 62, through: 0, by: -1) where size >> Int64(level) & 1 == 1 {
            hashes.append(try subtree(level, size >> Int64(level) - 1))
        }
    }

    /// Puts a leaf at the end and gives the parts that are complete now: the leaf itself, and what it completes.
    package mutating func append(_ leaf: Digest) -> [Subtree] {
        precondition(size < .max, "the log is full")
        var completed = [Subtree(level: 0, index: size, hash: leaf)]
        var hash = leaf
        for level in 0..<(~size).trailingZeroBitCount {
            hash = Tree.node(hashes.removeLast(), hash)
            completed.append(Subtree(level: level + 1, index: size >> Int64(level + 1), hash: hash))
        }
        hashes.append(hash)
        size += 1
        return completed
    }

    /// The root of the tree.
    package var root: Digest {
        guard var root = hashes.last else { return Tree.emptyRoot }
        for hash in hashes.dropLast().reversed() { root = Tree.node(hash, root) }
        return root
    }
}
