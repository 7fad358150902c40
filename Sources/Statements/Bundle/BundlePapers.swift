// Texts, cards and list against the acts that name their digests, and the sum that must come out.
import Membership
import Record

/// The readable files of a bundle and the acts that bind them.
struct BundlePapers {
    let files: BundleFiles
    let acts: BundleActs

    /// The text of each wording, the published one last: the very ones that were fixed, in the authentic language.
    func texts() throws(BundleFault) -> [CanonicalText] {
        let corrected = acts.wordings.entries.dropLast()
        var texts: [CanonicalText] = []
        for (place, entry) in corrected.enumerated() {
            guard place < files.earlier.count else {
                throw BundleFault(.missing, in: "earlier/\(entry.version ?? "").txt")
            }
            let file = files.earlier[place]
            let name = BundleName.earlier(file.number)
            guard String(file.number) == entry.version else { throw BundleFault(.otherVersion, in: name) }
            texts.append(try text(file.bytes, in: name, of: entry))
        }
        if files.earlier.count > corrected.count {
            throw BundleFault(.unexpected, in: BundleName.earlier(files.earlier[corrected.count].number))
        }
        texts.append(try text(files.text, in: BundleName.text(files.language), of: acts.wordings.newest))
        return texts
    }

    private func text(_ bytes: [UInt8], in name: String, of entry: BundleEntry) throws(BundleFault) -> CanonicalText {
        guard Digest(of: bytes) == entry.act.about else { throw BundleFault(.textChanged, in: name) }
        guard let text = CanonicalText(parsing: bytes) else { throw BundleFault(.malformed, in: name) }
        guard text.language == files.language, text.language == entry.act.value(of: "language") else {
            throw BundleFault(.otherLanguage, in: name)
        }
        guard text.kind.rawValue == entry.act.value(of: "kind") else { throw BundleFault(.otherKind, in: name) }
        return text
    }

    /// For each signature the very card that it names, of the organisation that signed.
    func cards() throws(BundleFault) -> [Card] {
        let digests = acts.signatures.map(\.entry.act.card)
        var cards: [Card] = []
        for (place, card) in files.readableCards.enumerated() {
            let name = BundleName.card(place + 1)
            guard let card else { throw BundleFault(.malformed, in: name) }
            func fault(_ kind: BundleFault.Kind) -> BundleFault { BundleFault(kind, in: name, of: card.shownName) }
            guard place < digests.count else { throw fault(.unexpected) }
            // A card that can be read is exactly its file.
            let digest = Digest(of: files.cards[place])
            guard digest == digests[place] else { throw fault(digests.contains(digest) ? .outOfPlace : .otherCard) }
            guard card.organisation.text == acts.signatures[place].entry.act.by.text else {
                throw fault(.otherOrganisation)
            }
            cards.append(card)
        }
        guard cards.count == digests.count else { throw BundleFault(.missing, in: BundleName.card(cards.count + 1)) }
        return cards
    }

    /// The very list that was published: each entry one card and one act, in this order and in the group of its time.
    func list() throws(BundleFault) -> PublicList {
        func fault(_ kind: BundleFault.Kind) -> BundleFault { BundleFault(kind, in: BundleName.list) }
        guard let list = files.readableList else { throw fault(.malformed) }
        guard Digest(of: files.list).base64 == acts.publish.act.value(of: "list") else { throw fault(.otherList) }
        guard list.statement.text == acts.publish.act.subject else { throw fault(.otherStatement) }
        guard list.about == acts.publish.act.about else { throw fault(.otherText) }
        guard String(list.version) == acts.publish.version else { throw fault(.otherVersion) }
        let all = list.all
        var left = Dictionary(all.map { ($0.leaf, $0.card) }) { first, _ in first }
        for signature in acts.signatures {
            guard let card = left.removeValue(forKey: signature.entry.leaf), card == signature.entry.act.card else {
                throw signature.entry.fault(.notListed)
            }
        }
        guard all.count == acts.signatures.count else { throw fault(.listedWithoutAct) }
        for (place, named) in all.enumerated() {
            let entry = acts.signatures[place].entry
            guard named.leaf == entry.leaf else { throw entry.fault(.outOfPlace) }
            let isLate = place >= list.named.count
            guard (entry.act.timing == .late) == isLate else { throw entry.fault(.otherGroup) }
            guard named.reservation?.base64 == entry.act.value(of: "reservation") else {
                throw entry.fault(.otherReservation)
            }
        }
        return list
    }

    /// What the publishing act counts must be what is here; what it withholds is only its word, but the slots of the list
    /// must be as many as such a number wants.
    func sum(_ list: PublicList) throws(BundleFault) -> WithheldCount {
        let publish = acts.publish
        guard publish.act.value(of: "number") == String(list.number) else { throw publish.fault(.wrongNumber) }
        guard publish.act.value(of: "named") == String(acts.signatures.count) else { throw publish.fault(.wrongCount) }
        guard let withheld = publish.act.value(of: "withheld").flatMap({ WithheldCount(word: $0) }) else {
            throw publish.fault(.malformed)
        }
        guard withheld.fits(slots: list.slots.count) else { throw publish.fault(.wrongSlots) }
        return withheld
    }
}
