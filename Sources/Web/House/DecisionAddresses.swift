// Addresses of joining, decisions and working groups.
import Membership
import Procedures
import Record
import Statements
import Store

extension Place {
    var decisionPath: String? {
        switch self {
        case .join: "/join"
        case .rules: "/rules"
        case .application(let token): "/applications/" + token
        case .procedures: "/desk/procedures"
        case .beginning(let form): "/desk/procedures/begin/" + form.rawValue
        case .position(let id): "/desk/statements/\(id.text)/position"
        case .groups: "/desk/groups"
        case .group(let id): "/desk/groups/" + id.text
        case .groupDocuments(let id): "/desk/groups/\(id.text)/documents"
        case .groupEnd(let id): "/desk/groups/\(id.text)/end"
        case .councilSeat(let id): "/desk/register/\(id.text)/council"
        case .calendar: "/desk/calendar"
        default: procedurePath
        }
    }

    private var procedurePath: String? {
        switch self {
        case .procedure(let id): "/desk/procedures/" + id.text
        case .part(let id): "/desk/procedures/\(id.text)/part"
        case .keeping(let id): "/desk/procedures/\(id.text)/keeping"
        case .amendment(let id): "/desk/procedures/\(id.text)/version"
        case .correction(let id): "/desk/procedures/\(id.text)/correction"
        case .procedureAway: "/desk/procedures/put-aside"
        case .minute(let id): "/desk/procedures/\(id.text)/minute"
        case .minutePaper(let id): "/desk/procedures/\(id.text)/minute.pdf"
        case .procedureFile(let id): "/desk/procedures/\(id.text)/procedure.json"
        default: nil
        }
    }

    /// `parts` are the segments, filled up with empty ones to five.
    static func decision(_ parts: [String]) -> Place? {
        switch (parts[0], parts[1], parts[2], parts[3]) {
        case ("join", "", "", ""): .join
        case ("rules", "", "", ""): .rules
        case ("applications", let token, "", "") where !token.isEmpty: .application(token)
        case ("desk", "procedures", "", ""): .procedures
        case ("desk", "procedures", "put-aside", ""): .procedureAway
        case ("desk", "procedures", "begin", let form): BeginningForm(rawValue: form).map { .beginning($0) }
        case ("desk", "procedures", let id, let part): ProcedureID(text: id).flatMap { procedure($0, part) }
        case ("desk", "statements", let id, "position"): StatementID(text: id).map { .position($0) }
        case ("desk", "groups", "", ""): .groups
        case ("desk", "groups", let id, let part): WorkingGroupID(text: id).flatMap { group($0, part) }
        case ("desk", "register", let id, "council"): OrganisationID(text: id).map { .councilSeat($0) }
        case ("desk", "calendar", "", ""): .calendar
        default: nil
        }
    }

    private static func procedure(_ id: ProcedureID, _ part: String) -> Place? {
        switch part {
        case "": .procedure(id)
        case "part": .part(id)
        case "keeping": .keeping(id)
        case "version": .amendment(id)
        case "correction": .correction(id)
        case "minute": .minute(id)
        case "minute.pdf": .minutePaper(id)
        case "procedure.json": .procedureFile(id)
        default: nil
        }
    }

    private static func group(_ id: WorkingGroupID, _ part: String) -> Place? {
        switch part {
        case "": .group(id)
        case "documents": .groupDocuments(id)
        case "end": .groupEnd(id)
        default: nil
        }
    }
}
