// One request on its way to an answer: who asks, where, in which language. Handed in everywhere; nothing is ambient.
import Access
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Store

/// Somebody signed in.
struct Visitor: Sendable {
    let session: Session
    let person: Person
    /// All that hold today.
    let mandates: [Mandate]
    /// The one acted under; nil until chosen.
    let mandate: Mandate?
    let organisation: OrganisationSheet?

    func may(_ right: Right) -> Bool { mandate?.rights.contains(right) ?? false }
}

struct Visit {
    let site: Site
    let request: Request
    let language: Language
    let place: Place
    let now: Instant
    /// Nil on public pages, which ignore cookies, and for those who are not signed in.
    let visitor: Visitor?

    var words: Words { site.catalogues.words(language) }
    /// Times in the zone of the coalition.
    var calendars: Calendars { Calendars(language: language, zone: site.store.facts.zone) }
    /// Times in the zone of the reader; the coalition's for those who are not signed in.
    var ownCalendars: Calendars {
        Calendars(language: language, zone: visitor?.person.zone ?? site.store.facts.zone)
    }

    func path(_ place: Place) -> String { Route.page(language, place).path }

    func redirect(_ place: Place) -> Response { Response.redirect(to: path(place)) }

    /// Who acts; refuses those who have not chosen for whom.
    func acting() throws -> Acting {
        guard let visitor, let mandate = visitor.mandate else { throw MembershipRefusal.mandateEnded }
        return Acting(person: visitor.person.id, mandate: mandate.id)
    }

    /// The day in the procedural zone.
    var today: Day { site.store.facts.day(of: now) }
}
