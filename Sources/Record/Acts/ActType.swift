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
    case statementWithdraw = "statement.withdraw"
    case statementClose = "statement.close"
    case statementReopen = "statement.reopen"
    case statementPublish = "statement.publish"
    case erasure
    case logKeys = "log.keys"

    /// The type's own lines between `about` and `expires`, in order.
    package var fields: [(name: String, pattern: FieldPattern)] {
        switch self {
        case .declarationAdhere: []
        case .memberStatus, .mandateGive, .mandateEnd, .keysSet: membershipFields
        case .erasure: [("what", .word(["person", "organisation", "opening"]))]
        case .logKeys: [("log", .verifierKey), ("receipt", .verifierKey)]
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
                ("rights", .words(["draft", "keep", "represent", "secretariat", "sign"])),
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

    private var statementFields: [(name: String, pattern: FieldPattern)] {
        let version: (name: String, pattern: FieldPattern) = ("version", .decimal)
        return switch self {
        case .statementFix: [version, ("language", .language), ("kind", .word(["statement", "declaration"]))]
        case .statementOpen, .statementReopen:
            [
                version, ("ends", .instantOrNone), ("zone", .zone),
                ("eligible", .word(["members", "full-members"])), ("minimum", .decimal),
            ]
        case .statementSign: [version, ("visibility", .word(["named", "withheld"]))]
        case .statementWithdraw: [version, ("signature", .digest)]
        case .statementPublish:
            [version, ("number", .decimal), ("list", .digest), ("named", .decimal), ("withheld", .withheldCount)]
        default: [version]
        }
    }
}
