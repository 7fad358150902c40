import Membership
import Record
import Statements
import Testing

/// The log of the sample coalition after one beat: its acts among random entries, a checkpoint, and proofs.
struct SampleLog {
    let openings: [Opening]
    let proofs: [TlogProof]
    let checkpoint: [UInt8]

    /// Takes the acts in the order of the bundle and the order in which they are logged.
    init(_ steps: [SampleCoalition.Step], order: [Int]) throws {
        var edge = RightEdge()
        var stored: [[Int64]: Digest] = [:]
        func append(_ leaf: Digest) -> Int64 {
            for part in edge.append(leaf) { stored[[Int64(part.level), part.index]] = part.hash }
            return edge.size - 1
        }
        func pad(_ count: Int) { for _ in 0..<count { _ = append(Digest(of: Array("padding \(edge.size)".utf8))) } }
        var indexes = [Int64](repeating: 0, count: steps.count)
        pad(5)
        for place in order {
            indexes[place] = append(steps[place].leaf)
            pad(place % 3)
        }
        pad(Int((8 - edge.size % 8) % 8))
        let head = try Checkpoint(origin: SampleCoalition.origin, size: edge.size, root: edge.root)
        let note = try Self.signed(head)
        checkpoint = note
        openings = try zip(steps, indexes).map { step, index in
            try Opening(act: step.act.bytes, salt: step.salt, evidence: step.evidence, index: index)
        }
        proofs = try indexes.map { index in
            let hashes = try InclusionProof.prove(index: index, size: head.size) { level, index in
                try #require(stored[[Int64(level), index]])
            }
            return try TlogProof(index: index, hashes: hashes, checkpoint: note)
        }
    }

    static func signed(_ head: Checkpoint) throws -> [UInt8] {
        let note = try head.sign(with: log())
        let lines = note.lines + [try witness().cosign(head, time: 1_795_490_000)]
        return try SignedNote(text: note.text, lines: lines).bytes
    }

    static func log(_ seed: String = "log") throws -> NoteSigner {
        try NoteSigner(name: SampleCoalition.origin, seed: SampleCoalition.seed(seed))
    }

    static func witness() throws -> NoteSigner {
        try NoteSigner(name: "witness.example/w1", seed: SampleCoalition.seed("witness"), type: .cosignature)
    }

    /// What a reader got from elsewhere.
    static func trust(log: NoteKey? = nil) throws -> TrustFile {
        let policy = try TrustPolicy(
            logs: [TrustPolicy.Log(key: try log ?? self.log().key)],
            witnesses: [TrustPolicy.Witness(name: "w1", key: try witness().key)], groups: [], quorum: "w1")
        let receipts = try NoteSigner(name: "record.example/receipts/1", seed: SampleCoalition.seed("receipts"))
        return try TrustFile(policy: policy, receipt: receipts.key)
    }
}

extension SampleCoalition {
    /// The order of the bundle.
    var steps: [Step] { [fix] + corrections + signatures + keys + [publish] + withdrawals }

    func log() throws -> SampleLog {
        let signed = corrections.count + 1
        let (keyed, published) = (signed + signatures.count, steps.count - withdrawals.count - 1)
        var order = Array(0..<signed) + (keyed..<published) + (signed..<keyed)
        order.insert(published, at: recordedBeforePublishing ?? order.count)
        order += (published + 1)..<steps.count
        if let (one, other) = swappedInLog {
            order = order.map { $0 == one ? other : $0 == other ? one : $0 }
        }
        return try SampleLog(steps, order: order)
    }

    /// The files of a bundle of all this, whether it fits together or not.
    func files() throws -> BundleFolder {
        let log = try log()
        var folder = BundleFolder()
        folder.add("README.txt", SampleText.readme)
        folder.add("text.en.txt", text.bytes)
        for wording in earlier { folder.add("earlier/\(wording.version).txt", wording.text.bytes) }
        folder.add("list.txt", list.bytes)
        for (place, card) in cards.enumerated() { folder.add(BundleFolder.card(place + 1), card.bytes) }
        for (place, bytes) in reservations.sorted(by: { $0.key < $1.key }) {
            folder.add(BundleFolder.reservation(place + 1), bytes)
        }
        for (place, act) in log.openings.enumerated() { folder.add(BundleFolder.act(place + 1), act.bytes) }
        for (place, proof) in log.proofs.enumerated() { folder.add(BundleFolder.proof(place + 1), proof.bytes) }
        folder.add("checkpoint", log.checkpoint)
        folder.add("trust.txt", Array(try SampleLog.trust().text.utf8))
        return folder
    }

    func bundle() throws -> [UInt8] { try files().bytes() }
}
