// Every address of the site, parsed and printed by one description. Addresses are nouns; acts are posted to them.
package import Languages
package import Membership
package import Procedures
import Record
package import Statements
package import Store

/// An address below a language.
package enum Place: Hashable, Sendable {
    // Public
    case home, declaration, members, statements, verify, record
    case member(OrganisationID)
    case statement(StatementID)
    case help(HelpTopic)
    case search, follow, languages, archive, archived(StatementID)
    /// A page of the list; `year` nil: of all years.
    case statementList(year: Int?, page: Int)
    case memberSigned(OrganisationID, Int)
    case translation(StatementID, String)
    /// Who stands behind a statement, as a plain page that other sites may show.
    case list(StatementID)
    // Getting in
    case signIn, code, passkeySignIn, lostAccess, signedOut
    case invitation(String), firstCode(String), firstCodePicture(String)
    case role(DemonstrationRole)
    // An open letter, for those who are no members
    case openLetter(StatementID, String), guest(String)
    // Signed in
    case desk, session, mandateChoice
    case newDraft
    case draft(StatementID), preview(StatementID), fixing(StatementID), signOn(StatementID)
    case sheet(StatementID), signature(StatementID), signing(StatementID), withdrawal(StatementID)
    case receipt(Int64), closing(StatementID), publication(StatementID), away(StatementID)
    case proof(StatementID), demand(StatementID), contest(StatementID), embargo(StatementID)
    case call(StatementID), reminder(StatementID), extending(StatementID)
    case guests(StatementID), letters(StatementID), letter(StatementID, Int64)
    case deliveries(StatementID), delivery(DeliveryID), deliveryPaper(DeliveryID), deliveryText(DeliveryID)
    case deliveryCover(DeliveryID), deliveryAnswer(DeliveryID, Int64)
    case ownOrganisation, erasure, erasing(OrganisationID)
    case outbox, account, sessions, recoveryCodes, passkeys, passkey(String)
    case register, newOrganisation, organisation(OrganisationID), standing(OrganisationID)
    case people(OrganisationID), newMandate(OrganisationID), mandate(OrganisationID, MandateID)
    case readmissions, readmission(ReadmissionName)
    // Joining and decisions
    case join, rules, application(String)
    case procedures, beginning(BeginningForm), position(StatementID)
    case procedure(ProcedureID), part(ProcedureID), keeping(ProcedureID), amendment(ProcedureID)
    case procedureAway, minute(ProcedureID), minutePaper(ProcedureID), procedureFile(ProcedureID)
    case correction(ProcedureID)
    case groups, group(WorkingGroupID), groupDocuments(WorkingGroupID), groupEnd(WorkingGroupID)
    case councilSeat(OrganisationID), calendar
    // Translations, and drafts that several read
    case translations, translating(StatementID), translator(StatementID, String)
    case translationReview(StatementID, String), translationApproval(StatementID, String)
    case translationFile(StatementID, String, TranslationFile)
    case discussion(StatementID), draftReaders(StatementID)
}

/// The forms by which procedures begin, as addresses name them.
package enum BeginningForm: String, CaseIterable, Sendable {
    case fullMembership = "full-membership"
    case workingGroup = "working-group"
    case vote, election
    case ruleChange = "rules"
}

package enum HelpTopic: String, CaseIterable, Sendable {
    case howSigningWorks = "what-a-signature-means"
    case list = "how-to-read-the-list"
    case proved = "what-is-proved"
    case officials = "for-journalists-and-officials"
    case ownCoalition = "your-own-coalition"
}

package enum DemonstrationRole: String, CaseIterable, Sendable { case initiator, director, coordinator, lawyer }

/// A readmission as an address names it: 26 characters.
package struct ReadmissionName: Hashable, Sendable { package let text: String }

