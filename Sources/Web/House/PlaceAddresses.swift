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
        if segments == [] || segments == [""] {
            self = .home
            return
        }
        guard segments.count <= 5, !segments.contains("") else { return nil }
        let parts = segments + Array(repeating: "", count: 5 - segments.count)
        guard let place = Place.open(parts) ?? Place.access(parts) ?? Place.statement(parts) ?? Place.secretariat(parts)
        else { return nil }
        self = place
    }

    /// `parts` are the segments, filled up with empty ones to five.
    private static func open(_ parts: [String]) -> Place? {
        switch (parts[0], parts[1], parts[2]) {
        case ("declaration", "", ""): .declaration
        case ("members", "", ""): .members
        case ("members", let id, ""): OrganisationID(text: id).map { .member($0) }
        case ("statements", "", ""): .statements
        case ("statements", let id, ""): StatementID(text: id).map { .statement($0) }
        case ("verify", "", ""): .verify
        case ("record", "", ""): .record
        case ("help", let topic, ""): HelpTopic(rawValue: topic).map { .help($0) }
        case ("desk", "", ""): .desk
        default: nil
        }
    }

    private static func access(_ parts: [String]) -> Place? {
        switch (parts[0], parts[1], parts[2], parts[3]) {
        case ("sign-in", "", "", ""): .signIn
        case ("sign-in", "code", "", ""): .code
        case ("sign-in", "passkey", "", ""): .passkeySignIn
        case ("sign-in", "lost", "", ""): .lostAccess
        case ("signed-out", "", "", ""): .signedOut
        case ("invitations", let token, "", "") where !token.isEmpty: .invitation(token)
        case ("invitations", let token, "code", ""): .firstCode(token)
        case ("invitations", let token, "code.png", ""): .firstCodePicture(token)
        case ("demonstration", let role, "", ""): DemonstrationRole(rawValue: role).map { .role($0) }
        case ("desk", "session", "", ""): .session
        case ("desk", "mandate", "", ""): .mandateChoice
        case ("desk", "account", "", ""): .account
        case ("desk", "account", "sessions", ""): .sessions
        case ("desk", "account", "recovery-codes", ""): .recoveryCodes
        case ("desk", "account", "passkeys", ""): .passkeys
        case ("desk", "account", "passkeys", let credential): .passkey(credential)
        default: nil
        }
    }

    private static func statement(_ parts: [String]) -> Place? {
        guard parts[0] == "desk" else { return nil }
        if parts[1] == "drafts" && parts[2].isEmpty { return .newDraft }
        if parts[1] == "receipts" && parts[3].isEmpty { return Int64(parts[2]).flatMap { $0 < 0 ? nil : .receipt($0) } }
        guard let id = StatementID(text: parts[2]) else { return nil }
        return switch (parts[1], parts[3], parts[4]) {
        case ("drafts", "", ""): .draft(id)
        case ("drafts", "preview", ""): .preview(id)
        case ("drafts", "version", ""): .fixing(id)
        case ("statements", "", ""): .sheet(id)
        case ("statements", "signature", ""): .signature(id)
        case ("statements", "signature", "check"): .signing(id)
        case ("statements", "withdrawal", ""): .withdrawal(id)
        case ("statements", "sign-on", ""): .signOn(id)
        case ("statements", "closing", ""): .closing(id)
        case ("statements", "publication", ""): .publication(id)
        case ("statements", "away", ""): .away(id)
        default: nil
        }
    }

    private static func secretariat(_ parts: [String]) -> Place? {
        guard parts[0] == "desk" else { return nil }
        switch (parts[1], parts[2], parts[3]) {
        case ("outbox", "", ""): return .outbox
        case ("register", "", ""): return .register
        case ("register", "new", ""): return .newOrganisation
        case ("readmissions", "", ""): return .readmissions
        case ("readmissions", let id, ""): return .readmission(ReadmissionName(text: id))
        default: break
        }
        guard parts[1] == "register", let id = OrganisationID(text: parts[2]) else { return nil }
        return switch (parts[3], parts[4]) {
        case ("", ""): .organisation(id)
        case ("standing", ""): .standing(id)
        case ("people", ""): .people(id)
        case ("people", "new"): .newMandate(id)
        case ("people", let mandate): MandateID(text: mandate).map { .mandate(id, $0) }
        default: nil
        }
    }
}
