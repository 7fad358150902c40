// Who stands behind a text: by country, sorted as the reader's language sorts, each name in its own script.
import HTML
import Languages
import Membership
import Record
import Statements
import Store

/// The signatories of a list, opened from their cards.
struct Signatories {
    struct Entry {
        let card: Card
        var isLate = false
        var reservation: Reservation?
        var mark: GuestMark?
        var isFromLetter = false
        /// The day of withdrawing, after the list was published.
        var withdrawn: Day?
    }

    let entries: [Entry]

    init(entries: [Entry]) { self.entries = entries }

    init(cards: [Card]) { entries = cards.map { Entry(card: $0) } }

    /// As they are in the database now.
    init(_ signatures: [Signature], _ reads: Reads) throws {
        entries = try signatures.compactMap { signature in
            guard let card = try reads.card(signature.card) else { return nil }
            return Entry(
                card: card, isLate: signature.isLate,
                reservation: try signature.reservation.flatMap { try reads.reservation($0) },
                mark: try reads.guest(signature.organisation)?.mark, isFromLetter: signature.method == .letter)
        }
    }

    /// As a list was published, with what is known since.
    init(_ publication: Publication, _ reads: Reads) throws {
        let list = publication.list
        let withdrawals = try reads.withdrawals(on: list.statement, since: publication.act)
        let withdrawn = Dictionary(withdrawals.map { ($0.signature.leaf, $0.day) }) { first, _ in first }
        let letters = try reads.letters(on: list.statement)
        func entry(_ named: PublicList.Named, isLate: Bool) throws -> Entry? {
            guard let card = try reads.card(named.card) else { return nil }
            return Entry(
                card: card, isLate: isLate, reservation: try named.reservation.flatMap { try reads.reservation($0) },
                mark: named.mark, isFromLetter: letters.contains(named.leaf), withdrawn: withdrawn[named.leaf])
        }
        entries =
            try list.named.compactMap { try entry($0, isLate: false) }
            + list.late.compactMap { try entry($0, isLate: true) }
    }

    var cards: [Card] { entries.map(\.card) }
    var inTime: Int { entries.count { !$0.isLate } }
    var reservations: [Reservation] { entries.compactMap(\.reservation) }
    var withdrawn: [Entry] { entries.filter { $0.withdrawn != nil } }

    var countries: [String: Int] {
        cards.reduce(into: [:]) { counts, card in if let country = card.country { counts[country, default: 0] += 1 } }
    }

    /// `link` gives the member's page, nil when there is none. `text` is what reservations speak of.
    func write(_ html: inout HTML, _ visit: Visit, text: CanonicalText? = nil, link: (Card) -> Place?) {
        let late = entries.filter(\.isLate)
        group(&html, visit, entries.filter { !$0.isLate }, text, isLinked: true, link)
        guard !late.isEmpty else { return }
        html.element("h3", text: visit.words("Signed later"))
        group(&html, visit, late, text, isLinked: entries.count == late.count, link)
    }

    private func group(
        _ html: inout HTML, _ visit: Visit, _ entries: [Entry], _ text: CanonicalText?, isLinked: Bool,
        _ link: (Card) -> Place?
    ) {
        CountryList.write(
            &html, visit, entries, isLinked: isLinked, country: \.card.country, name: { visit.name($0.card).name }
        ) { signatory(&$0, visit, $1, text, link($1.card)) }
    }

    private func signatory(
        _ html: inout HTML, _ visit: Visit, _ entry: Entry, _ text: CanonicalText?, _ place: Place?
    ) {
        let name = visit.name(entry.card)
        let remarks = Signatories.remarks(entry, visit)
        html.element("dd", remarks.isEmpty && entry.reservation == nil ? .lang(name.language) : .none) { html in
            if let place {
                html.element("a", .href(visit.path(place)), .lang(name.language), text: name.name)
            } else {
                html.element("span", .lang(name.language), text: name.name)
            }
            if !remarks.isEmpty { html.element("span", .class("remark"), text: " (" + remarks + ")") }
            if let reservation = entry.reservation, let text { ReservationView.write(&html, reservation, text, visit) }
        }
    }

    /// What stands in brackets behind a name.
    private static func remarks(_ entry: Entry, _ visit: Visit) -> String {
        let words = visit.words
        var remarks: [String] = []
        if let day = entry.withdrawn {
            remarks.append(words("withdrew on {day}", ["day": visit.calendars.dayOf(day.text)]))
        }
        switch entry.mark {
        case .verified: remarks.append(words("no member, verified by mail of its domain"))
        case .vouched: remarks.append(words("no member, a member vouches for it"))
        case .unverified: remarks.append(words("no member, not verified"))
        case nil: break
        }
        if entry.isFromLetter { remarks.append(words("recorded from a letter")) }
        return remarks.joined(separator: "; ")
    }
}

extension Card {
    /// The name in this language, or else in English, or else the organisation's own.
    func name(in language: Language) -> OrganisationName {
        names.first { $0.language == language.tag } ?? names.first { $0.language == "en" } ?? names[0]
    }
}

extension Visit {
    /// The name that a reader of this language sees.
    func name(_ card: Card) -> OrganisationName { card.name(in: language) }

    /// "n organisations from c countries" and, if there are, the withheld ones.
    func standBehind(_ named: Int, countries: Int, withheld: WithheldCount) -> String {
        let first = organisations(named, countries: countries)
        switch withheld {
        case .none: return first
        case .few: return words("{summary}, and further organisations, names withheld for safety", ["summary": first])
        case .count(let number):
            return words.count(
                "{summary}, and {n} further, name withheld for safety",
                "{summary}, and {n} further, names withheld for safety", number, ["summary": first])
        }
    }
}
