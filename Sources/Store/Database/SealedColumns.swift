// Columns that are encrypted in the database from the first day: openings of acts, one-time-code secrets. The key lies in
// the key folder; a value cannot be moved to another row, column or table.
import Access

package struct SealedColumns: Sendable {
    private let keys: [SealedPlace: [UInt8]]

    /// `master` has 32 bytes.
    init(master: [UInt8]) {
        precondition(master.count == Sealing.keyBytes, "the sealing key has 32 bytes")
        keys = Dictionary(
            uniqueKeysWithValues: SealedPlace.allCases.map { ($0, Sealing.key(for: $0.rawValue, from: master)) })
    }

    func seal(_ plain: [UInt8], _ place: SealedPlace, row: String) -> [UInt8] {
        Sealing.seal(
            plain, key: key(place), nonce: Randomness.bytes(Sealing.nonceBytes), associated: associated(place, row))
    }

    /// Throws damage when the value is not what was sealed at this place.
    func open(_ sealed: [UInt8], _ place: SealedPlace, row: String) throws -> [UInt8] {
        guard let plain = Sealing.open(sealed, key: key(place), associated: associated(place, row)) else {
            throw StoreFault.damaged("civic.db, sealed value \(place.rawValue)")
        }
        return plain
    }

    /// The key of a place, also for what is sealed outside the columns.
    package func key(_ place: SealedPlace) -> [UInt8] { keys[place]! }

    private func associated(_ place: SealedPlace, _ row: String) -> [UInt8] { Array("\(place.rawValue) \(row)".utf8) }
}

/// Table and column, or use, for which a key of its own is derived. Names are never used again.
package enum SealedPlace: String, CaseIterable, Sendable {
    case actOpening = "act.opening"
    case actIntent = "act.intent"
    case personCodeSecret = "person.code_secret"
    case message = "message.sealed"
    case session = "session.sealed"
    case sessionHolder = "session.holder"
    case withheldSignature = "withheld.sealed"
    case withheldHolder = "withheld.holder"
    case withheldPlace = "withheld.place"
    case listSlot = "slot.sealed"
    case organisationChoices = "organisation.choices"
    case letterDocument = "letter.file"
    case guestRequest = "guest_request.sealed"
    case guestAsker = "guest_request.asker"
    case guestLinks = "guest links"
    case deliveryFacts = "delivery.sealed"
    case deliveryPaper = "delivery.paper"
    case deliveryDocument = "delivery_answer.file"
    case applicantLinks = "applicant links"
    case procedureFacts = "procedure.sealed"
    case procedureEvent = "procedure_event.sealed"
    case procedurePlace = "procedure_event.place"
    case ballotBox = "ballot_box.sealed"
    case minuteFile = "minute.sealed"
    case groupFacts = "working_group.sealed"
    case groupDocument = "group_document.sealed"
    case translationHand = "translation_unit.hand"
    case draftCircle = "draft_circle.sealed"
    case draftComment = "draft_comment.sealed"
    case keptPost = "kept_post.body"
    case formTokens = "form tokens"
    case passphrases = "passphrases"
    case networks = "networks"
    case challenges = "challenges"
}
