// How the addresses below a language are written and read.
import Membership
import Record
import Statements
import Store

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
        case .openLetter(let id, let key): "/letters/\(id.text)/\(key)"
        case .guest(let token): "/confirmations/" + token
        default: readingPath ?? accessPath ?? statementPath ?? leadingPath ?? decisionPath ?? secretariatPath
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
        case .proof(let id): "/desk/statements/\(id.text)/signature/proof"
        case .demand(let id): "/desk/statements/\(id.text)/substance"
        case .contest(let id): "/desk/statements/\(id.text)/contest"
        default: nil
        }
    }

    private var leadingPath: String? {
        switch self {
        case .embargo(let id): "/desk/statements/\(id.text)/embargo"
        case .call(let id): "/desk/statements/\(id.text)/call"
        case .reminder(let id): "/desk/statements/\(id.text)/reminder"
        case .extending(let id): "/desk/statements/\(id.text)/end"
        case .guests(let id): "/desk/statements/\(id.text)/guests"
        case .letters(let id): "/desk/statements/\(id.text)/letters"
        case .letter(let id, let act): "/desk/statements/\(id.text)/letters/\(act)"
        case .deliveries(let id): "/desk/statements/\(id.text)/deliveries"
        case .delivery(let id): "/desk/deliveries/" + id.text
        case .deliveryPaper(let id): "/desk/deliveries/\(id.text)/paper.pdf"
        case .deliveryText(let id): "/desk/deliveries/\(id.text)/paper.txt"
        case .deliveryCover(let id): "/desk/deliveries/\(id.text)/cover.docx"
        case .deliveryAnswer(let id, let act): "/desk/deliveries/\(id.text)/answers/\(act)"
        case .ownOrganisation: "/desk/organisation"
        case .erasure: "/desk/erasure"
        case .erasing(let id): "/desk/register/\(id.text)/erasure"
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
        guard
            let place = Place.open(parts) ?? Place.reading(parts) ?? Place.access(parts) ?? Place.statement(parts)
                ?? Place.leading(parts)
                ?? Place.decision(parts) ?? Place.secretariat(parts)
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
        case ("letters", let id, let key) where !key.isEmpty: StatementID(text: id).map { .openLetter($0, key) }
        case ("confirmations", let token, "") where !token.isEmpty: .guest(token)
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
        case ("statements", "signature", "proof"): .proof(id)
        case ("statements", "withdrawal", ""): .withdrawal(id)
        case ("statements", "substance", ""): .demand(id)
        case ("statements", "contest", ""): .contest(id)
        case ("statements", "sign-on", ""): .signOn(id)
        case ("statements", "closing", ""): .closing(id)
        case ("statements", "publication", ""): .publication(id)
        case ("statements", "away", ""): .away(id)
        default: nil
        }
    }

    private static func leading(_ parts: [String]) -> Place? {
        guard parts[0] == "desk" else { return nil }
        switch (parts[1], parts[2]) {
        case ("organisation", ""): return .ownOrganisation
        case ("erasure", ""): return .erasure
        case ("deliveries", let id): return DeliveryID(text: id).flatMap { delivery($0, parts[3], parts[4]) }
        default: break
        }
        guard parts[1] == "statements", let id = StatementID(text: parts[2]) else { return nil }
        return switch (parts[3], parts[4]) {
        case ("embargo", ""): .embargo(id)
        case ("call", ""): .call(id)
        case ("reminder", ""): .reminder(id)
        case ("end", ""): .extending(id)
        case ("guests", ""): .guests(id)
        case ("letters", ""): .letters(id)
        case ("letters", let act): Int64(act).flatMap { $0 < 0 ? nil : .letter(id, $0) }
        case ("deliveries", ""): .deliveries(id)
        default: nil
        }
    }

    private static func delivery(_ id: DeliveryID, _ part: String, _ last: String) -> Place? {
        switch (part, last) {
        case ("", ""): .delivery(id)
        case ("paper.pdf", ""): .deliveryPaper(id)
        case ("paper.txt", ""): .deliveryText(id)
        case ("cover.docx", ""): .deliveryCover(id)
        case ("answers", let act): Int64(act).flatMap { $0 < 0 ? nil : .deliveryAnswer(id, $0) }
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
        case ("erasure", ""): .erasing(id)
        case ("people", "new"): .newMandate(id)
        case ("people", let mandate): MandateID(text: mandate).map { .mandate(id, $0) }
        default: nil
        }
    }
}
