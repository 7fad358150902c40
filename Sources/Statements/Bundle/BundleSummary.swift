// What a bundle says once everything in it held.
package import Membership
package import Record

/// The facts of a published list.
package struct BundleSummary: Hashable, Sendable {
    /// Organisations whose names are not shown. Nothing proves this number: it is the platform's word.
    package enum Withheld: Hashable, Sendable {
        case none
        /// One or two.
        case few
        case count(Int64)
    }

    /// One named organisation.
    package struct Signatory: Hashable, Sendable {
        package let card: Card
        package let day: Day
        package let method: Method
    }

    package let statement: StatementID
    package let title: String
    package let kind: StatementKind
    /// Tag of the authentic language.
    package let language: String
    package let version: Int
    /// The number of the list.
    package let number: Int
    /// In the order of the list.
    package let signatories: [Signatory]
    package let withheld: Withheld
    /// The day of publishing.
    package let day: Day
    package let code: PublicationCode
    /// The origin of the log.
    package let log: String
    /// Entries of the log under the checkpoint.
    package let headSize: Int64
    /// Known witnesses that saw the checkpoint.
    package let witnesses: Int

    /// How many organisations are named.
    package var organisations: Int { signatories.count }

    /// How many different countries the named organisations show.
    package var countries: Int { Set(signatories.compactMap(\.card.country)).count }

    /// The names, each in English or else the first, in the order of the list.
    package var names: [String] { signatories.map { $0.card.shownName } }
}

extension BundleSummary.Withheld {
    /// Reads the field of the publishing act.
    init?(field: String?) {
        switch field {
        case "none": self = .none
        case "few": self = .few
        default:
            guard let field, let number = Int64(field) else { return nil }
            self = .count(number)
        }
    }
}

extension Card {
    /// The English name, else the first.
    var shownName: String { (names.first { $0.language == "en" } ?? names[0]).name }
}
