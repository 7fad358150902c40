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
        case notOnTime
        case notNamed
        case noCard
        /// A signature before the text was fixed, or after publication.
        case wrongTime

        // The evidence.
        case evidenceMissing
        case evidenceUnexpected
        case otherEvidence
        /// Evidence of a kind that this program cannot check.
        case unknownMethod
        case noKey
        /// The device or key signed another act.
        case signedOther
        /// The evidence was not made by a device or key of the organisation.
        case notTheKey
        case unneededKey

        // Text, cards, list.
        /// The text is not, to the letter, the one that was fixed.
        case textChanged
        case otherLanguage
        case otherKind
        case otherCard
        case otherOrganisation
        /// A card or act that stands where another belongs.
        case outOfPlace
        case otherList
        /// The act of a signature that the list does not name.
        case notListed
        /// The list names a signature whose act is not here.
        case listedWithoutAct
        case wrongNumber
        case wrongCount
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
