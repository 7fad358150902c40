// A member of the coalition, or one that wants to be: always an organisation, never a person.
package import Record

/// Tells identifiers of organisations from others.
package enum OrganisationMark {}
/// Identifier of an organisation: 128 random bits; acts are `by` it.
package typealias OrganisationID = Identifier<OrganisationMark>

/// An organisation as the register knows it.
package struct Organisation: Hashable, Sendable {
    package let id: OrganisationID
    /// At least one; the first is the organisation's own choice of its main name.
    package let names: [OrganisationName]
    /// Country of the seat, ISO 3166-1 alpha-2 or XK; nil for an international organisation without a country.
    package let seat: String?
    /// The seat counts where countries are counted, but no page or list names it.
    package let seatWithheld: Bool
    /// Not in any public list; it still signs.
    package let unlisted: Bool
    package let international: Bool
    /// Countries that it works on; an organisation in exile works on one country and has its seat in another.
    package let areas: [String]
    /// Its web domain, without scheme, for verifying mail.
    package let domain: String?

    /// Names, country codes and domain are checked by the caller; without a name it is a mistake of the program.
    package init(
        id: OrganisationID, names: [OrganisationName], seat: String?, seatWithheld: Bool = false,
        unlisted: Bool = false, international: Bool = false, areas: [String] = [], domain: String? = nil
    ) {
        precondition(!names.isEmpty, "an organisation has a name")
        self.id = id
        self.names = names
        self.seat = seat
        self.seatWithheld = seatWithheld
        self.unlisted = unlisted
        self.international = international
        self.areas = areas
        self.domain = domain
    }

    /// The country that may be shown: nil when withheld or when there is none.
    package var shownSeat: String? { seatWithheld ? nil : seat }

    /// The name for a reader of `language`: in that language, else in English, else the main name.
    package func name(in language: String) -> OrganisationName {
        names.first { $0.language == language } ?? names.first { $0.language == "en" } ?? names[0]
    }
}

/// A name in one language, in the script of that language.
package struct OrganisationName: Hashable, Sendable {
    package static let limit = 200
    package let language: String
    package let name: String
    package let short: String?

    /// `language` is a tag; `name` and `short` are in the form of `WrittenText.line`.
    package init(language: String, name: String, short: String? = nil) {
        self.language = language
        self.name = name
        self.short = short
    }
}
