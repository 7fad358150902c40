// Text, cards and list against the acts that name their digests, and the sum that must come out.
import Membership
import Record

/// The readable files of a bundle and the acts that bind them.
struct BundlePapers {
    let files: BundleFiles
    let acts: BundleActs

    /// The very text that was fixed, in its authentic language.
    func text() throws(BundleFault) -> CanonicalText {
        let name = BundleName.text(files.language)
        guard Digest(of: files.text) == acts.about else { throw BundleFault(.textChanged, in: name) }
        guard let text = CanonicalText(parsing: files.text) else { throw BundleFault(.malformed, in: name) }
        guard text.language == files.language, text.language == acts.fix.act.value(of: "language") else {
            throw BundleFault(.otherLanguage, in: name)
        }
        guard text.kind.rawValue == acts.fix.act.value(of: "kind") else { throw BundleFault(.otherKind, in: name) }
        return text
    }

    /// For each signature the very card that it names, of the organisation that signed.
    func cards() throws(BundleFault) -> [Card] {
        let digests = acts.signatures.map(\.act.card)
        var cards: [Card] = []
        for (place, bytes) in files.cards.enumerated() {
            let name = BundleName.card(place + 1)
            guard let card = Card(parsing: bytes) else { throw BundleFault(.malformed, in: name) }
            func fault(_ kind: BundleFault.Kind) -> BundleFault { BundleFault(kind, in: name, of: card.shownName) }
            guard place < digests.count else { throw fault(.unexpected) }
            guard card.digest == digests[place] else {
                throw fault(digests.contains(card.digest) ? .outOfPlace : .otherCard)
            }
            guard card.organisation.text == acts.signatures[place].act.by.text else { throw fault(.otherOrganisation) }
            cards.append(card)
        }
        guard cards.count == digests.count else { throw BundleFault(.missing, in: BundleName.card(cards.count + 1)) }
        return cards
    }

    /// The very list that was published: each entry one card and one act, in this order.
    func list() throws(BundleFault) -> PublicList {
        func fault(_ kind: BundleFault.Kind) -> BundleFault { BundleFault(kind, in: BundleName.list) }
        guard let list = PublicList(parsing: files.list) else { throw fault(.malformed) }
        guard list.digest.base64 == acts.publish.act.value(of: "list") else { throw fault(.otherList) }
        guard list.statement.text == acts.fix.act.subject else { throw fault(.otherStatement) }
        guard list.about == acts.about else { throw fault(.otherText) }
        guard String(list.version) == acts.fix.act.value(of: "version") else { throw fault(.otherVersion) }
        var left = Set(list.named)
        for entry in acts.signatures {
            guard let named = Self.named(entry), left.remove(named) != nil else { throw entry.fault(.notListed) }
        }
        // A set holds an entry that stands twice once only.
        guard left.isEmpty, list.named.count == acts.signatures.count else { throw fault(.listedWithoutAct) }
        for (named, entry) in zip(list.named, acts.signatures) where named != Self.named(entry) {
            throw entry.fault(.outOfPlace)
        }
        return list
    }

    /// What the publishing act counts must be what is here; what it withholds is only its word.
    func sum(_ list: PublicList) throws(BundleFault) -> BundleSummary.Withheld {
        let publish = acts.publish
        guard publish.act.value(of: "number") == String(list.number) else { throw publish.fault(.wrongNumber) }
        guard publish.act.value(of: "named") == String(list.named.count), list.named.count == acts.signatures.count
        else {
            throw publish.fault(.wrongCount)
        }
        guard let withheld = BundleSummary.Withheld(field: publish.act.value(of: "withheld")) else {
            throw publish.fault(.malformed)
        }
        return withheld
    }

    private static func named(_ entry: BundleActs.Entry) -> PublicList.Named? {
        entry.act.card.map { PublicList.Named(card: $0, leaf: entry.leaf) }
    }
}
