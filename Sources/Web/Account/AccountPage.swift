// A person's own access: where one is signed in, devices, recovery codes.
import Access
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Store

enum AccountPage {
    static func response(_ visit: Visit) throws -> Response {
        guard let visitor = visit.visitor else { return visit.redirect(.signIn) }
        let found = try visit.site.store.read { reads in
            (
                try reads.sessions(of: visitor.person.id, at: visit.now), try reads.passkeys(of: visitor.person.id),
                try reads.credentials(of: visitor.person.id)?.recovery.count ?? 0
            )
        }
        let words = visit.words
        return Page(visit: visit, title: words("Your access")).response { html in
            html.element("h1", text: words("Your access"))
            Facts.list(
                &html,
                [
                    (words("Name"), visitor.person.name), (words("Mail address"), visitor.person.mail),
                ])
            settings(&html, visit, visitor)
            sessions(&html, visit, found.0)
            devices(&html, visit, found.1)
            html.element("h2", text: words("Recovery codes"))
            html.element("p", text: words.count("{n} code is left.", "{n} codes are left.", found.2))
            html.element("p", .class("actions")) { html in
                html.element(
                    "a", .class("button quiet"), .href(visit.path(.recoveryCodes)),
                    text: words("Make new recovery codes"))
            }
        }
    }

    private static func settings(_ html: inout HTML, _ visit: Visit, _ visitor: Visitor) {
        let words = visit.words
        let entered = Entered(["language": [visitor.person.language], "zone": [visitor.person.zone]])
        let fields = Fields(words: words, entered: entered)
        html.element("form", .method("post"), .keepsNothing, .action(visit.path(.account))) { html in
            FormStamps.hidden(&html, visit, .account)
            fields.select(
                &html, "language", words("Language of messages"),
                options: visit.site.languages.map { ($0.tag, $0.ownName) })
            fields.select(&html, "zone", words("Time of"), options: SignOnFields.zones(visit))
            fields.buttons(&html, words("Save"))
        }
    }

    static func save(_ visit: Visit) throws -> Response {
        let form = try visit.request.form()
        guard let visitor = visit.visitor, FormStamps.stamp(form, visit) != nil else { throw RecordingRefusal.expired }
        let language = form["language"] ?? ""
        let zone = form["zone"] ?? ""
        guard visit.site.languages.contains(where: { $0.tag == language }), Calendars.isZone(zone) else {
            throw MembershipRefusal.unknownPerson
        }
        let act = ChangeOwnSettings(person: visitor.person.id, language: language, zone: zone)
        try visit.site.store.perform { try act.perform(in: $0) }
        return visit.redirect(.account)
    }

    private static func sessions(_ html: inout HTML, _ visit: Visit, _ sessions: [Session]) {
        let words = visit.words
        html.element("h2", text: words("Where you are signed in"))
        html.element("ul", .class("entries")) { html in
            for session in sessions {
                html.element("li", .class("entry")) { html in
                    if session.digest == visit.visitor?.session.digest {
                        html.element("p", .class("when")) {
                            $0.element("span", .class("tag open"), text: words("this one"))
                        }
                    }
                    html.element(
                        "p",
                        text: words(
                            "since {begin}, ends by itself {end}",
                            [
                                "begin": visit.ownCalendars.moment(session.began.milliseconds),
                                "end": visit.ownCalendars.moment(session.expires.milliseconds),
                            ]))
                }
            }
        }
        html.element("form", .method("post"), .keepsNothing, .action(visit.path(.sessions))) { html in
            FormStamps.hidden(&html, visit, .sessions)
            html.element("p", .class("actions")) {
                $0.element("button", .class("button danger"), text: words("Sign out everywhere"))
            }
        }
    }

    private static func devices(_ html: inout HTML, _ visit: Visit, _ passkeys: [Passkey]) {
        let words = visit.words
        html.element("h2", text: words("Passkeys"))
        html.element(
            "p", .class("hint"),
            text: words("A device that signs you in with one touch, and signs statements itself: the strongest way."))
        html.element("ul", .class("entries")) { html in
            for passkey in passkeys {
                html.element("li", .class("entry")) { html in
                    html.element("h3", text: passkey.name)
                    let place = Place.passkey(Base64URL.encode(passkey.credential))
                    html.element("form", .method("post"), .keepsNothing, .action(visit.path(place))) { html in
                        FormStamps.hidden(&html, visit, place)
                        html.element("p", .class("actions")) {
                            $0.element("button", .class("button quiet"), text: words("Remove"))
                        }
                    }
                }
            }
        }
        html.element("p", .class("actions")) { html in
            html.element("a", .class("button quiet"), .href(visit.path(.passkeys)), text: words("Register a device"))
        }
    }

    static func endAll(_ visit: Visit) throws -> Response {
        guard let visitor = visit.visitor, FormStamps.stamp(try visit.request.form(), visit) != nil else {
            throw RecordingRefusal.expired
        }
        try visit.site.store.perform { try SignOutEverywhere(person: visitor.person.id).perform(in: $0) }
        var response = visit.redirect(.signedOut)
        response.headers += [
            SessionCookie.clear(visit.site), ("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\""),
        ]
        return response
    }
}
