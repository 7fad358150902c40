// How the addresses below a language are written and read.
import Membership
import Record
import Statements

extension Place {
    /// The path below the language, "" for home.
    package var path: String {
        switch self {
        case .home: ""
        case .declaration: "/declaration"
        case .members: "/members"
        case .member(let id): "/members/" + id.text
        case .statements: "/statements"
        case .statement(let id): "/statements/" + id.text
        case .verify: "/verify"
        case .record: "/record"
        case .help(let topic): "/help/" + topic.rawValue
        case .desk: "/desk"
        default: accessPath ?? statementPath ?? secretariatPath
        }
    }

    private var accessPath: String? {
        switch self {
        case .signIn: "/sign-in"
        case .code: "/sign-in/code"
        case .passkeySignIn: "/sign-in/passkey"
        case .lostAccess: "/sign-in/lost"
        case .signedOut: "/signed-out"
        case .invitation(let token): "/invitations/" + token
        case .firstCode(let token): "/invitations/\(token)/code"
        case .firstCodePicture(let token): "/invitations/\(token)/code.png"
        case .role(let role): "/demonstration/" + role.rawValue
        case .session: "/desk/session"
        case .mandateChoice: "/desk/mandate"
        case .account: "/desk/account"
        case .sessions: "/desk/account/sessions"
        case .recoveryCodes: "/desk/account/recovery-codes"
        case .passkeys: "/desk/account/passkeys"
        case .passkey(let credential): "/desk/account/passkeys/" + credential
        default: nil
        }
    }

    private var statementPath: String? {
        switch self {
        case .newDraft: "/desk/drafts"
        case .draft(let id): "/desk/drafts/" + id.text
        case .preview(let id): "/desk/drafts/\(id.text)/preview"
        case .fixing(let id): "/desk/drafts/\(id.text)/version"
        case .sheet(let id): "/desk/statements/" + id.text
        case .signature(let id): "/desk/statements/\(id.text)/signature"
        case .signing(let id): "/desk/statements/\(id.text)/signature/check"
        case .withdrawal(let id): "/desk/statements/\(id.text)/withdrawal"
        case .signOn(let id): "/desk/statements/\(id.text)/sign-on"
        case .closing(let id): "/desk/statements/\(id.text)/closing"
        case .publication(let id): "/desk/statements/\(id.text)/publication"
        case .away(let id): "/desk/statements/\(id.text)/away"
        case .receipt(let act): "/desk/receipts/\(act)"
        default: nil
        }
    }

    private var secretariatPath: String {
        switch self {
        case .outbox: "/desk/outbox"
        case .register: "/desk/register"
        case .newOrganisation: "/desk/register/new"
        case .organisation(let id): "/desk/register/" + id.text
        case .standing(let id): "/desk/register/\(id.text)/standing"
        case .people(let id): "/desk/register/\(id.text)/people"
        case .newMandate(let id): "/desk/register/\(id.text)/people/new"
        case .mandate(let id, let mandate): "/desk/register/\(id.text)/people/\(mandate.text)"
        case .readmissions: "/desk/readmissions"
        case .readmission(let name): "/desk/readmissions/" + name.text
        default: preconditionFailure("a place without address")
        }
    }

    /// Reads the segments below the language; nil for an address that does not exist.
    init?(_ segments: [String]) {
        guard let place = Place.open(segments) ?? Place.access(segments) ?? Place.statement(segments)
            ?? Place.secretariat(segments)
        else { return nil }
        self = place
    }

    private static func open(_ segments: [String]) -> Place? {
        switch segments {
        case [], [""]: .home
        case ["declaration"]: .declaration
        case ["members"]: .members
        case ["members", let id]: OrganisationID(text: id).map { .member($0) }
        case ["statements"]: .statements
        case ["statements", let id]: StatementID(text: id).map { .statement($0) }
        case ["verify"]: .verify
        case ["record"]: .record
        case ["help", let topic]: HelpTopic(rawValue: topic).map { .help($0) }
        case ["desk"]: .desk
        default: nil
        }
    }

    private static func access(_ segments: [String]) -> Place? {
        switch segments {
        case ["sign-in"]: .signIn
        case ["sign-in", "code"]: .code
        case ["sign-in", "passkey"]: .passkeySignIn
        case ["sign-in", "lost"]: .lostAccess
        case ["signed-out"]: .signedOut
        case ["invitations", let token]: .invitation(token)
        case ["invitations", let token, "code"]: .firstCode(token)
        case ["invitations", let token, "code.png"]: .firstCodePicture(token)
        case ["demonstration", let role]: DemonstrationRole(rawValue: role).map { .role($0) }
        case ["desk", "session"]: .session
        case ["desk", "mandate"]: .mandateChoice
        case ["desk", "account"]: .account
        case ["desk", "account", "sessions"]: .sessions
        case ["desk", "account", "recovery-codes"]: .recoveryCodes
        case ["desk", "account", "passkeys"]: .passkeys
        case ["desk", "account", "passkeys", let credential]: .passkey(credential)
        default: nil
        }
    }

    private static func statement(_ segments: [String]) -> Place? {
        guard segments.count >= 2, segments[0] == "desk" else { return nil }
        if segments == ["desk", "drafts"] { return .newDraft }
        if segments.count == 3, segments[1] == "receipts" { return Int64(segments[2]).map { .receipt($0) } }
        guard segments.count >= 3, let id = StatementID(text: segments[2]) else { return nil }
        switch (segments[1], Array(segments.dropFirst(3))) {
        case ("drafts", []): return .draft(id)
        case ("drafts", ["preview"]): return .preview(id)
        case ("drafts", ["version"]): return .fixing(id)
        case ("statements", []): return .sheet(id)
        case ("statements", ["signature"]): return .signature(id)
        case ("statements", ["signature", "check"]): return .signing(id)
        case ("statements", ["withdrawal"]): return .withdrawal(id)
        case ("statements", ["sign-on"]): return .signOn(id)
        case ("statements", ["closing"]): return .closing(id)
        case ("statements", ["publication"]): return .publication(id)
        case ("statements", ["away"]): return .away(id)
        default: return nil
        }
    }

    private static func secretariat(_ segments: [String]) -> Place? {
        switch segments {
        case ["desk", "outbox"]: return .outbox
        case ["desk", "register"]: return .register
        case ["desk", "register", "new"]: return .newOrganisation
        case ["desk", "readmissions"]: return .readmissions
        case ["desk", "readmissions", let id]: return .readmission(ReadmissionName(text: id))
        default: break
        }
        guard segments.count >= 3, segments[0] == "desk", segments[1] == "register",
            let id = OrganisationID(text: segments[2])
        else { return nil }
        switch Array(segments.dropFirst(3)) {
        case []: return .organisation(id)
        case ["standing"]: return .standing(id)
        case ["people"]: return .people(id)
        case ["people", "new"]: return .newMandate(id)
        case let rest where rest.count == 2 && rest[0] == "people":
            return MandateID(text: rest[1]).map { .mandate(id, $0) }
        default: return nil
        }
    }
}
