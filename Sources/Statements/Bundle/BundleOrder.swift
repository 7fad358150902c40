// The order in which parts lie in a bundle: that of the list, and of the log where the list says nothing.
import Membership
import Record

/// Lays the parts of a bundle in their only order, and refuses what is missing or does not belong to the list.
enum BundleOrder {
    /// An act with its proof.
    struct Entry {
        let act: Act
        let opening: Opening
        let proof: TlogProof
    }

    /// Fixing, corrections, the signatures in the order of the list, keys, publishing, withdrawals; where there are
    /// several of one kind, they are in the order of the log.
    static func acts(
        _ acts: [Opening], _ proofs: [TlogProof], by list: [PublicList.Named]
    ) throws(ProofBundleError) -> [Entry] {
        let entries = try entries(acts, proofs)
        let byType = Dictionary(grouping: entries) { $0.act.type }
        func all(_ type: ActType) -> [Entry] {
            (byType[type] ?? []).sorted { $0.opening.index < $1.opening.index }
        }
        func one(_ type: ActType) throws(ProofBundleError) -> [Entry] {
            guard let found = byType[type], found.count == 1 else { throw .notOne(type) }
            return found
        }
        let (fix, publish) = (try one(.statementFix), try one(.statementPublish))
        let signing = [ActType.statementSign, .statementSignReserved, .declarationAdhere].flatMap { byType[$0] ?? [] }
        let signatures = try order(signing, by: list)
        let withdrawals = all(.statementWithdraw)
        let leaves = Set(list.map(\.leaf.base64))
        guard withdrawals.allSatisfy({ leaves.contains($0.act.value(of: "signature") ?? "") }) else { throw .surplus }
        let ordered = fix + all(.statementCorrect) + signatures + all(.keysSet) + publish + withdrawals
        guard ordered.count == entries.count else { throw .surplus }
        return ordered
    }

    /// The files of the cards.
    static func cards(_ cards: [Card], by list: [PublicList.Named]) throws(ProofBundleError) -> [[UInt8]] {
        var left: [Digest: [UInt8]] = [:]
        for card in cards {
            let bytes = card.bytes
            guard left.updateValue(bytes, forKey: Digest(of: bytes)) == nil else { throw .surplus }
        }
        var ordered: [[UInt8]] = []
        for named in list {
            guard let card = left.removeValue(forKey: named.card) else { throw .cardMissing(named.card) }
            ordered.append(card)
        }
        guard left.isEmpty else { throw .surplus }
        return ordered
    }

    /// The files of the reservations, each with the place of its signatory. Two who reserve the same in the same words
    /// have one digest.
    static func reservations(
        _ reservations: [Reservation], by list: [PublicList.Named]
    ) throws(ProofBundleError) -> [(place: Int, bytes: [UInt8])] {
        let files = reservations.map(\.bytes)
        let byDigest = Dictionary(files.map { (Digest(of: $0), $0) }) { first, _ in first }
        var ordered: [(place: Int, bytes: [UInt8])] = []
        for (place, named) in list.enumerated() {
            guard let digest = named.reservation else { continue }
            guard let bytes = byDigest[digest] else { throw .reservationMissing(digest) }
            ordered.append((place, bytes))
        }
        let used = Set(list.compactMap(\.reservation))
        guard byDigest.keys.allSatisfy({ used.contains($0) }) else { throw .surplus }
        return ordered
    }

    private static func entries(_ acts: [Opening], _ proofs: [TlogProof]) throws(ProofBundleError) -> [Entry] {
        guard acts.count == proofs.count else { throw .proofCount }
        var entries: [Entry] = []
        for (place, opening) in acts.enumerated() {
            do throws(ActFormatError) {
                entries.append(Entry(act: try Act(parsing: opening.act), opening: opening, proof: proofs[place]))
            } catch {
                throw .act(place, error)
            }
        }
        return entries
    }

    private static func order(
        _ signing: [Entry], by list: [PublicList.Named]
    ) throws(ProofBundleError) -> [Entry] {
        var left = Dictionary(signing.map { ($0.opening.leaf, $0) }) { first, _ in first }
        var ordered: [Entry] = []
        for named in list {
            guard let entry = left.removeValue(forKey: named.leaf) else { throw .actMissing(named.leaf) }
            ordered.append(entry)
        }
        return ordered
    }
}
