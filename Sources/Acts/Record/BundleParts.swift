// What a bundle is made from, read in one state of the database.
import Membership
import Record
import Statements
import Store

struct BundleParts {
    private let publication: Publication
    private let texts: [FixedText]
    private let cards: [Card]
    private let reservations: [Reservation]
    private let acts: [Opening]
    private let proofs: [TlogProof]
    private let checkpoint: [UInt8]
    private let trust: TrustFile

    init(
        _ publication: Publication, withdrawals: [Int64], size: Int64, checkpoint: [UInt8], trust: TrustFile,
        _ reads: Reads
    ) throws {
        self.publication = publication
        self.checkpoint = checkpoint
        self.trust = trust
        let list = publication.list
        // What was published cannot be demanded to be a change of substance, so the chain stays.
        texts = try reads.publishedChain(of: list.statement, from: list.version)
        cards = try list.all.map { named in
            guard let card = try reads.card(named.card) else { throw StoreFault.damaged("civic.db, a card is missing") }
            return card
        }
        reservations = try list.all.compactMap(\.reservation).map { digest in
            guard let words = try reads.reservation(digest) else {
                throw StoreFault.damaged("civic.db, a reservation is missing")
            }
            return words
        }
        acts = try BundleParts.indexes(publication, texts, withdrawals, reads).map { index in
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

    /// The acts of a published list: fixing and corrections, each signature, the keys that devices signed with,
    /// publishing, withdrawals since.
    private static func indexes(
        _ publication: Publication, _ texts: [FixedText], _ withdrawals: [Int64], _ reads: Reads
    ) throws -> [Int64] {
        let list = publication.list
        let fixing = try texts.map { text in
            guard let act = try reads.fixingAct(of: list.statement, version: text.version) else {
                throw StoreFault.damaged("civic.db, the act that fixed a text is missing")
            }
            return act
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
        return fixing.sorted() + signing + keys.sorted() + [publication.act] + withdrawals
    }

    func bundle(readme: [UInt8]) throws -> ProofBundle {
        guard let text = texts.last else { throw StoreFault.damaged("civic.db, a published text is missing") }
        return try ProofBundle(
            readme: readme, text: text, earlier: Array(texts.dropLast()), list: publication.list, cards: cards,
            reservations: reservations, acts: acts, proofs: proofs, checkpoint: checkpoint, trust: trust)
    }
}
