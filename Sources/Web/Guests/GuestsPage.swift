// Organisations that are no members under an open letter: a member may vouch, the initiator leaves out what should not be
// listed.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct GuestsPage {
    private let visit: Visit
    private let call: CallToSign
    private let guests: [(Guest, Organisation)]
    /// Web sites that more than one gave.
    private let doubled: Set<String>
    /// Names of members, in small letters.
    private let memberNames: Set<String>

    static func form(_ visit: Visit, _ id: StatementID) throws -> Response? { try GuestsPage(visit, id)?.write() }

    private init?(_ visit: Visit, _ id: StatementID) throws {
        guard let call = try CallToSign(id, visit), call.signOn.eligible == .open else { return nil }
        self.visit = visit
        self.call = call
        guests = try visit.site.store.read { reads in
            try reads.guests(of: id).compactMap { guest in
                guard try reads.guestSignature(guest, newest: call.text.version) != nil,
                    let organisation = try reads.organisation(guest.organisation)?.organisation
                else { return nil }
                return (guest, organisation)
            }
        }
        memberNames = try visit.site.store.read { reads in
            let members = try reads.organisations().filter { !$0.standing.changes.isEmpty }
            return Set(members.flatMap { $0.organisation.names.map { $0.name.lowercased() } })
        }
        let sites = Dictionary(grouping: guests.compactMap(\.1.domain)) { $0 }
        doubled = Set(sites.filter { $0.value.count > 1 }.keys)
    }

    private var leads: Bool {
        visit.visitor?.organisation?.organisation.id == call.facts.initiator && visit.visitor?.may(.draft) ?? false
    }

    private func write() -> Response {
        let words = visit.words
        return Page(visit: visit, title: words("Organisations that are no members")).response { html in
            html.element("h1", text: words("Organisations that are no members"))
            html.element("p", .lang(call.text.text.language), text: call.text.text.title)
            html.element(
                "p",
                text: words(
                    "They confirmed by mail. Vouch only for one that you know: the list says that a member vouches for it, not which."
                ))
            if guests.isEmpty { html.element("p", text: words("None has signed yet.")) }
            html.element("h2", .class("out-of-sight"), text: words("The list"))
            html.element("ul", .class("entries")) { html in
                for (guest, organisation) in Sorting(visit.language).sorted(guests, by: { $0.1.names[0].name }) {
                    entry(&html, guest, organisation)
                }
            }
            html.element("p") { html in
                html.element("a", .href(visit.path(.sheet(call.facts.id))), text: words("Back to the statement"))
            }
        }
    }

    private func entry(_ html: inout HTML, _ guest: Guest, _ organisation: Organisation) {
        let words = visit.words
        html.element("li", .class("entry")) { html in
            html.element("p", .class("when")) { html in
                html.element("span", .class(guest.mark == .unverified ? "tag" : "tag done"), text: mark(guest.mark))
                if guest.leftOut { html.text(" · " + words("left out of lists")) }
            }
            html.element("h3") { visit.bdi(&$0, organisation.names[0]) }
            html.element(
                "p",
                text: [organisation.seat.map(visit.country), organisation.domain].compactMap { $0 }
                    .joined(separator: " · "))
            if let site = organisation.domain, doubled.contains(site) {
                html.element(
                    "p", .class("hint"), text: words("Another one gave the same web site; one of them is listed."))
            }
            if organisation.names.contains(where: { memberNames.contains($0.name.lowercased()) }) {
                html.element(
                    "p", .class("problem"), text: words("A member has this very name. Is it the same organisation?"))
            }
            buttons(&html, guest)
        }
    }

    private func mark(_ mark: GuestMark) -> String {
        switch mark {
        case .verified: visit.words("verified")
        case .vouched: visit.words("vouched for")
        case .unverified: visit.words("not verified")
        }
    }

    private func buttons(_ html: inout HTML, _ guest: Guest) {
        let words = visit.words
        html.element("form", .method("post"), .keepsNothing, .action(visit.path(.guests(call.facts.id)))) { html in
            FormStamps.hidden(&html, visit, .guests(call.facts.id))
            html.void("input", .type("hidden"), .name("guest"), .value(guest.organisation.text))
            html.element("p", .class("actions")) { html in
                if guest.mark == .unverified, visit.visitor?.may(.sign) ?? false {
                    html.element(
                        "button", .class("button quiet"), .name("what"), .value("vouch"),
                        text: words("We know it and vouch for it"))
                    html.text(" ")
                }
                if leads {
                    html.element(
                        "button", .class("button quiet"), .name("what"), .value(guest.leftOut ? "in" : "out"),
                        text: guest.leftOut ? words("Take it in again") : words("Leave it out of lists"))
                }
            }
        }
    }

    static func act(_ visit: Visit, _ id: StatementID) throws -> Response? {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit), let guest = form["guest"].flatMap({ OrganisationID(text: $0) })
        else { throw RecordingRefusal.expired }
        if form["what"] == "vouch" {
            let act = VouchForGuest(guest: guest, acting: try visit.acting(), stamp: stamp)
            try visit.site.store.perform { try act.perform(in: $0) }
        } else {
            let act = LeaveOutGuest(guest: guest, isOut: form["what"] == "out", acting: try visit.acting())
            try visit.site.store.perform { try act.perform(in: $0) }
        }
        return visit.redirect(.guests(id))
    }
}
