// What a paper says around the text and the names, in the reader's language: the same sentences in print, in plain text
// and in the document.
import Languages
import Membership
import Record
import Statements

/// The sentences of one paper for one reader.
struct PaperWords {
    let paper: Paper
    let words: Words

    var language: Language { words.language }

    func day(_ text: String) -> String { Calendars(language: language, zone: "UTC").dayOf(text) }

    /// "Statement of the undersigned members · 24 November 2026".
    var kind: String {
        let day = day(paper.day.text)
        return switch paper.text.kind {
        case .declaration: words("Declaration · {day}", ["day": day])
        case .statement where paper.isConfidential:
            words("Confidential letter of the undersigned members · {day}", ["day": day])
        case .statement: words("Statement of the undersigned members · {day}", ["day": day])
        }
    }

    var invented: String? { paper.house.isDemonstration ? words("Demonstration – invented") : nil }

    var confidential: String? { paper.isConfidential ? words("Confidential") : nil }

    var version: String { words("version {version}", ["version": String(paper.version)]) }

    /// What stands between the title and the text: to whom it speaks, and when it was handed over.
    var facts: [Fact] {
        var facts: [Fact] = []
        if !paper.text.addressees.isEmpty {
            let to = words.context("addressees of a statement", "To")
            facts.append(Fact(term: to, values: paper.text.addressees.map(\.name), isOwn: true))
        }
        guard let delivery = paper.delivery else { return facts }
        let now = self.delivery(number: delivery.number, day: delivery.day.text)
        facts.append(Fact(term: words("Made for"), values: [now] + delivery.addressees, isOwn: false))
        guard let earlier = delivery.earlier else { return facts }
        let before = self.delivery(number: earlier.number, day: earlier.day.text)
        facts.append(Fact(term: words.context("an earlier delivery", "Before"), values: [before], isOwn: false))
        return facts
    }

    /// A term and what belongs to it; `isOwn`: the values are in the language of the text.
    struct Fact {
        let term: String
        let values: [String]
        let isOwn: Bool
    }

    /// "48 organisations from 21 countries"; without countries when none is shown.
    func summary(_ list: PaperList) -> String {
        let organisations = organisations(list.organisations)
        guard list.countries > 0 else { return organisations }
        return words(
            "{organisations} from {countries}",
            [
                "organisations": organisations,
                "countries": words.count("{n} country", "{n} countries", list.countries),
            ])
    }

    /// The heading of the list; says nothing of a number where nobody signed by name.
    func heading(_ list: PaperList) -> String {
        guard list.organisations > 0 else { return words("Signatories") }
        return switch paper.text.kind {
        case .declaration: words("Supported by {summary}", ["summary": summary(list)])
        case .statement: words("Signed by {summary}", ["summary": summary(list)])
        }
    }

    /// What stands above a group; nil where the heading of the list says it already.
    func title(_ group: PaperList.Group) -> String? {
        let organisations = organisations(group.count)
        switch group.part {
        case .new(let earlier):
            return words(
                "New since the delivery of {day}: {organisations}",
                ["day": day(earlier.day.text), "organisations": organisations])
        case .inTime(alone: true): return nil
        case .inTime(alone: false):
            return words("On the earlier list already: {organisations}", ["organisations": organisations])
        case .late: return words("Signed later: {organisations}", ["organisations": organisations])
        }
    }

    /// The heading above those who stood on the earlier paper only; nil if there are none.
    func withdrawnTitle(_ list: PaperList) -> String? {
        guard let earlier = list.earlier, !list.withdrawn.isEmpty else { return nil }
        return words(
            "Withdrawn since the delivery of {day}: {organisations}",
            ["day": day(earlier.day.text), "organisations": organisations(list.withdrawn.count)])
    }

    func country(_ country: PaperList.Country) -> String { country.name ?? words("No country shown") }

    /// What is said of those without their names; nil if there are none.
    var withheld: String? {
        switch paper.withheld {
        case .none: nil
        case .few: words("further organisations, names withheld for their safety")
        case .count(let number):
            words.count(
                "{n} further organisation, name withheld for its safety",
                "{n} further organisations, names withheld for their safety", number)
        }
    }

    /// Remarks beside a name; `part` tells what its heading says already.
    func marks(_ signatory: Paper.Signatory, in part: PaperList.Part) -> [String] {
        var marks: [String] = []
        switch signatory.mark {
        case nil: break
        case .verified: marks.append(words("guest, confirmed by mail of its own domain"))
        case .vouched: marks.append(words("guest, known to a member"))
        case .unverified: marks.append(words("guest, confirmed by mail only"))
        }
        if signatory.isLate && part != .late { marks.append(words("signed later")) }
        if signatory.fromLetter { marks.append(words("recorded from a letter")) }
        return marks
    }

    /// "Reservation on parts 3, 5:", by the numbers that stand beside the text.
    func reservation(_ reservation: Reservation) -> String {
        let numbers = paper.text.blocks.indices.filter { reservation.blocks.contains(paper.text.blocks[$0].id) }
            .map { String($0 + 1) }
        let parts = numbers.joined(separator: ", ")
        return numbers.count == 1
            ? words("Reservation on part {parts}:", ["parts": parts])
            : words("Reservation on parts {parts}:", ["parts": parts])
    }

    /// What a reader of a confidential letter must know.
    var unpublished: String {
        words("It has no public page and no code. Ask the organisation that hands it over whether it is genuine.")
    }

    /// "Delivery 2, 5 December 2026".
    private func delivery(number: Int, day: String) -> String {
        words("Delivery {number}, {day}", ["number": String(number), "day": self.day(day)])
    }

    private func organisations(_ number: Int) -> String {
        words.count("{n} organisation", "{n} organisations", number)
    }
}
