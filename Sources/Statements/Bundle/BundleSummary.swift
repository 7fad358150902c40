// What a bundle says once everything in it held.
package import Membership
package import Record

/// The facts of a published list.
package struct BundleSummary: Hashable, Sendable {
    /// One named organisation.
    package struct Signatory: Hashable, Sendable {
        package let card: Card
        package let day: Day
        package let method: Method
        /// Whether it signed after the end.
        package let isLate: Bool
        /// What it signed beside its name.
        package let reservation: Reservation?
        /// Nil for a member. The platform's word.
        package let mark: GuestMark?
        /// The version of the text that it signed: the list's, or one that was corrected since.
        package let version: Int
    }

    /// One named organisation that took its signature back after the list was published.
    package struct Withdrawn: Hashable, Sendable {
        package let card: Card
        package let day: Day
    }

    package let statement: StatementID
    package let title: String
    package let kind: StatementKind
    /// Tag of the authentic language.
    package let language: String
    /// Of the text as it was published.
    package let version: Int
    /// How many times the text was corrected: so many earlier wordings are in the bundle. That nothing of substance was
    /// changed is the initiator's word.
    package let corrections: Int
    /// The number of the list.
    package let number: Int
    /// In the order of the list: those in time, then the late ones.
    package let signatories: [Signatory]
    /// In the order of the log; all of them stand among the signatories, too.
    package let withdrawn: [Withdrawn]
    /// Organisations whose names are not shown. Nothing proves this number: it is the platform's word.
    package let withheld: WithheldCount
    /// The day of publishing.
    package let day: Day
    package let code: PublicationCode
    /// The origin of the log.
    package let log: String
    /// Entries of the log under the checkpoint.
    package let headSize: Int64
    /// Known witnesses that saw the checkpoint.
    package let witnesses: Int

    /// Takes parts of one bundle that held; `texts` are those of the wordings, the published one last.
    init(
        texts: [CanonicalText], list: PublicList, acts: BundleActs, cards: [Card], reservations: [Reservation?],
        withheld: WithheldCount, head: SignedCheckpoint
    ) {
        let text = texts[texts.count - 1]
        (title, kind, language) = (text.title, text.kind, text.language)
        (statement, version, number) = (list.statement, list.version, list.number)
        corrections = texts.count - 1
        let versions = acts.wordings.entries.map { $0.version.flatMap { Int($0) } ?? list.version }
        signatories = list.all.enumerated().map { place, named in
            let signature = acts.signatures[place]
            return Signatory(
                card: cards[place], day: signature.entry.act.day, method: signature.entry.act.method,
                isLate: signature.entry.act.timing == .late, reservation: reservations[place], mark: named.mark,
                version: versions[signature.wording])
        }
        withdrawn = acts.withdrawals.map { Withdrawn(card: cards[$0.signature], day: $0.entry.act.day) }
        self.withheld = withheld
        (day, code) = (acts.publish.act.day, PublicationCode(leaf: acts.publish.leaf))
        (log, headSize, witnesses) = (head.checkpoint.origin, head.checkpoint.size, head.witnessed.count)
    }

    /// How many organisations are named.
    package var organisations: Int { signatories.count }

    /// How many of them signed after the end.
    package var late: Int { signatories.count { $0.isLate } }

    /// How many different countries the named organisations show.
    package var countries: Int { Set(signatories.compactMap(\.card.country)).count }

    /// The names, each in English or else the first, in the order of the list.
    package var names: [String] { signatories.map { $0.card.shownName } }
}

extension Card {
    /// The English name, else the first.
    package var shownName: String { (names.first { $0.language == "en" } ?? names[0]).name }
}
