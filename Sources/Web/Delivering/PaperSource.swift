// Puts together what stands on a paper: from a published list, or from a delivery with its cover letter and what is new.
import HTTP
import Languages
import Membership
import Papers
import Record
import Statements
import Store

enum PaperSource {
    /// The paper of a published list; nil for an unknown code.
    static func published(_ code: PublicationCode, _ language: Language, _ site: Site, _ reads: Reads) throws -> Paper?
    {
        guard let publication = try reads.publication(code: code),
            let text = try reads.fixedText(of: publication.statement, version: publication.version)?.text
        else { return nil }
        let letters = try reads.letters(on: publication.statement)
        return Paper(
            house: house(site), text: text, version: publication.version, list: publication.number,
            day: publication.day, code: code,
            signatories: try signatories(publication.list, new: [], letters: letters, reads),
            withheld: publication.withheld)
    }

    /// The paper of a delivery.
    static func delivery(_ delivery: Delivery, _ site: Site, _ reads: Reads) throws -> Paper? {
        guard let text = try reads.fixedText(of: delivery.statement, version: delivery.version)?.text,
            let facts = try reads.statement(delivery.statement)
        else { return nil }
        let earlier = try delivery.earlier.flatMap { try reads.delivery($0) }
        let before = Set(earlier?.list.all.map(\.leaf) ?? [])
        let now = Set(delivery.list.all.map(\.leaf))
        let new = earlier == nil ? [] : now.subtracting(before)
        let day = site.store.facts.day(of: delivery.prepared)
        let published = try delivery.code.flatMap { try reads.publication(code: $0) }
        return Paper(
            house: house(site), text: text, version: delivery.version, list: delivery.list.number,
            day: published?.day ?? day, code: delivery.code,
            signatories: try signatories(
                delivery.list, new: new, letters: try reads.letters(on: delivery.statement), reads),
            withheld: delivery.withheld,
            withdrawnSince: try gone(earlier, now, published, at: delivery.prepared, reads),
            delivery: Paper.Delivery(
                number: (earlier?.number ?? 0) + 1, day: day, addressees: delivery.words.addressees,
                earlier: earlier.flatMap { earlier in
                    earlier.number.flatMap { number in
                        earlier.day.map { Paper.Earlier(number: number, day: $0) }
                    }
                }),
            cover: try cover(delivery, facts, reads))
    }

    private static func house(_ site: Site) -> Paper.House {
        Paper.House(
            coalition: site.store.facts.name, site: site.address, isDemonstration: site.store.facts.isDemonstration)
    }

    /// Who stood on the earlier delivery and is not on this list, or had withdrawn since it was published when the paper
    /// was prepared: what was delivered never says anything else.
    private static func gone(
        _ earlier: Delivery?, _ now: Set<Digest>, _ published: Publication?, at prepared: Instant, _ reads: Reads
    ) throws -> [Card] {
        let missing = earlier?.list.all.filter { !now.contains($0.leaf) }.map(\.card) ?? []
        let withdrawn = try published.map { try reads.withdrawals(on: $0.statement, since: $0.act) } ?? []
        let since = withdrawn.filter { now.contains($0.signature.leaf) && $0.at <= prepared }.map(\.signature.card)
        return try (missing + since).compactMap { try reads.card($0) }
    }

    private static func cover(_ delivery: Delivery, _ facts: StatementFacts, _ reads: Reads) throws -> Paper.Cover? {
        guard delivery.words.cover.contains(where: { !$0.isWhitespace }),
            let sender = try reads.organisation(facts.initiator)?.organisation
        else { return nil }
        return Paper.Cover(
            words: delivery.words.cover, language: delivery.language, sender: sender.name(in: delivery.language),
            addressees: delivery.words.addressees)
    }

    private static func signatories(
        _ list: PublicList, new: Set<Digest>, letters: Set<Digest>, _ reads: Reads
    ) throws -> [Paper.Signatory] {
        func signatory(_ named: PublicList.Named, isLate: Bool) throws -> Paper.Signatory? {
            guard let card = try reads.card(named.card) else { return nil }
            return Paper.Signatory(
                card: card, isLate: isLate, reservation: try named.reservation.flatMap { try reads.reservation($0) },
                mark: named.mark, isNew: new.contains(named.leaf), fromLetter: letters.contains(named.leaf))
        }
        return try list.named.compactMap { try signatory($0, isLate: false) }
            + list.late.compactMap { try signatory($0, isLate: true) }
    }
}
