// Everything that counts is an act of one of these types; each has its own fields in fixed order (docs/formats/acts).

/// The types of acts. A new type is a new case and a row in `fields`; a type never changes its fields.
package enum ActType: String, CaseIterable, Sendable {
    case declarationAdhere = "declaration.adhere"
    case memberStatus = "member.status"
    case mandateGive = "mandate.give"
    case mandateEnd = "mandate.end"
    case keysSet = "keys.set"
    case statementFix = "statement.fix"
    case statementOpen = "statement.open"
    case statementSign = "statement.sign"
    /// A signature by name that carries a reservation: one act, so that neither stands without the other.
    case statementSignReserved = "statement.sign-reserved"
    case statementWithdraw = "statement.withdraw"
    case statementClose = "statement.close"
    case statementReopen = "statement.reopen"
    case statementPublish = "statement.publish"
    /// The end of an open sign-on is put off, with a reason.
    case statementExtend = "statement.extend"
    /// An editorial correction of a fixed text: the signatures go on.
    case statementCorrect = "statement.correct"
    /// A signatory demands that a correction counts as a change of substance.
    case statementDemand = "statement.demand"
    /// A member vouches for an organisation that is none.
    case statementVouch = "statement.vouch"
    /// A translation is approved by the initiator: it is shown beside the text, and nobody signs it.
    case translationApprove = "translation.approve"
    /// An approved translation is shown no longer.
    case translationWithdraw = "translation.withdraw"
    /// A statement from before the platform enters its archive; its list is not proved here.
    case archiveKeep = "archive.keep"
    case deliverySent = "delivery.sent"
    case deliveryAcknowledged = "delivery.acknowledged"
    case deliveryAnswered = "delivery.answered"
    /// A rule profile is adopted; it never changes.
    case rulesAdopt = "rules.adopt"
    case procedureBegin = "procedure.begin"
    /// Something is done in a procedure: an objection, a recommendation, an opening, that somebody has voted.
    case procedureEvent = "procedure.event"
    /// The outcome is computed and frozen with the file from which anybody recomputes it.
    case procedureMinute = "procedure.minute"
    case councilSeat = "council.seat"
    case erasure
    case logKeys = "log.keys"

    /// The type's own lines between `about` and `expires`, in order.
    package var fields: [(name: String, pattern: FieldPattern)] {
        switch self {
        case .declarationAdhere: []
        case .memberStatus, .mandateGive, .mandateEnd, .keysSet: membershipFields
        case .erasure: [("what", .word(["person", "organisation", "opening"]))]
        case .logKeys: [("log", .verifierKey), ("receipt", .verifierKey)]
        case .deliverySent:
            [
                ("version", .decimal), ("number", .decimal), ("list", .digest),
                ("means", .word(["mail", "by-hand", "portal", "post"])), ("note", .digest),
            ]
        case .deliveryAcknowledged, .deliveryAnswered: [("number", .decimal), ("note", .digest)]
        case .rulesAdopt, .procedureBegin, .procedureEvent, .procedureMinute, .councilSeat: procedureFields
        default: statementFields
        }
    }

    private var membershipFields: [(name: String, pattern: FieldPattern)] {
        switch self {
        case .memberStatus:
            let standings = ["applicant", "associate", "full", "suspended", "left", "excluded"]
            return [("organisation", .identifier), ("standing", .word(standings)), ("since", .day)]
        case .mandateGive:
            return [
                ("mandate", .identifier),
                ("rights", .words(["draft", "keep", "represent", "secretariat", "sign", "translate"])),
                ("from", .day), ("until", .dayOrNone), ("replaces", .identifierOrNone),
            ]
        case .mandateEnd:
            return [("mandate", .identifier)]
        default:
            return [
                ("mandate", .identifier), ("algorithm", .word(["es256", "ed25519"])), ("key", .key),
                ("credential", .digest), ("until", .dayOrNone),
            ]
        }
    }

    private var procedureFields: [(name: String, pattern: FieldPattern)] {
        switch self {
        case .rulesAdopt: [("version", .decimal), ("from", .day)]
        case .procedureBegin: [("kind", .word(ActType.procedureKinds)), ("rules", .digest), ("zone", .zone)]
        case .procedureEvent: [("event", .word(ActType.procedureEvents)), ("detail", .digest)]
        case .procedureMinute:
            [("number", .decimal), ("outcome", .word(ActType.procedureOutcomes)), ("file", .digest)]
        default: [("organisation", .identifier), ("from", .day), ("until", .dayOrNone)]
        }
    }

    /// The kinds, events and outcomes of procedure files (docs/formats/procedure).
    private static let procedureKinds = [
        "associate-admission", "full-admission", "council-admission", "position", "urgent-position", "working-group",
        "election", "vote-ordinary", "vote-suspension", "vote-exclusion", "vote-rule-change",
        "vote-conference-document",
    ]
    private static let procedureEvents = [
        "application", "proposal", "notice", "version", "support", "support-withdrawn", "recommendation",
        "recommendation-withdrawn", "urgent-request", "objection", "objection-withdrawn", "comment", "interest",
        "decision", "text", "hearing", "opened", "present", "proxy", "proxy-withdrawn", "vote", "counts",
        "session-end", "candidacy", "ballot", "draw", "close", "correction",
    ]
    private static let procedureOutcomes = [
        "admitted", "blocked", "incomplete", "inadmissible", "conditions-met", "established", "adopted", "rejected",
        "elected", "no-decision", "pending", "closed",
    ]

    private var statementFields: [(name: String, pattern: FieldPattern)] {
        let version: (name: String, pattern: FieldPattern) = ("version", .decimal)
        return switch self {
        case .statementFix: [version, ("language", .language), ("kind", .word(["statement", "declaration"]))]
        case .statementOpen, .statementReopen:
            [
                version, ("ends", .instantOrNone), ("zone", .zone),
                ("eligible", .word(["members", "full-members", "open"])), ("minimum", .decimal),
            ]
        case .statementExtend: [version, ("ends", .instant), ("zone", .zone), ("reason", .digest)]
        case .statementCorrect:
            [
                version, ("corrects", .decimal), ("language", .language), ("kind", .word(["statement"])),
            ]
        case .statementSign: [version, ("visibility", .word(["named", "withheld"]))]
        case .statementSignReserved: [version, ("reservation", .digest)]
        case .statementWithdraw, .statementVouch: [version, ("signature", .digest)]
        case .translationApprove: [version, ("language", .language), ("translation", .digest)]
        case .translationWithdraw: [version, ("language", .language)]
        case .archiveKeep: [("day", .day), ("language", .language)]
        case .statementPublish:
            [version, ("number", .decimal), ("list", .digest), ("named", .decimal), ("withheld", .withheldCount)]
        default: [version]
        }
    }
}
