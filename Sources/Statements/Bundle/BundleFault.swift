// What does not hold in a bundle: one fact, the file in which it lies, and the organisation that it concerns.

/// The first thing that does not hold.
package struct BundleFault: Error, Hashable, Sendable {
    /// What is wrong.
    package enum Kind: String, CaseIterable, Sendable {
        // The container.
        /// No zip that a bundle could be, or a part of one.
        case notABundle
        /// The file's checksum is wrong.
        case damaged
        case missing
        /// A file that no bundle has, or not here.
        case unexpected
        /// Not exactly in its form.
        case malformed

        // The log.
        /// Of a log that the trust file does not name, or of another than the checkpoint's.
        case otherLog
        case notSignedByLog
        /// A signature of the log or of a known witness fails.
        case badSignature
        case tooFewWitnesses
        /// The proof carries another checkpoint than the bundle.
        case otherCheckpoint
        /// The proof does not lead from its act to the checkpoint.
        case proofDoesNotLead
        /// The same, and nothing tells whether proof or act was changed.
        case proofOrActChanged
        /// The act says another place in the log than its proof.
        case otherPlace
        /// The log holds something else at this place.
        case notInTheLog

        // The acts.
        case wrongType
        case repeatedID
        case signedTwice
        case wrongActor
        case otherStatement
        case otherVersion
        /// About another text than the one that was fixed.
        case otherText
        /// A signature that says neither that it was in time nor that it was late.
        case noTiming
        case notNamed
        case noCard
        /// A signature before the text was fixed, or after publication.
        case wrongTime
        /// An act that the log holds before the one that it follows here.
        case logOrder

        // The corrections.
        case notTheInitiator
        /// A correction of another version than the one before it.
        case correctsOther
        /// A correction whose version is not above the one that it corrects.
        case versionOrder

        // The withdrawals.
        /// Of a signature that is not here.
        case withdrawsOther
        case withdrawnByOther
        case withdrawnTwice
        /// Before the list was published: then the signature must not stand on it.
        case withdrawnBefore

        // The evidence.
        case evidenceMissing
        case evidenceUnexpected
        case otherEvidence
        case noKey
        /// The device or key signed another act.
        case signedOther
        /// The evidence was not made by a device or key of the organisation.
        case notTheKey
        case unneededKey

        // Texts, cards, reservations, list.
        /// The text is not, to the letter, the one that was fixed.
        case textChanged
        case otherLanguage
        case otherKind
        case otherCard
        case otherOrganisation
        /// Not the reservation that the act of signing or the list names.
        case otherReservation
        /// A reservation about a block that the signed text does not have.
        case unknownBlock
        /// A card or act that stands where another belongs.
        case outOfPlace
        case otherList
        /// The act of a signature that the list does not name.
        case notListed
        /// The list names a signature whose act is not here.
        case listedWithoutAct
        /// A late signature among those in time, or the other way round.
        case otherGroup
        case wrongNumber
        case wrongCount
        /// Not as many slots as the number of withheld names wants.
        case wrongSlots
    }

    package let kind: Kind
    /// The name of the file in the bundle; nil if it is the bundle itself.
    package let file: String?
    /// The organisation's name as its card says it, where it is known. The card need not be checked yet.
    package let organisation: String?

    init(_ kind: Kind, in file: String? = nil, of organisation: String? = nil) {
        self.kind = kind
        self.file = file
        self.organisation = organisation
    }
}
