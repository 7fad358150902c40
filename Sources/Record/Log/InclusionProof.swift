// That an act is in the log: the hashes beside its way up to the root (RFC 6962, RFC 9162 2.1.3).

/// Making and checking of inclusion proofs; hashes from the leaf's sibling upwards, at most 63.
package enum InclusionProof {
    /// The proof that entry `index` is in the tree of `size`; asks `subtree` for stored hashes by level and index.
    /// An index outside the tree is a mistake of the program.
    package static func prove<Failure: Error>(
        index: Int64, size: Int64, subtree: (Int, Int64) throws(Failure) -> Digest
    ) throws(Failure) -> [Digest] {
        precondition(index >= 0 && index < size, "only entries of the tree are proved")
        var proof: [Digest] = []
        var (start, end) = (Int64(0), size)
        while end - start > 1 {
            let middle = start + Subtree.split(end - start)
            if index < middle {
                proof.append(try Subtree.root(from: middle, to: end, subtree: subtree))
                end = middle
            } else {
                proof.append(try Subtree.root(from: start, to: middle, subtree: subtree))
                start = middle
            }
        }
        return proof.reversed()
    }

    /// Whether the proof shows that this leaf is entry `index` of the tree with this size and root.
    package static func verify(
        _ proof: [Digest], leaf: Digest, index: Int64, size: Int64, root: Digest
    ) -> Bool {
        guard index >= 0, index < size, proof.count <= 63 else { return false }
        var (place, last) = (index, size - 1)
        var hash = leaf
        for sibling in proof {
            guard last != 0 else { return false }
            if place & 1 == 1 || place == last {
                hash = Tree.node(sibling, hash)
                while place & 1 == 0 && place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                hash = Tree.node(hash, sibling)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }
}
