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

    /// An opening that the log holds.
    struct Opened {
        let opening: Opening
        let leaf: Digest
    }

    /// What became of a proof and the opening beside it.
    struct Proved {
        let proof: TlogProof
        /// Nil if it cannot be read.
        let opened: Opened?
        let leads: Bool
    }

    /// Proofs that carry exactly this checkpoint and lead to it. Where the act must be at fault, it is left to
    /// `openings` to say so.
    func proofs(under head: Checkpoint) throws(BundleFault) -> [Proved] {
        let listed = Set(files.readableList?.all.map(\.leaf) ?? [])
        var proofs: [Proved] = []
        for (place, bytes) in files.proofs.enumerated() {
            let number = place + 1
            let proof = try self.proof(number, bytes)
            let opened = Self.opened(files.acts[place])
            let leads = opened.map { Self.leads(proof, from: $0.leaf, to: head) } ?? false
            if let opened, !leads {
                if listed.contains(opened.leaf) {
                    throw fault(.proofDoesNotLead, in: BundleName.proof(number), number)
                }
                // Of a signature that the list does not know in this form, the act was changed; of other acts, nothing
                // else in the bundle knows the form.
                if files.card(besideAct: number) == nil {
                    throw fault(.proofOrActChanged, in: BundleName.proof(number), number)
                }
            }
            proofs.append(Proved(proof: proof, opened: opened, leads: leads))
        }
        return proofs
    }

    /// Openings of exactly what the log holds at the places of the proofs.
    func openings(_ proofs: [Proved]) throws(BundleFault) -> [Opened] {
        var openings: [Opened] = []
        for (place, proved) in proofs.enumerated() {
            let name = BundleName.act(place + 1)
            guard let opened = proved.opened else { throw fault(.malformed, in: name, place + 1) }
            guard proved.leads else { throw fault(.notInTheLog, in: name, place + 1) }
            guard opened.opening.index == proved.proof.index else { throw fault(.otherPlace, in: name, place + 1) }
            openings.append(opened)
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

    private static func opened(_ bytes: [UInt8]) -> Opened? {
        do throws(OpeningError) {
            let opening = try Opening(parsing: bytes)
            return Opened(opening: opening, leaf: opening.leaf)
        } catch {
            return nil
        }
    }

    private static func leads(_ proof: TlogProof, from leaf: Digest, to head: Checkpoint) -> Bool {
        InclusionProof.verify(proof.hashes, leaf: leaf, index: proof.index, size: head.size, root: head.root)
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
