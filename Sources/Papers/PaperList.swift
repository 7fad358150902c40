// Who stands behind the text, in the order in which a paper shows it: what is new since the earlier delivery first, late
// ones last, each group by country and name as the reader's language sorts.
import Foundation
import Languages
import Membership
import Record

/// The list of a paper, put in order for one reader.
struct PaperList {
    /// Why some signatories stand apart.
    enum Part: Hashable {
        case new(since: Paper.Earlier)
        /// In time; `alone` when nothing stands before it.
        case inTime(alone: Bool)
        case late
    }

    struct Group {
        let part: Part
        let countries: [Country]
        var count: Int { countries.reduce(0) { $0 + $1.signatories.count } }
    }

    struct Country {
        /// As the reader calls it; nil when none is shown.
        let name: String?
        let signatories: [Line]
    }

    struct Line {
        let name: OrganisationName
        let signatory: Paper.Signatory
    }

    let groups: [Group]
    /// By name, all groups together.
    let organisations: Int
    /// That are shown.
    let countries: Int
    /// In the order of their names; empty unless there was an earlier delivery.
    let withdrawn: [OrganisationName]
    let earlier: Paper.Earlier?

    init(_ paper: Paper, for language: Language) {
        let earlier = paper.delivery?.earlier
        let new = earlier == nil ? [] : paper.signatories.filter(\.isNew)
        let others = earlier == nil ? paper.signatories : paper.signatories.filter { !$0.isNew }
        var parts: [(Part, [Paper.Signatory])] = []
        if let earlier { parts.append((.new(since: earlier), new)) }
        parts.append((.inTime(alone: new.isEmpty), others.filter { !$0.isLate }))
        parts.append((.late, others.filter(\.isLate)))
        groups = parts.filter { !$0.1.isEmpty }.map { part, signatories in
            Group(part: part, countries: PaperList.byCountry(signatories, language))
        }
        organisations = paper.signatories.count
        countries = Set(paper.signatories.compactMap(\.card.country)).count
        let names = earlier == nil ? [] : paper.withdrawnSince.map { $0.name(for: language) }
        withdrawn = Sorting(language).sorted(names, by: \.name)
        self.earlier = earlier
    }

    /// Countries by name, those without a country last.
    private static func byCountry(_ signatories: [Paper.Signatory], _ language: Language) -> [Country] {
        let sorting = Sorting(language)
        let groups = Dictionary(grouping: signatories) { $0.card.country }
        // By code first, so that countries of one name keep one order.
        let named = groups.keys.compactMap { $0 }.sorted().map { ($0, Countries.name($0, in: language)) }
        let countries = sorting.sorted(named) { $0.1 }.map { code, name in
            Country(name: name, signatories: lines(groups[code] ?? [], sorting, language))
        }
        guard let others = groups[nil] else { return countries }
        return countries + [Country(name: nil, signatories: lines(others, sorting, language))]
    }

    private static func lines(
        _ signatories: [Paper.Signatory], _ sorting: Sorting, _ language: Language
    ) -> [Line] {
        let lines = signatories.map { Line(name: $0.card.name(for: language), signatory: $0) }
        let fixed = lines.sorted { $0.signatory.card.organisation.text < $1.signatory.card.organisation.text }
        return sorting.sorted(fixed, by: \.name.name)
    }
}

extension Card {
    /// The name that a reader of this language sees: in it, else in English, else the main one.
    func name(for language: Language) -> OrganisationName {
        names.first { $0.language == language.tag } ?? names.first { $0.language == "en" } ?? names[0]
    }
}