package enum Route: Hashable, Sendable {
    case root, health, style, icon, script
    case sitemap, robots
    case feed(Language, FeedSubject)
    /// Until when statements can be signed that everybody may know to be open, as a calendar.
    case deadlines(Language)
    /// What a public page shows, for programs.
    case json(Language, Place)
    /// A table of public data: its name and ending.
    case data(String)
    /// A file of the published record, below /record/.
    case recordFile(String)
    /// The short address on papers.
    case code(String)
    case bundle(PublicationCode)
    /// The proof file with what happened since.
    case status(PublicationCode)
    case paper(PublicationCode, Language)
    case plainPaper(PublicationCode, Language)
    case text(StatementID, version: Int)
    /// Deadlines of one person, as a calendar.
    case calendar(String)
    case page(Language, Place)

    /// Reads the decoded segments of a path; nil for an address that does not exist.
    package init?(_ segments: [String], languages: [Language]) {
        if let file = Route.file(segments, languages) {
            self = file
        } else {
            guard let first = segments.first, let language = languages.first(where: { $0.tag == first }),
                let place = Place(Array(segments.dropFirst()))
            else { return nil }
            self = .page(language, place)
        }
    }

    /// The address, from the root.
    package var path: String {
        switch self {
        case .root: "/"
        case .health: "/healthz"
        case .style: "/style/civic.css"
        case .icon: "/style/icon.png"
        case .script: "/style/passkey.js"
        case .recordFile(let file): "/record/" + file
        case .code(let code): "/v/" + code
        case .bundle(let code): "/bundles/\(code.shown).zip"
        case .status(let code): "/bundles/\(code.shown)-status.zip"
        case .paper(let code, let language): "/papers/\(code.shown).\(language.tag).pdf"
        case .plainPaper(let code, let language): "/papers/\(code.shown).\(language.tag).txt"
        case .text(let id, let version): "/texts/\(id.text)/\(version).txt"
        case .sitemap: "/sitemap.xml"
        case .robots: "/robots.txt"
        case .feed(let language, let subject): "/feeds/\(language.tag)/" + subject.path
        case .data(let name): "/data/" + name
        case .deadlines(let language): "/feeds/\(language.tag)/deadlines.ics"
        case .json(let language, let place): Route.page(language, place).path + ".json"
        case .calendar(let token): "/calendars/\(token).ics"
        case .page(let language, let place): "/\(language.tag)" + place.path
        }
    }

    private static func file(_ segments: [String], _ languages: [Language]) -> Route? {
        switch segments {
        case []: return .root
        case ["healthz"]: return .health
        case ["sitemap.xml"]: return .sitemap
        case ["robots.txt"]: return .robots
        case ["style", "civic.css"]: return .style
        case ["style", "icon.png"]: return .icon
        case ["style", "passkey.js"]: return .script
        default: break
        }
        if segments.count == 2, segments[0] == "v" { return .code(segments[1]) }
        if segments.count > 1, segments[0] == "record" {
            return .recordFile(segments.dropFirst().joined(separator: "/"))
        }
        if segments.count == 2, segments[0] == "bundles", segments[1].hasSuffix(".zip") {
            let name = segments[1].dropLast(4)
            if name.hasSuffix("-status") {
                return PublicationCode(typed: String(name.dropLast(7))).map { .status($0) }
            }
            return PublicationCode(typed: String(name)).map { .bundle($0) }
        }
        if segments.count > 2, segments[0] == "feeds", let language = languages.first(where: { $0.tag == segments[1] })
        {
            if segments[2...] == ["deadlines.ics"] { return .deadlines(language) }
            return FeedSubject(Array(segments.dropFirst(2))).map { .feed(language, $0) }
        }
        if segments.count == 2, segments[0] == "data" { return .data(segments[1]) }
        if segments.count == 2, segments[0] == "calendars", segments[1].hasSuffix(".ics") {
            return .calendar(String(segments[1].dropLast(4)))
        }
        if segments.count > 1, let last = segments.last, last.hasSuffix(".json"),
            let language = languages.first(where: { $0.tag == segments[0] }),
            let place = Place(segments.dropFirst().dropLast() + [String(last.dropLast(5))]), place.hasJSON
        {
            return .json(language, place)
        }
        if segments.count == 2, segments[0] == "papers" { return paper(segments[1], languages) }
        if segments.count == 3, segments[0] == "texts", segments[2].hasSuffix(".txt"),
            let id = StatementID(text: segments[1]), let version = Int(segments[2].dropLast(4)), version > 0
        {
            return .text(id, version: version)
        }
        return nil
    }

    /// `CODE.LANGUAGE.pdf` or `.txt`.
    private static func paper(_ name: String, _ languages: [Language]) -> Route? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let code = PublicationCode(typed: parts[0]),
            let language = languages.first(where: { $0.tag == parts[1] })
        else { return nil }
        switch parts[2] {
        case "pdf": return .paper(code, language)
        case "txt": return .plainPaper(code, language)
        default: return nil
        }
    }
}
