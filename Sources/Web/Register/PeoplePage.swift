// Who acts for an organisation, with which rights, since when; for its own people and the secretariat.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Store

enum PeoplePage {
    static func response(_ visit: Visit, _ id: OrganisationID) throws -> Response? {
        guard let access = PeopleAccess(visit, id) else { return nil }
        let found = try visit.site.store.read { reads in
            (
                try reads.organisation(id),
                try reads.mandates(of: id).map { ($0, try reads.person($0.person), try reads.giver(of: $0.id)) }
            )
        }
        guard let sheet = found.0 else { return nil }
        let words = visit.words
        return Page(visit: visit, title: words("People and mandates")).response { html in
            html.element("h1", text: words("People and mandates"))
            html.element("p") { visit.bdi(&$0, sheet.organisation.name(in: visit.language.tag)) }
            if access.mayChange {
                html.element("p", .class("actions")) { html in
                    html.element(
                        "a", .class("button"), .href(visit.path(.newMandate(id))), text: words("Name a person"))
                }
            }
            html.element("h2", .class("out-of-sight"), text: words("The list"))
            html.element("ul", .class("entries")) { html in
                for (mandate, person, giver) in found.1.reversed() {
                    entry(&html, visit, mandate, person, giver, access)
                }
            }
        }
    }

    private static func entry(
        _ html: inout HTML, _ visit: Visit, _ mandate: Mandate, _ person: Person?, _ giver: Person?,
        _ access: PeopleAccess
    ) {
        let words = visit.words
        let holds = mandate.holds(on: visit.today)
        html.element("li", .class("entry")) { html in
            html.element("p", .class("when")) { html in
                let isComing = mandate.ended == nil && visit.today < mandate.from
                html.element(
                    "span", .class(holds ? "tag open" : isComing ? "tag" : "tag no"),
                    text: holds ? words("holds") : isComing ? words("begins later") : words("ended"))
                html.text(" " + words("since {day}", ["day": visit.calendars.dayOf(mandate.from.text)]))
                if let until = mandate.until {
                    html.text(", " + words("until {day}", ["day": visit.calendars.dayOf(until.text)]))
                }
            }
            html.element("h3", text: person?.name ?? "")
            html.element("p", text: RightWords.list(mandate.rights, words))
            html.element(
                "p", .class("hint"),
                text: giver.map { words("Given by {name}", ["name": $0.name]) } ?? words("Given at the founding"))
            if access.mayChange && mandate.ended == nil {
                html.element("p", .class("actions")) { html in
                    html.element(
                        "a", .class("button quiet"), .href(visit.path(.mandate(mandate.organisation, mandate.id))),
                        text: words("Replace or end"))
                }
            }
        }
    }
}

/// Who may see, and who may change, the people of an organisation.
struct PeopleAccess {
    let mayChange: Bool
    let isSecretariat: Bool

    /// Nil for others than its own people and the secretariat.
    init?(_ visit: Visit, _ id: OrganisationID) {
        guard let visitor = visit.visitor, visitor.mandate != nil else { return nil }
        isSecretariat = visitor.may(.secretariat)
        let isOwn = visitor.organisation?.organisation.id == id
        guard isOwn || isSecretariat else { return nil }
        mayChange = isSecretariat || visitor.may(.represent)
    }
}

enum RightWords {
    static func name(_ right: Right, _ words: Words) -> String {
        switch right {
        case .draft: words("write statements, open and publish them")
        case .keep: words("see what is withheld")
        case .represent: words("name people, speak for the organisation")
        case .translate: words("translate texts")
        case .secretariat: words("work for the secretariat of the coalition")
        case .sign: words("sign and withdraw")
        }
    }

    static func list(_ rights: Set<Right>, _ words: Words) -> String {
        words("May: {rights}", ["rights": rights.sorted().map { name($0, words) }.joined(separator: "; ")])
    }
}
