// The complete parts of the tree never change, so they are what is stored; proofs and tiles are put together from them.

/// The root of the entries [index·2^level, (index+1)·2^level).
package struct Subtree: Hashable, Sendable {
    package let level: Int
    package let index: Int64
    package let hash: Digest

    /// Takes the parts as they are.
    package init(level: Int, index: Int64, hash: Digest) {
        self.level = level
        self.index = index
        self.hash = hash
    }

    /// The root of the entries from `start` up to `end`, where `start` is a multiple of the largest power of two not
    /// above the length, as in every split of a tree. `subtree` gives a stored hash by level and index.
    static func root<Failure: Error>(
        from start: Int64, to end: Int64, subtree: (Int, Int64) throws(Failure) -> Digest
    ) throws(Failure) -> Digest {
        var root: Digest?
        var end = end
        while start < end {
            let level = (end - start).trailingZeroBitCount
            end -= 1 << Int64(level)
            let left = try subtree(level, end >> Int64(level))
            root = root.map { Tree.node(left, $0) } ?? left
        }
        return root ?? Tree.emptyRoot
    }

    /// Where a tree of two or more leaves is split: the largest power of two below `count`.
    static func split(_ count: Int64) -> Int64 { 1 << Int64(63 - (count - 1).leadingZeroBitCount) }
}
