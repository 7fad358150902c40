// What a published statement takes along so that anybody can check it without us and without a network: the text, the
// list, the cards, the acts and their proofs (docs/formats/bundle).
package import Membership
package import Record

/// Why a bundle cannot be put together.
package enum ProofBundleError: Error, Hashable, Sendable {
    /// Not one proof for each act.
    case proofCount
    /// The act at this place, from 0, is malformed.
    case act(Int, ActFormatError)
    /// Not exactly one act of this type.
    case notOne(ActType)
    /// The list names a signature whose act was not given; its leaf hash.
    case actMissing(Digest)
    /// The list names a card that was not given; its digest.
    case cardMissing(Digest)
    /// A card or act that the list does not name, or an act that no bundle has.
    case surplus
    case zip(StoredZipError)
}

/// A proof bundle: the same parts are always the same bytes.
package struct ProofBundle: Hashable, Sendable {
    private let zip: StoredZip

    /// Takes the parts in any order, proofs in the order of the acts, and lays them in the order of the list. Whether
    /// they prove anything is for `BundleCheck` to say.
    package init(
        readme: [UInt8], text: FixedText, list: PublicList, cards: [Card], acts: [Opening], proofs: [TlogProof],
        checkpoint: [UInt8], trust: TrustFile
    ) throws(ProofBundleError) {
        let entries = try Self.entries(acts, proofs)
        let ordered = try Self.order(entries, by: list)
        var files = [
            StoredZip.File(name: BundleName.readme, bytes: readme),
            StoredZip.File(name: BundleName.text(text.text.language), bytes: text.text.bytes),
            StoredZip.File(name: BundleName.list, bytes: list.bytes),
        ]
        for (place, card) in try Self.order(cards, by: list).enumerated() {
            files.append(StoredZip.File(name: BundleName.card(place + 1), bytes: card.bytes))
        }
        for (place, entry) in ordered.enumerated() {
            files.append(StoredZip.File(name: BundleName.act(place + 1), bytes: entry.opening.bytes))
        }
        for (place, entry) in ordered.enumerated() {
            files.append(StoredZip.File(name: BundleName.proof(place + 1), bytes: entry.proof.bytes))
        }
        files.append(StoredZip.File(name: BundleName.checkpoint, bytes: checkpoint))
        files.append(StoredZip.File(name: BundleName.trust, bytes: Array(trust.text.utf8)))
        do throws(StoredZipError) { zip = try StoredZip(files: files) } catch { throw .zip(error) }
    }

    /// The file that is given out.
    package var bytes: [UInt8] { zip.bytes }

    private struct Entry {
        let type: ActType
        let opening: Opening
        let proof: TlogProof
    }

    private static func entries(_ acts: [Opening], _ proofs: [TlogProof]) throws(ProofBundleError) -> [Entry] {
        guard acts.count == proofs.count else { throw .proofCount }
        var entries: [Entry] = []
        for (place, opening) in acts.enumerated() {
            do throws(ActFormatError) {
                let type = try Act(parsing: opening.act).type
                entries.append(Entry(type: type, opening: opening, proof: proofs[place]))
            } catch {
                throw .act(place, error)
            }
        }
        return entries
    }

    /// Fixing, the signatures in the order of the list, the keys in the order of the log, publishing.
    private static func order(_ entries: [Entry], by list: PublicList) throws(ProofBundleError) -> [Entry] {
        let fix = try one(.statementFix, of: entries)
        let publish = try one(.statementPublish, of: entries)
        var signatures: [Digest: Entry] = [:]
        for entry in entries where entry.type == .statementSign || entry.type == .declarationAdhere {
            guard signatures.updateValue(entry, forKey: entry.opening.leaf) == nil else { throw .surplus }
        }
        var ordered = [fix]
        for named in list.named {
            guard let entry = signatures.removeValue(forKey: named.leaf) else { throw .actMissing(named.leaf) }
            ordered.append(entry)
        }
        ordered += entries.filter { $0.type == .keysSet }.sorted { $0.opening.index < $1.opening.index }
        ordered.append(publish)
        guard ordered.count == entries.count else { throw .surplus }
        return ordered
    }

    private static func one(_ type: ActType, of entries: [Entry]) throws(ProofBundleError) -> Entry {
        let found = entries.filter { $0.type == type }
        guard let entry = found.first, found.count == 1 else { throw .notOne(type) }
        return entry
    }

    private static func order(_ cards: [Card], by list: PublicList) throws(ProofBundleError) -> [Card] {
        var byDigest: [Digest: Card] = [:]
        for card in cards {
            guard byDigest.updateValue(card, forKey: card.digest) == nil else { throw .surplus }
        }
        var ordered: [Card] = []
        for named in list.named {
            guard let card = byDigest.removeValue(forKey: named.card) else { throw .cardMissing(named.card) }
            ordered.append(card)
        }
        guard byDigest.isEmpty else { throw .surplus }
        return ordered
    }
}
