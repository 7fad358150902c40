// That the log only grew: the older tree is the beginning of the newer one (RFC 6962, RFC 9162 2.1.4).

/// Making and checking of consistency proofs; at most 63 hashes.
package enum ConsistencyProof {
    /// The proof from the tree of `old` entries to that of `new`; asks `subtree` for stored hashes by level and
    /// index. Sizes in the wrong order are a mistake of the program. From nothing, and to itself, it is empty.
    package static func prove<Failure: Error>(
        old: Int64, new: Int64, subtree: (Int, Int64) throws(Failure) -> Digest
    ) throws(Failure) -> [Digest] {
        precondition(old >= 0 && old <= new, "a log only grows")
        guard old > 0, old < new else { return [] }
        var proof: [Digest] = []
        var (start, end) = (Int64(0), new)
        while old < end {
            let middle = start + Subtree.split(end - start)
            if old <= middle {
                proof.append(try Subtree.root(from: middle, to: end, subtree: subtree))
                end = middle
            } else {
                proof.append(try Subtree.root(from: start, to: middle, subtree: subtree))
                start = middle
            }
        }
        // The verifier knows the old root, so it is left out when it is a part by itself.
        if start > 0 { proof.append(try Subtree.root(from: start, to: end, subtree: subtree)) }
        return proof.reversed()
    }

    /// Whether the proof shows that the tree of the old size and root is the beginning of the new one.
    package static func verify(
        _ proof: [Digest], old: Int64, oldRoot: Digest, new: Int64, newRoot: Digest
    ) -> Bool {
        guard old >= 0, old <= new, proof.count <= 63 else { return false }
        if old == new { return proof.isEmpty && oldRoot == newRoot && (old > 0 || oldRoot == Tree.emptyRoot) }
        if old == 0 { return proof.isEmpty && oldRoot == Tree.emptyRoot }
        guard !proof.isEmpty else { return false }
        let isWhole = old & (old - 1) == 0
        return fold(isWhole ? [oldRoot] + proof : proof, old: old, new: new).map { $0 == oldRoot && $1 == newRoot }
            ?? false
    }

    /// Both roots as the hashes give them; nil if their number does not belong to the sizes.
    private static func fold(_ hashes: [Digest], old: Int64, new: Int64) -> (Digest, Digest)? {
        var (place, last) = (old - 1, new - 1)
        while place & 1 == 1 {
            place >>= 1
            last >>= 1
        }
        var (oldRoot, newRoot) = (hashes[0], hashes[0])
        for hash in hashes.dropFirst() {
            guard last != 0 else { return nil }
            if place & 1 == 1 || place == last {
                oldRoot = Tree.node(hash, oldRoot)
                newRoot = Tree.node(hash, newRoot)
                while place & 1 == 0 && place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                newRoot = Tree.node(newRoot, hash)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 ? (oldRoot, newRoot) : nil
    }
}
