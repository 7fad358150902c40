// The rules of statements and sign-ons that can say no. Each carries facts only.
package import Membership
package import Record

/// Why a statement or sign-on says no.
package enum StatementRefusal: Error, Hashable, Sendable {
    case unknownStatement
    /// Only the organisation that initiated may do this.
    case notInitiator
    /// The draft is not complete: what is missing.
    case draftIncomplete(DraftGap)
    /// Somebody changed the draft after this preview was shown.
    case draftChanged
    /// This text was fixed already, word for word.
    case textUnchanged(version: Int)
    case notFixed
    /// A newer version exists; the text that was shown is not the one that is open.
    case otherVersion(shown: Int, open: Int)
    case alreadyOpen
    case notOpen
    /// Closed by the initiator, or its end has passed, at this instant.
    case closed(Instant)
    case stillOpen(until: Instant)
    /// The end lies in the past, or more than a year ahead.
    case endOutOfRange
    /// This sign-on is for Full Members.
    case notEligible(Standing?)
    case alreadySigned(on: Day)
    case notSigned
    /// Withdrawing after publication comes with the rules for it.
    case alreadyPublished(on: Day)
    case minimumNotReached(minimum: Int, signed: Int)
}

/// What a draft lacks.
package enum DraftGap: String, Hashable, Sendable { case title, text, addressee }
