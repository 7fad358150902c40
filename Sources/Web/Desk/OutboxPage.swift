// In the demonstration nothing is sent: this page shows what would have been.
import HTML
import HTTP
import Languages
import Membership
import Record
import Store

enum OutboxPage {
    static func response(_ visit: Visit) throws -> Response? {
        guard visit.site.store.facts.isDemonstration else { return nil }
        let letters = try visit.site.store.read { reads in
            try reads.outbox(most: 60).map { written in
                (
                    written, try Recipient(written.message, reads, visit.site),
                    try Letter(written.message, reads, visit.site)
                )
            }
        }
        let words = visit.words
        return Page(visit: visit, title: words("Outbox")).response { html in
            html.element("h1", text: words("Outbox"))
            html.element(
                "p", .class("hint"),
                text: words(
                    "Written by the acts themselves; in the demonstration nothing is sent. The newest sixty, in the language of each person."
                ))
            if letters.isEmpty { html.element("p", text: words("Nothing yet.")) }
            html.element("h2", .class("out-of-sight"), text: words("The list"))
            html.element("ul", .class("entries")) { html in
                for (written, recipient, letter) in letters { entry(&html, visit, written, recipient, letter) }
            }
        }
    }

    private static func entry(
        _ html: inout HTML, _ visit: Visit, _ written: WrittenMessage, _ recipient: Recipient, _ letter: Letter
    ) {
        let language = recipient.language
        let words = visit.site.catalogues.words(language)
        let calendars = Calendars(language: language, zone: recipient.zone)
        html.element("li", .class("entry")) { html in
            html.element("p", .class("when")) { html in
                html.element("time", text: visit.ownCalendars.moment(written.written.milliseconds))
                html.text(" · " + visit.words("to {name}, {mail}", ["name": recipient.name, "mail": recipient.mail]))
            }
            html.element("h3", .lang(language.tag), text: letter.subject(words))
            html.element("p", .class("letter"), .lang(language.tag), text: letter.body(words, calendars))
            if let link = letter.link {
                html.element("p") { $0.element("a", .href(visit.site.address + link), text: visit.site.address + link) }
            }
        }
    }
}

/// Who gets a message: a person of the register, or an address that belongs to nobody here.
private struct Recipient {
    let name: String
    let mail: String
    let language: Language
    let zone: String

    init(_ message: Message, _ reads: Reads, _ site: Site) throws {
        language = try Letter.language(message, reads)
        let person = try message.person.flatMap { try reads.person($0) }
        name = person?.name ?? message.facts["name"] ?? ""
        mail = person?.mail ?? message.facts["mail"] ?? ""
        zone = person?.zone ?? site.store.facts.zone
    }
}
