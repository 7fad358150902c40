import Record
import Testing

@Suite("Proofs") struct ProofTests {
    private static func digests(_ texts: [String]) -> [Digest] { texts.compactMap { Digest(base64: $0) } }

    /// Every way to damage a list of hashes that a forger would try.
    private static func mutations(_ proof: [Digest]) -> [[Digest]] {
        var out: [[Digest]] = [proof + [Samples.card], [Samples.card] + proof]
        for place in proof.indices {
            var without = proof
            without.remove(at: place)
            out.append(without)
            var twice = proof
            twice.insert(proof[place], at: place)
            out.append(twice)
            var changed = proof
            var bytes = proof[place].bytes
            bytes[place % 32] ^= 1 << UInt8(place % 8)
            changed[place] = Digest(bytes: bytes) ?? Samples.card
            out.append(changed)
            if place > 0, proof[place] != proof[place - 1] {
                var swapped = proof
                swapped.swapAt(place, place - 1)
                out.append(swapped)
            }
        }
        return out
    }

    @Test("every inclusion proof of the vectors holds, is made the same by us, and no damaged one holds")
    func inclusion() throws {
        #expect(Vectors.all.inclusion.count == 621)
        for vector in Vectors.all.inclusion {
            let (index, size) = (vector.index, vector.size)
            let leaf = try #require(Digest(base64: vector.leaf))
            let root = try #require(Digest(base64: vector.root))
            let proof = Self.digests(vector.proof)
            #expect(proof.count == vector.proof.count)
            #expect(InclusionProof.verify(proof, leaf: leaf, index: index, size: size, root: root))
            #expect(InclusionProof.prove(index: index, size: size, subtree: TreeTests.grown.subtree) == proof)
            for bad in Self.mutations(proof) {
                #expect(!InclusionProof.verify(bad, leaf: leaf, index: index, size: size, root: root))
            }
            #expect(!InclusionProof.verify(proof, leaf: Samples.card, index: index, size: size, root: root))
            #expect(!InclusionProof.verify(proof, leaf: leaf, index: index, size: size, root: Samples.card))
            for other in [-1, index ^ 1, index + 1, size, .max, .min] where other != index {
                #expect(!InclusionProof.verify(proof, leaf: leaf, index: other, size: size, root: root))
            }
        }
    }

    @Test("every consistency proof of the vectors holds, is made the same by us, and no damaged one holds")
    func consistency() throws {
        #expect(Vectors.all.consistency.count == 621)
        for vector in Vectors.all.consistency {
            let (old, new) = (vector.old, vector.new)
            let oldRoot = try #require(Digest(base64: vector.oldRoot))
            let newRoot = try #require(Digest(base64: vector.newRoot))
            let proof = Self.digests(vector.proof)
            #expect(proof.count == vector.proof.count)
            #expect(ConsistencyProof.verify(proof, old: old, oldRoot: oldRoot, new: new, newRoot: newRoot))
            #expect(ConsistencyProof.prove(old: old, new: new, subtree: TreeTests.grown.subtree) == proof)
            for bad in Self.mutations(proof) {
                #expect(!ConsistencyProof.verify(bad, old: old, oldRoot: oldRoot, new: new, newRoot: newRoot))
            }
            #expect(!ConsistencyProof.verify(proof, old: old, oldRoot: Samples.card, new: new, newRoot: newRoot))
            #expect(!ConsistencyProof.verify(proof, old: old, oldRoot: oldRoot, new: new, newRoot: Samples.card))
            #expect(!ConsistencyProof.verify(proof, old: new + 1, oldRoot: oldRoot, new: new, newRoot: newRoot))
        }
    }

    @Test("all trees up to 20 leaves: each proof that we make holds and none holds for another place or size")
    func small() {
        for size in Int64(1)...20 {
            let root = GrownTree.root(TreeTests.leaves[..<Int(size)])
            for index in 0..<size {
                let proof = InclusionProof.prove(index: index, size: size, subtree: TreeTests.grown.subtree)
                for other in 0..<size {
                    let leaf = TreeTests.leaves[Int(other)]
                    let holds = InclusionProof.verify(proof, leaf: leaf, index: index, size: size, root: root)
                    #expect(holds == (other == index))
                }
            }
            for old in 0...size {
                let proof = ConsistencyProof.prove(old: old, new: size, subtree: TreeTests.grown.subtree)
                for other in 0...size {
                    let otherRoot = GrownTree.root(TreeTests.leaves[..<Int(other)])
                    let holds = ConsistencyProof.verify(proof, old: old, oldRoot: otherRoot, new: size, newRoot: root)
                    #expect(holds == (other == old))
                }
            }
        }
    }

    @Test("a proof that ends below the top of the claimed size does not hold")
    func tooShort() {
        let (four, eight) = (GrownTree.root(TreeTests.leaves[..<4]), GrownTree.root(TreeTests.leaves[..<8]))
        let leaf = TreeTests.leaves[0]
        let path = InclusionProof.prove(index: 0, size: 4, subtree: TreeTests.grown.subtree)
        #expect(InclusionProof.verify(path, leaf: leaf, index: 0, size: 4, root: four))
        #expect(!InclusionProof.verify(path, leaf: leaf, index: 0, size: 8, root: four))
        #expect(!InclusionProof.verify([], leaf: leaf, index: 0, size: 2, root: leaf))
        let growth = ConsistencyProof.prove(old: 4, new: 8, subtree: TreeTests.grown.subtree)
        #expect(ConsistencyProof.verify(growth, old: 4, oldRoot: four, new: 8, newRoot: eight))
        #expect(!ConsistencyProof.verify(growth, old: 4, oldRoot: four, new: 16, newRoot: eight))
    }

    @Test("the empty tree is the beginning of every tree, with an empty proof")
    func empty() {
        let root = GrownTree.root(TreeTests.leaves[..<5])
        #expect(ConsistencyProof.verify([], old: 0, oldRoot: Tree.emptyRoot, new: 5, newRoot: root))
        #expect(ConsistencyProof.verify([], old: 0, oldRoot: Tree.emptyRoot, new: 0, newRoot: Tree.emptyRoot))
        #expect(!ConsistencyProof.verify([root], old: 0, oldRoot: Tree.emptyRoot, new: 5, newRoot: root))
        #expect(!ConsistencyProof.verify([], old: 0, oldRoot: root, new: 0, newRoot: root))
        #expect(!ConsistencyProof.verify([], old: -1, oldRoot: Tree.emptyRoot, new: 5, newRoot: root))
        #expect(!InclusionProof.verify([], leaf: root, index: 0, size: 0, root: root))
    }

    @Test("proofs of more than 63 hashes and trees of the greatest size do no harm")
    func extremes() {
        let hashes = [Digest](repeating: Samples.card, count: 64)
        #expect(!InclusionProof.verify(hashes, leaf: Samples.card, index: .max - 1, size: .max, root: Samples.card))
        #expect(!ConsistencyProof.verify(hashes, old: 1, oldRoot: Samples.card, new: .max, newRoot: Samples.card))
        let made = InclusionProof.prove(index: .max - 1, size: .max) { _, _ in Samples.card }
        #expect(made.count == 62)
        let grown = ConsistencyProof.prove(old: .max - 1, new: .max) { _, _ in Samples.card }
        #expect(grown.count <= 63)
    }
}
