// Opens the container: exactly the files that a bundle has, in their order, nothing missing and nothing beside them.
import Membership
import Record

/// The files of a bundle; what stands in them is not checked yet.
struct BundleFiles {
    /// The language in the name of the text.
    let language: String
    let text: [UInt8]
    /// Wordings that were corrected, by version.
    let earlier: [(number: Int, bytes: [UInt8])]
    let list: [UInt8]
    /// The list, if it can be read.
    let readableList: PublicList?
    let cards: [[UInt8]]
    /// As many as cards; nil where one cannot be read.
    let readableCards: [Card?]
    /// By the number of the card that they belong to.
    let reservations: [(number: Int, bytes: [UInt8])]
    let acts: [[UInt8]]
    /// As many as acts.
    let proofs: [[UInt8]]
    let checkpoint: [UInt8]
    private let trustFile: [UInt8]
    /// Nothing vouches for them yet.
    private let namesByActor: [Actor: String]

    init(parsing bytes: [UInt8]) throws(BundleFault) {
        var rest = BundleCursor(try Self.open(bytes))
        _ = try rest.take(BundleName.readme)
        (language, text) = try rest.takeText()
        earlier = rest.takeRising(BundleName.earlier)
        list = try rest.take(BundleName.list)
        cards = rest.takeAll(BundleName.card)
        reservations = rest.takeRising(BundleName.reservation)
        acts = rest.takeAll(BundleName.act)
        var proofs: [[UInt8]] = []
        for number in acts.indices { proofs.append(try rest.take(BundleName.proof(number + 1))) }
        checkpoint = try rest.take(BundleName.checkpoint)
        trustFile = try rest.take(BundleName.trust)
        try rest.end()
        // One act at least fixes the text, and one publishes the list.
        guard acts.count >= 2 else { throw BundleFault(.missing, in: BundleName.act(acts.count + 1)) }
        self.proofs = proofs
        readableList = PublicList(parsing: list)
        readableCards = cards.map { Card(parsing: $0) }
        namesByActor = Dictionary(
            readableCards.compactMap { $0 }.map { (.organisation($0.organisation.text), $0.shownName) }
        ) { first, _ in first }
    }

    /// The bundle's own trust file.
    func trust() throws(BundleFault) -> TrustFile {
        let trust: TrustFile
        do throws(TrustPolicyError) {
            trust = try TrustFile(parsing: String(decoding: trustFile, as: UTF8.self))
        } catch {
            throw BundleFault(.malformed, in: BundleName.trust)
        }
        guard trust.text.utf8.elementsEqual(trustFile) else { throw BundleFault(.malformed, in: BundleName.trust) }
        return trust
    }

    /// The place of the card that belongs to the act of this number, counted from 1: the first acts fix and correct the
    /// text, the next are the signatures in the order of the cards. Nil for other acts.
    func card(besideAct number: Int) -> Int? {
        let place = number - 2 - earlier.count
        return cards.indices.contains(place) ? place : nil
    }

    /// The name on that card.
    func name(besideAct number: Int) -> String? { card(besideAct: number).flatMap { readableCards[$0]?.shownName } }

    /// The name on the card of this organisation.
    func name(of actor: Actor) -> String? { namesByActor[actor] }

    private static func open(_ bytes: [UInt8]) throws(BundleFault) -> [StoredZip.File] {
        do throws(StoredZipError) {
            return try StoredZip(parsing: bytes).files
        } catch {
            switch error {
            case .checksum(let name): throw BundleFault(.damaged, in: name)
            case .nameTwice(let name): throw BundleFault(.unexpected, in: name)
            case .tooLong, .badName, .form: throw BundleFault(.notABundle)
            }
        }
    }
}
