// A statement and those who stand behind it, as it goes on paper: handed over at a desk, put into a file, read years later
// without the site. Everything that the paper says is in this value (docs/papers.md).
package import Membership
package import Record
package import Statements

/// Everything that stands on one paper. No store and no clock: the same value gives the same bytes again.
package struct Paper: Hashable, Sendable {
    /// Whose paper it is, and where its list is checked.
    package let house: House
    package let text: CanonicalText
    /// Version of the text, from 1.
    package let version: Int
    /// Number of the list for the statement, from 1.
    package let list: Int
    /// The day on which the list was published; a confidential letter's: on which it was closed.
    package let day: Day
    /// Nil for a confidential letter: nobody may look it up.
    package let code: PublicationCode?
    /// In any order; papers sort as their reader's language does.
    package let signatories: [Signatory]
    package let withheld: WithheldCount
    /// Those who stood on the paper of the earlier delivery and do not stand behind the text any more.
    package let withdrawnSince: [Card]
    /// Nil when the paper is only printed, not delivered.
    package let delivery: Delivery?
    package let cover: Cover?

    /// `version` and `list` from 1. New signatories and `withdrawnSince` are shown only if the delivery knows an earlier
    /// one.
    package init(
        house: House, text: CanonicalText, version: Int, list: Int, day: Day, code: PublicationCode?,
        signatories: [Signatory], withheld: WithheldCount = .none, withdrawnSince: [Card] = [],
        delivery: Delivery? = nil,
        cover: Cover? = nil
    ) {
        self.house = house
        self.text = text
        self.version = version
        self.list = list
        self.day = day
        self.code = code
        self.signatories = signatories
        self.withheld = withheld
        self.withdrawnSince = withdrawnSince
        self.delivery = delivery
        self.cover = cover
    }

    /// Whether each page says "Confidential": there is no code, so nobody outside can look anything up.
    package var isConfidential: Bool { code == nil }

    /// Where a telephone finds the list: `https://…/v/XXXX-XXXX-XXXX`; nil for a confidential letter.
    package var checkAddress: String? { code.map { "\(house.site)/v/\($0.shown)" } }
}

extension Paper {
    /// The coalition and its site.
    package struct House: Hashable, Sendable {
        package let coalition: String
        /// `https://…`, without a slash at its end.
        package let site: String
        /// Everything on the paper is invented; each page says so.
        package let isDemonstration: Bool

        /// `site` with scheme and without a slash at its end.
        package init(coalition: String, site: String, isDemonstration: Bool) {
            self.coalition = coalition
            self.site = site
            self.isDemonstration = isDemonstration
        }
    }

    /// One organisation that signed by name.
    package struct Signatory: Hashable, Sendable {
        package let card: Card
        /// It signed after the end of the sign-on.
        package let isLate: Bool
        package let reservation: Reservation?
        /// Nil for a member.
        package let mark: GuestMark?
        /// Added since the earlier delivery.
        package let isNew: Bool
        /// The secretariat recorded it from a letter.
        package let fromLetter: Bool

        /// A member that signed in time and without reservation, unless it says otherwise.
        package init(
            card: Card, isLate: Bool = false, reservation: Reservation? = nil, mark: GuestMark? = nil,
            isNew: Bool = false, fromLetter: Bool = false
        ) {
            self.card = card
            self.isLate = isLate
            self.reservation = reservation
            self.mark = mark
            self.isNew = isNew
            self.fromLetter = fromLetter
        }
    }

    /// That, when and to whom the paper was handed over.
    package struct Delivery: Hashable, Sendable {
        /// From 1, counted for the statement.
        package let number: Int
        package let day: Day
        /// To whom, in words.
        package let addressees: [String]
        /// The delivery since which something is new.
        package let earlier: Earlier?

        /// `number` from 1; `addressees` in the language of the paper's reader.
        package init(number: Int, day: Day, addressees: [String], earlier: Earlier? = nil) {
            self.number = number
            self.day = day
            self.addressees = addressees
            self.earlier = earlier
        }
    }

    /// An earlier delivery of the same statement.
    package struct Earlier: Hashable, Sendable {
        package let number: Int
        package let day: Day

        /// `number` from 1.
        package init(number: Int, day: Day) {
            self.number = number
            self.day = day
        }
    }

    /// A letter that goes before the statement.
    package struct Cover: Hashable, Sendable {
        /// Plain words; an empty line ends a paragraph, a line end stays a line end.
        package let words: String
        /// Tag of the language of the words.
        package let language: String
        /// The organisation that sends it.
        package let sender: OrganisationName
        /// To whom, as an envelope says it.
        package let addressees: [String]

        /// `words` as somebody typed them; `language` is the tag of their language.
        package init(words: String, language: String, sender: OrganisationName, addressees: [String]) {
            self.words = words
            self.language = language
            self.sender = sender
            self.addressees = addressees
        }
    }
}
