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
    /// Another list was published since this page was shown.
    case otherList(shown: Int, next: Int)
    /// The organisation decided that its name is always withheld.
    case alwaysWithheld
    /// A colleague withheld the name: it stays withheld until that person agrees.
    case colleagueWithheld
    /// The organisation that leads a statement is named as its initiator; its name cannot be withheld there.
    case initiatorNamed
    /// The name stands on a published list of this statement: it cannot be withheld any more.
    case publiclyNamed(on: Day)
    /// The coalition has named nobody who may see withheld names.
    case noKeepers
    /// Those who may see withheld names are others than the page named.
    case keepersChanged
    /// A reservation names no part, or one that the text does not have.
    case reservationWithoutPart
    /// Only while it is open, and only to a later end.
    case notExtended
    /// Everybody who may sign was reminded at this instant; not again before a day has passed.
    case remindedAlready(Instant)
    /// A correction that was published, or is none, cannot be contested.
    case notACorrection
    /// Only who signed may demand that a correction counts as a change of substance.
    case notSignatory
    /// A correction leaves every part in its place, in the same language: no part may come or go.
    case notEditorial
    /// The publication waits for this instant.
    case underEmbargo(until: Instant)
    case noSuchGuest
    case notALetter
    case noSuchDelivery
    /// The paper is not made yet.
    case paperNotReady
    case alreadyDelivered
    /// Another delivery was handed over since this paper was made, so its number and its additions are wrong.
    case otherDelivery
    case minimumNotReached(minimum: Int, signed: Int)
    /// Nobody translates a text into its own language, or before it is fixed.
    case notTranslatable
    /// Something of the translation is missing, or was made from earlier words.
    case translationIncomplete(missing: Int)
    /// The whole translation would be longer than any text may be.
    case translationTooLong
    /// Nothing more can be said about this draft.
    case tooManyComments
    /// Somebody changed the translation since this page showed it.
    case translationChanged
    /// Who wrote a part of it does not review it.
    case ownTranslation
    /// Nobody but who wrote it has read it.
    case notReviewed
    /// The initiator wants these translations approved before the text is published.
    case translationsMissing([String])
}

/// What a draft lacks.
package enum DraftGap: String, Hashable, Sendable { case title, text, addressee }
