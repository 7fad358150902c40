// What the log has to say: its head, and that each act of the bundle is in it (C2SP tlog-checkpoint, tlog-proof).
import Record

/// The part of a bundle that hangs on the checkpoint.
struct BundleLog {
    let files: BundleFiles

    /// The checkpoint, signed by a log that is trusted and seen by enough witnesses.
    func head(trusting trust: TrustFile) throws(BundleFault) -> SignedCheckpoint {
        do throws(CheckpointError) {
            return try trust.policy.open(files.checkpoint)
        } catch {
            throw BundleFault(Self.kind(of: error), in: BundleName.checkpoint)
        }
    }

    /// Proofs that carry exactly this checkpoint and lead to it. Where the act must be at fault, it is left to
    /// `openings` to say so.
    func proofs(under head: Checkpoint) throws(BundleFault) -> [TlogProof] {
        let listed = Set(PublicList(parsing: files.list)?.named.map(\.leaf) ?? [])
        var proofs: [TlogProof] = []
        for (place, bytes) in files.proofs.enumerated() {
            let number = place + 1
            let proof = try self.proof(number, bytes)
            if let opening = Self.opening(files.acts[place]), !Self.leads(proof, from: opening, to: head) {
                if listed.contains(opening.leaf) {
                    throw fault(.proofDoesNotLead, in: BundleName.proof(number), number)
                }
                // Of a signature that the list does not know in this form, the act was changed; of other acts, nothing
                // else in the bundle knows the form.
                let isSignature = number > 1 && number <= files.cards.count + 1
                if !isSignature { throw fault(.proofOrActChanged, in: BundleName.proof(number), number) }
            }
            proofs.append(proof)
        }
        return proofs
    }

    /// Openings of exactly what the log holds at the places of the proofs.
    func openings(_ proofs: [TlogProof], under head: Checkpoint) throws(BundleFault) -> [Opening] {
        var openings: [Opening] = []
        for (place, bytes) in files.acts.enumerated() {
            let name = BundleName.act(place + 1)
            guard let opening = Self.opening(bytes) else { throw fault(.malformed, in: name, place + 1) }
            guard Self.leads(proofs[place], from: opening, to: head) else {
                throw fault(.notInTheLog, in: name, place + 1)
            }
            guard opening.index == proofs[place].index else { throw fault(.otherPlace, in: name, place + 1) }
            openings.append(opening)
        }
        return openings
    }

    private func proof(_ number: Int, _ bytes: [UInt8]) throws(BundleFault) -> TlogProof {
        let name = BundleName.proof(number)
        let proof: TlogProof
        do throws(TlogProofError) { proof = try TlogProof(parsing: bytes) } catch {
            throw fault(.malformed, in: name, number)
        }
        // Nothing vouches for `extra`, so it has no place here.
        guard proof.extra == nil else { throw fault(.malformed, in: name, number) }
        guard proof.checkpoint == files.checkpoint else { throw fault(.otherCheckpoint, in: name, number) }
        return proof
    }

    private func fault(_ kind: BundleFault.Kind, in file: String, _ number: Int) -> BundleFault {
        BundleFault(kind, in: file, of: files.name(besideAct: number))
    }

    private static func opening(_ bytes: [UInt8]) -> Opening? {
        do throws(OpeningError) { return try Opening(parsing: bytes) } catch { return nil }
    }

    private static func leads(_ proof: TlogProof, from opening: Opening, to head: Checkpoint) -> Bool {
        InclusionProof.verify(
            proof.hashes, leaf: opening.leaf, index: proof.index, size: head.size, root: head.root)
    }

    private static func kind(of error: CheckpointError) -> BundleFault.Kind {
        switch error {
        case .origin: .otherLog
        case .quorum: .tooFewWitnesses
        case .notSigned, .note(.noKnownKey): .notSignedByLog
        case .note(.badSignature), .note(.signedTwice): .badSignature
        case .lines, .size, .root, .note: .malformed
        }
    }
}
