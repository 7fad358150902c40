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
    /// The list names a reservation that was not given; its digest.
    case reservationMissing(Digest)
    /// Not one earlier text for each correction.
    case earlierCount
    /// A card, reservation or act that the list does not name, or an act that no bundle has. The withdrawal of a
    /// signature that the list does not name is such an act: it may be one whose name is withheld.
    case surplus
    case zip(StoredZipError)
}

/// A proof bundle: the same parts are always the same bytes.
package struct ProofBundle: Hashable, Sendable {
    private let zip: StoredZip

    /// Takes the parts in any order, proofs in the order of the acts, and lays them in the order of the list. `text` is
    /// the published one, `earlier` those that it corrects. Withdrawals among the acts make it a status bundle. Whether
    /// the parts prove anything is for `BundleCheck` to say.
    package init(
        readme: [UInt8], text: FixedText, earlier: [FixedText] = [], list: PublicList, cards: [Card],
        reservations: [Reservation] = [], acts: [Opening], proofs: [TlogProof], checkpoint: [UInt8], trust: TrustFile
    ) throws(ProofBundleError) {
        let all = list.all
        let ordered = try BundleOrder.acts(acts, proofs, by: all)
        guard ordered.count(where: { $0.act.type == .statementCorrect }) == earlier.count else { throw .earlierCount }
        var files: [StoredZip.File] = []
        func add(_ name: String, _ bytes: [UInt8]) { files.append(StoredZip.File(name: name, bytes: bytes)) }
        add(BundleName.readme, readme)
        add(BundleName.text(text.text.language), text.text.bytes)
        for text in earlier.sorted(by: { $0.version < $1.version }) {
            add(BundleName.earlier(text.version), text.text.bytes)
        }
        add(BundleName.list, list.bytes)
        for (place, card) in try BundleOrder.cards(cards, by: all).enumerated() {
            add(BundleName.card(place + 1), card)
        }
        for (place, reservation) in try BundleOrder.reservations(reservations, by: all) {
            add(BundleName.reservation(place + 1), reservation)
        }
        for (place, entry) in ordered.enumerated() { add(BundleName.act(place + 1), entry.opening.bytes) }
        for (place, entry) in ordered.enumerated() { add(BundleName.proof(place + 1), entry.proof.bytes) }
        add(BundleName.checkpoint, checkpoint)
        add(BundleName.trust, Array(trust.text.utf8))
        do throws(StoredZipError) { zip = try StoredZip(files: files) } catch { throw .zip(error) }
    }

    /// The file that is given out.
    package var bytes: [UInt8] { zip.bytes }
}
