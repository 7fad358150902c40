import Record
import Testing

@Suite("Proof files") struct TlogProofTests {
    private func policy() throws -> TrustPolicy {
        try TrustPolicy(
            logs: [TrustPolicy.Log(key: try Samples.log().key)],
            witnesses: [TrustPolicy.Witness(name: "w1", key: try Samples.witness().key)], groups: [], quorum: "w1")
    }

    @Test("each proof file of the vectors holds or not, as they say", arguments: Vectors.all.notes.proofs.map(\.name))
    func vectors(name: String) throws {
        let vector = try #require(Vectors.all.notes.proofs.first { $0.name == name })
        let file = try #require(Base64.decode(vector.file))
        let leaf = Tree.leaf(try #require(Base64.decode(vector.entry)))
        let policy = try policy()
        let result = Result {
            let proof = try TlogProof(parsing: file)
            #expect(proof.bytes == file)
            return try proof.verify(leaf: leaf, policy: policy)
        }
        #expect(result.isSuccess == vector.valid, "\(result)")
    }

    @Test("a proof names what does not hold")
    func reasons() throws {
        let vector = try #require(Vectors.all.notes.proofs.first)
        let proof = try TlogProof(parsing: try #require(Base64.decode(vector.file)))
        let leaf = Tree.leaf(try #require(Base64.decode(vector.entry)))
        let log = TrustPolicy.Log(key: try Samples.log().key)
        let unseen = try Samples.policy(witnesses: 4, threshold: 3)
        #expect(throws: TlogProofError.checkpoint(.quorum)) { try proof.verify(leaf: leaf, policy: unseen) }
        #expect(throws: TlogProofError.path) { try proof.verify(leaf: Samples.card, policy: try policy()) }
        let other = try TrustPolicy(
            logs: [TrustPolicy.Log(key: try Samples.receipts().key)], witnesses: [], groups: [], quorum: nil)
        #expect(throws: TlogProofError.checkpoint(.origin)) { try proof.verify(leaf: leaf, policy: other) }
        let alone = try TrustPolicy(logs: [log], witnesses: [], groups: [], quorum: nil)
        #expect(try proof.verify(leaf: leaf, policy: alone).checkpoint.size == 13)
        #expect(try proof.verify(leaf: leaf, policy: policy()).witnessed.map(\.time) == [1_800_000_000])
    }

    @Test("a proof made from a grown tree holds for every act in it")
    func whole() throws {
        let tree = TreeTests.grown
        let checkpoint = try Checkpoint(origin: Samples.origin, size: tree.edge.size, root: tree.edge.root)
        let signers = try (1...4).map { try Samples.witness($0) }
        let lines = try [Samples.log().sign(checkpoint.text)] + signers.prefix(3).map { $0.cosign(checkpoint, time: 9) }
        let note = try SignedNote(text: checkpoint.text, lines: lines).bytes
        let policy = try Samples.policy(witnesses: 4, threshold: 3)
        for index in [Int64(0), 100, 255, 256] {
            let hashes = InclusionProof.prove(index: index, size: tree.edge.size, subtree: tree.subtree)
            let proof = try TlogProof(index: index, hashes: hashes, checkpoint: note)
            let leaf = TreeTests.leaves[Int(index)]
            #expect(try TlogProof(parsing: proof.bytes).verify(leaf: leaf, policy: policy).checkpoint == checkpoint)
        }
    }

    @Test("after a change of keys a checkpoint by either key of the origin is taken, and none by a third")
    func twoKeys() throws {
        let signers = try ["old", "new", "third"].map {
            try NoteSigner(name: Samples.origin, seed: Digest(of: Array($0.utf8)).bytes)
        }
        let logs = signers.prefix(2).map { TrustPolicy.Log(key: $0.key) }
        let policy = try TrustPolicy(logs: logs, witnesses: [], groups: [], quorum: nil)
        let checkpoint = try Checkpoint(origin: Samples.origin, size: 1, root: Samples.card)
        for signer in signers.prefix(2) {
            #expect(try policy.open(checkpoint.sign(with: signer).bytes).checkpoint == checkpoint)
        }
        let third = try checkpoint.sign(with: signers[2]).bytes
        #expect(throws: CheckpointError.note(.noKnownKey)) { try policy.open(third) }
        let wrong = SignatureLine(
            name: Samples.origin, id: signers[1].key.id, signature: [UInt8](repeating: 1, count: 64))
        let mixed = try SignedNote(text: checkpoint.text, lines: [signers[0].sign(checkpoint.text), wrong]).bytes
        #expect(throws: CheckpointError.note(.badSignature(Samples.origin))) { try policy.open(mixed) }
    }

    @Test("63 hashes are taken and 64 refused")
    func bounds() throws {
        let hashes = [Digest](repeating: Samples.card, count: 64)
        let most = try TlogProof(index: 0, hashes: Array(hashes.dropLast()), checkpoint: [])
        #expect(try TlogProof(parsing: most.bytes) == most)
        #expect(throws: TlogProofError.hashes) { try TlogProof(index: 0, hashes: hashes, checkpoint: []) }
        #expect(throws: TlogProofError.extra) { try TlogProof(index: 0, hashes: [], checkpoint: [], extra: []) }
        #expect(throws: TlogProofError.tooLong) { try TlogProof(parsing: [UInt8](repeating: 0x0a, count: 131_073)) }
    }
}
