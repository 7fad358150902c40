// One member: names, standing, what it works on, what it signed in public.
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct MemberPage {
    let member: OrganisationSheet
    let signed: [PublishedStatement]
    let adhered: Day?
    private static let length = 25
    private let page: Int
    private let hasMore: Bool

    /// Nil for an organisation that the public may not see, and for a page on which nothing stands.
    init?(_ id: OrganisationID, _ visit: Visit, page: Int = 1) throws {
        let found = try visit.site.store.read { reads -> (OrganisationSheet, [PublishedStatement], Day?)? in
            guard let sheet = try reads.organisation(id), !sheet.organisation.unlisted, !sheet.standing.changes.isEmpty,
                sheet.standing.standing(on: visit.today) != .applicant
            else { return nil }
            let signed = try reads.publishedStatements(
                signedBy: id, in: visit.language.tag, skip: (page - 1) * MemberPage.length,
                most: MemberPage.length + 1)
            let declaration = try reads.declaration()
            let adherence = try declaration.flatMap { try reads.signature(of: id, on: $0.id, version: 1) }
            return (sheet, signed, adherence?.day)
        }
        guard let found else { return nil }
        (member, adhered, self.page) = (found.0, found.2, page)
        signed = Array(found.1.prefix(MemberPage.length))
        hasMore = found.1.count > MemberPage.length
        if page > 1 && signed.isEmpty { return nil }
    }

    func response(_ visit: Visit) -> Response {
        let organisation = member.organisation
        let name = organisation.name(in: visit.language.tag)
        return Page(visit: visit, title: name.name, room: .members).response { html in
            html.element("h1", .lang(name.language), text: name.name)
            html.element("dl", .class("facts")) { facts(&$0, visit) }
            html.element("h2", text: visit.words("Signed by name"))
            if signed.isEmpty { html.element("p", text: visit.words("Nothing by name that was published yet.")) }
            html.element("ul", .class("entries")) { html in
                for statement in signed { statement.entry(&html, visit) }
            }
            pages(&html, visit)
            html.element("p") { html in
                html.element(
                    "a", .href(Route.feed(visit.language, .member(organisation.id)).path),
                    text: visit.words("Follow what it signs, in a feed reader"))
            }
        }
    }

    private func pages(_ html: inout HTML, _ visit: Visit) {
        let id = member.organisation.id
        guard page > 1 || hasMore else { return }
        html.element("nav", .class("pages"), .ariaLabel(visit.words("Pages of the list"))) { html in
            html.element("ul") { html in
                if page > 1 {
                    let newer: Place = page == 2 ? .member(id) : .memberSigned(id, page - 1)
                    html.element("li") {
                        $0.element("a", .rel("prev"), .href(visit.path(newer)), text: visit.words("Newer"))
                    }
                }
                if hasMore {
                    html.element("li") { html in
                        html.element(
                            "a", .rel("next"), .href(visit.path(.memberSigned(id, page + 1))),
                            text: visit.words("Older"))
                    }
                }
            }
        }
    }

    private func facts(_ html: inout HTML, _ visit: Visit) {
        let words = visit.words
        let organisation = member.organisation
        let shown = organisation.name(in: visit.language.tag)
        let others = organisation.names.filter { $0 != shown }
        if !others.isEmpty {
            Facts.row(&html, words("Other names")) { html in
                for (index, name) in others.enumerated() {
                    if index > 0 { html.void("br") }
                    visit.bdi(&html, name)
                }
            }
        }
        let seat = organisation.shownSeat.map(visit.country) ?? words("not shown")
        Facts.row(&html, words("Seat")) {
            $0.text(organisation.international ? seat + ", " + words("international") : seat)
        }
        if !organisation.areas.isEmpty {
            Facts.row(&html, words("Works on")) {
                $0.text(organisation.areas.map(visit.country).joined(separator: ", "))
            }
        }
        if let domain = organisation.domain {
            Facts.row(&html, words("Web site")) {
                $0.element("a", .href("https://" + domain), .rel("noreferrer"), text: domain)
            }
        }
        Facts.row(&html, words("Standing")) { html in
            for (index, change) in member.standing.changes.enumerated() {
                if index > 0 { html.void("br") }
                html.text(
                    words(
                        "{standing} since {day}",
                        [
                            "standing": StandingWords.name(change.standing, words),
                            "day": visit.calendars.dayOf(change.since.text),
                        ]))
            }
        }
        if let adhered {
            Facts.row(&html, words("Supports the Declaration")) {
                $0.text(words("since {day}", ["day": visit.calendars.dayOf(adhered.text)]))
            }
        }
    }
}

enum StandingWords {
    static func name(_ standing: Standing, _ words: Words) -> String {
        switch standing {
        case .applicant: words("Applicant")
        case .associate: words("Associate Member")
        case .full: words("Full Member")
        case .suspended: words("Suspended")
        case .left: words("Left")
        case .excluded: words("Excluded")
        }
    }
}
