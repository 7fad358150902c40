// Plain words for what does not hold in a bundle.
import Statements

/// English, half a sentence after the name of the file.
enum BundleFaultWords {
    /// "acts/003.json (Name): what is wrong".
    static func text(_ fault: BundleFault) -> String {
        let organisation = fault.organisation.map { " (\($0))" } ?? ""
        return (fault.file.map { $0 + organisation + " " } ?? "") + words(fault.kind)
    }

    static func words(_ kind: BundleFault.Kind) -> String {
        switch kind {
        case .notABundle: "this is not a proof file, or only a part of one"
        case .damaged: "was damaged"
        case .missing: "is missing"
        case .unexpected: "does not belong here"
        case .malformed: "is not in its form"
        case .textChanged: "was changed: it is not, to the letter, the text that was signed"
        case .otherLanguage: "is not in the language in which the text was fixed"
        case .otherKind: "is not of the kind that was fixed"
        case .wrongNumber: "gives the list another number than the list itself"
        case .wrongCount: "counts another number of names than are here"
        case .wrongSlots: "withholds another number of names than the list has slots for"
        default: logWords(kind) ?? actWords(kind) ?? laterWords(kind) ?? evidenceWords(kind) ?? paperWords(kind)
        }
    }

    private static func logWords(_ kind: BundleFault.Kind) -> String? {
        switch kind {
        case .otherLog: "belongs to another log than the one that is trusted here"
        case .notSignedByLog: "is not signed by the log"
        case .badSignature: "was changed: a signature under it fails"
        case .tooFewWitnesses: "was not seen by enough witnesses"
        case .otherCheckpoint: "does not carry the checkpoint of this file"
        case .proofDoesNotLead: "does not lead from its act to the head of the log"
        case .proofOrActChanged:
            "does not lead from the act of the same number to the head of the log: one of the two was changed"
        case .otherPlace: "names another place in the log than its proof"
        case .notInTheLog: "was changed: the log holds something else at its place"
        default: nil
        }
    }

    private static func actWords(_ kind: BundleFault.Kind) -> String? {
        switch kind {
        case .wrongType: "is an act of a type that does not belong at this place"
        case .repeatedID: "is an act that is already here"
        case .signedTwice: "signs a second time for the same organisation"
        case .wrongActor: "is not the act of an organisation"
        case .otherStatement: "is about another statement"
        case .otherVersion: "is about another version of the text"
        case .otherText: "is about another text"
        case .noTiming: "says neither that it was in time nor that it was late"
        case .notNamed: "is a signature whose name is withheld"
        case .noCard: "names no card"
        case .wrongTime: "was recorded before the text was fixed or after the list was published"
        case .logOrder: "was recorded before the act that stands before it here"
        default: nil
        }
    }

    /// Of corrections and withdrawals.
    private static func laterWords(_ kind: BundleFault.Kind) -> String? {
        switch kind {
        case .notTheInitiator: "corrects a text, but is not the act of the organisation that fixed it"
        case .correctsOther: "corrects another version than the one before it"
        case .versionOrder: "has no higher version than the one that it corrects"
        case .withdrawsOther: "withdraws a signature that is not here"
        case .withdrawnByOther: "withdraws the signature of another organisation"
        case .withdrawnTwice: "withdraws a signature that is withdrawn already"
        case .withdrawnBefore: "withdraws a signature before the list was published, which names it all the same"
        default: nil
        }
    }

    private static func evidenceWords(_ kind: BundleFault.Kind) -> String? {
        switch kind {
        case .evidenceMissing: "has no evidence, though it says that it has"
        case .evidenceUnexpected: "has evidence, though it says that it has none"
        case .otherEvidence: "has other evidence than the act names"
        case .noKey: "was signed with a key that is not here"
        case .signedOther: "has the signature of a device or key over another act"
        case .notTheKey: "was not signed by a device or key of the organisation"
        case .unneededKey: "brings a key that no signature here needs"
        default: nil
        }
    }

    private static func paperWords(_ kind: BundleFault.Kind) -> String {
        switch kind {
        case .otherCard: "is not the card with which the organisation signed"
        case .otherOrganisation: "is the card of another organisation than the one that signed"
        case .otherReservation: "is not the reservation that was signed"
        case .unknownBlock: "reserves a part that the text does not have"
        case .outOfPlace: "stands where another belongs"
        case .otherList: "is not the list that was published"
        case .notListed: "signs, but the list does not name it"
        case .listedWithoutAct: "names a signature whose act is not here"
        case .otherGroup:
            "does not stand on the list where its time puts it: among those in time, or among the late ones"
        default: "does not hold"
        }
    }
}
