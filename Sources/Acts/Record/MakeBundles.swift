// After each beat: every published list whose act is now in the public record gets its proof bundle. A bundle is made
// once, stored, and never made again.
import Membership
import Record
import Statements
package import Store

package struct MakeBundles: Sendable {
    /// The README that lies in every bundle.
    package let readme: [UInt8]

    package init(readme: [UInt8]) { self.readme = readme }

    /// How many bundles were made. Run by the platform after `Store.beat`, never inside a transaction.
    package func run(on store: Store) throws -> Int {
        let checkpoint = try DurableFile.read(store.folder.record + "/checkpoint")
        let head = try StaticRecord(of: store.folder, log: store.logKey).published()
        guard let checkpoint else { return 0 }
        let waiting = try store.read { try $0.publicationsWithoutBundle(within: head.size) }
        for publication in waiting {
            let trust = try store.trust
            let bundle = try store.read { reads in
                try BundleParts(publication, size: head.size, checkpoint: checkpoint, trust: trust, reads)
                    .bundle(readme: readme)
            }
            let digest = try store.keepFile(bundle.bytes)
            let size = bundle.bytes.count
            try store.perform { try $0.keepBundle(digest, size: size, of: publication.code) }
        }
        return waiting.count
    }
}

/// What a bundle is made from, read in one state of the database.
private struct BundleParts {
    let publication: Publication
    let text: FixedText
    let cards: [Card]
    let acts: [Opening]
    let proofs: [TlogProof]
    let checkpoint: [UInt8]
    let trust: TrustFile

    init(_ publication: Publication, size: Int64, checkpoint: [UInt8], trust: TrustFile, _ reads: Reads) throws {
        self.publication = publication
        self.checkpoint = checkpoint
        self.trust = trust
        let list = publication.list
        guard let text = try reads.fixedText(of: list.statement, version: list.version) else {
            throw StoreFault.damaged("civic.db, a published text is missing")
        }
        self.text = text
        cards = try list.all.map { named in
            guard let card = try reads.card(named.card) else { throw StoreFault.damaged("civic.db, a card is missing") }
            return card
        }
        acts = try BundleParts.indexes(publication, reads).map { index in
            guard let opening = try reads.opening(at: index) else {
                throw StoreFault.damaged("civic.db, the opening of act \(index) is missing")
            }
            return opening
        }
        proofs = try acts.map { opening in
            let hashes = try InclusionProof.prove(index: opening.index, size: size) { level, index in
                try reads.subtree(level: level, index: index)
            }
            return try TlogProof(index: opening.index, hashes: hashes, checkpoint: checkpoint)
        }
    }

    /// The acts of a published list: fixing, each signature, the keys that devices signed with, publishing.
    private static func indexes(_ publication: Publication, _ reads: Reads) throws -> [Int64] {
        let list = publication.list
        guard let fixing = try reads.fixingAct(of: list.statement, version: list.version) else {
            throw StoreFault.damaged("civic.db, the act that fixed a text is missing")
        }
        var signing: [Int64] = []
        var keys: Set<Int64> = []
        for named in list.all {
            guard let act = try reads.signingAct(leaf: named.leaf, on: list.statement) else {
                throw StoreFault.damaged("civic.db, the act of a signature is missing")
            }
            signing.append(act.index)
            if let key = act.keyAct { keys.insert(key) }
        }
        return [fixing] + signing + keys.sorted() + [publication.act]
    }

    func bundle(readme: [UInt8]) throws -> ProofBundle {
        try ProofBundle(
            readme: readme, text: text, list: publication.list, cards: cards, acts: acts, proofs: proofs,
            checkpoint: checkpoint, trust: trust)
    }
}
