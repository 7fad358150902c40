// Addresses of lists, search and the archive, of translations, and of the discussion of drafts.
import Languages
import Membership
import Record
import Statements
import Store

/// The files in which translations travel.
package enum TranslationFile: String, CaseIterable, Sendable {
    case portableObject = "translation.po"
    case xliff = "translation.xlf"
}

extension Place {
    /// What everybody may read.
    var readingPath: String? {
        switch self {
        case .search: "/search"
        case .follow: "/follow"
        case .languages: "/languages"
        case .archive: "/archive"
        case .archived(let id): "/archive/" + id.text
        case .statementList(let year, let page): "/statements/\(year.map(String.init) ?? "all")/\(page)"
        case .memberSigned(let id, let page): "/members/\(id.text)/\(page)"
        case .translation(let id, let language): "/statements/\(id.text)/translations/\(language)"
        case .list(let id): "/statements/\(id.text)/list"
        default: translatingPath
        }
    }

    private var translatingPath: String? {
        switch self {
        case .translations: "/desk/translations"
        case .translating(let id): "/desk/translations/" + id.text
        case .translator(let id, let language): "/desk/translations/\(id.text)/\(language)"
        case .translationReview(let id, let language): "/desk/translations/\(id.text)/\(language)/review"
        case .translationApproval(let id, let language): "/desk/translations/\(id.text)/\(language)/approval"
        case .translationFile(let id, let language, let file):
            "/desk/translations/\(id.text)/\(language)/\(file.rawValue)"
        case .discussion(let id): "/desk/drafts/\(id.text)/comments"
        case .draftReaders(let id): "/desk/drafts/\(id.text)/readers"
        default: nil
        }
    }

    /// `parts` are the segments, filled up with empty ones to five.
    static func reading(_ parts: [String]) -> Place? {
        switch (parts[0], parts[1], parts[2], parts[3]) {
        case ("search", "", "", ""): .search
        case ("follow", "", "", ""): .follow
        case ("languages", "", "", ""): .languages
        case ("archive", "", "", ""): .archive
        case ("archive", let id, "", ""): StatementID(text: id).map { .archived($0) }
        case ("statements", let id, "list", ""): StatementID(text: id).map { .list($0) }
        case ("statements", let id, "translations", let language):
            StatementID(text: id).flatMap {
                tag(language).map(Place.translationOf($0))
            }
        case ("statements", let year, let page, ""): list(year, page)
        case ("members", let id, let page, ""):
            OrganisationID(text: id).flatMap { id in
                number(page).map { .memberSigned(id, $0) }
            }
        case ("desk", "translations", "", ""): .translations
        case ("desk", "translations", let id, let language):
            StatementID(text: id).flatMap {
                translator($0, language, parts[4])
            }
        case ("desk", "drafts", let id, "comments"): StatementID(text: id).map { .discussion($0) }
        case ("desk", "drafts", let id, "readers"): StatementID(text: id).map { .draftReaders($0) }
        default: nil
        }
    }

    private static func translationOf(_ id: StatementID) -> (String) -> Place { { .translation(id, $0) } }

    private static func translator(_ id: StatementID, _ language: String, _ part: String) -> Place? {
        if language.isEmpty { return part.isEmpty ? .translating(id) : nil }
        guard let language = tag(language) else { return nil }
        switch part {
        case "": return .translator(id, language)
        case "review": return .translationReview(id, language)
        case "approval": return .translationApproval(id, language)
        default: return TranslationFile(rawValue: part).map { .translationFile(id, language, $0) }
        }
    }

    /// The first page of all statements and of a member has the shorter address.
    private static func list(_ year: String, _ page: String) -> Place? {
        guard let page = number(page) else { return nil }
        if year == "all" { return page > 1 ? .statementList(year: nil, page: page) : nil }
        guard year.utf8.count == 4, let year = number(year) else { return nil }
        return .statementList(year: year, page: page)
    }

    /// A decimal as it is printed, from 1 to 9999.
    private static func number(_ text: String) -> Int? {
        guard let number = Int(text), (1...9999).contains(number), String(number) == text else { return nil }
        return number
    }

    /// A language of the region, as texts name it.
    private static func tag(_ text: String) -> String? { DraftLanguages.tags.contains(text) ? text : nil }
}
