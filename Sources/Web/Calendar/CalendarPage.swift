// The deadlines of one's organisation in a calendar: off until asked for, with titles that say nothing.
import Access
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

enum CalendarPage {
    static func form(_ visit: Visit) throws -> Response? {
        guard let person = visit.visitor?.person else { return nil }
        let isOn = try visit.site.store.read { try $0.hasCalendar(person.id) }
        return write(visit, isOn: isOn, token: nil)
    }

    private static func write(_ visit: Visit, isOn: Bool, token: SessionToken?) -> Response {
        let words = visit.words
        return Page(visit: visit, title: words("Deadlines in my calendar")).response { html in
            html.element("h1", text: words("Deadlines in my calendar"))
            html.element(
                "p", .class("lead"),
                text: words(
                    "A calendar program can fetch the ends of what waits for your organisation. The titles say only “Deadline”."
                ))
            html.element(
                "p",
                text: words(
                    "The address is a secret: whoever has it sees when something ends here, and the calendar's provider learns that you use this site. Do not turn it on where that is dangerous."
                ))
            if let token {
                html.element("h2", text: words("The address for your calendar program"))
                html.element(
                    "p", .class("code copy"), text: visit.site.address + Route.calendar(token.text).path)
                html.element("p", .class("hint"), text: words("It is shown once."))
            }
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.calendar))) { html in
                FormStamps.hidden(&html, visit, .calendar)
                html.element("p", .class("actions")) { html in
                    html.element(
                        "button", .class("button"), .name("calendar"), .value("on"),
                        text: isOn ? words("A new address") : words("Turn it on"))
                    if isOn {
                        html.text(" ")
                        html.element(
                            "button", .class("button quiet"), .name("calendar"), .value("off"),
                            text: words("Turn it off"))
                    }
                }
            }
        }
    }

    static func choose(_ visit: Visit) throws -> Response? {
        let form = try visit.request.form()
        guard FormStamps.stamp(form, visit) != nil else { throw RecordingRefusal.expired }
        guard let person = visit.visitor?.person else { return nil }
        let act = ChooseCalendar(person: person.id, isOn: form["calendar"] == "on")
        guard let token = try visit.site.store.perform({ try act.perform(in: $0) }) else {
            return visit.redirect(.calendar)
        }
        return write(visit, isOn: true, token: token)
    }
}

extension Site {
    /// The calendar behind a secret address; nil when it is unknown or was turned off.
    func calendar(_ token: String) throws -> Response? {
        guard let digest = SessionToken(text: token)?.digest else { return nil }
        let now = store.clock.now()
        let found = try store.read { reads -> ([CalendarFeed.Entry], Language)? in
            guard let person = try reads.calendarOwner(digest).flatMap({ try reads.person($0) }) else { return nil }
            let language = Language(person.language) ?? .english
            let title = catalogues.words(language)("Deadline")
            return (try deadlines(of: person, title, now, reads), language)
        }
        guard let (entries, language) = found else { return nil }
        let host = address.split(separator: "/").last.map(String.init) ?? "localhost"
        let feed = CalendarFeed(
            name: catalogues.words(language)("Deadlines"), host: host, made: now, entries: entries)
        return Response.bytes(Array(feed.text.utf8), type: "text/calendar; charset=utf-8")
    }

    /// Ends of sign-ons and procedures in which one of the person's organisations may act.
    private func deadlines(of person: Person, _ title: String, _ now: Instant, _ reads: Reads) throws
        -> [CalendarFeed.Entry]
    {
        let today = store.facts.day(of: now)
        let organisations = try reads.mandates(of: person.id).filter { $0.holds(on: today) }.map(\.organisation)
        let standings = try organisations.map { try reads.standing(of: $0).standing(on: today) }
        var entries: [CalendarFeed.Entry] = []
        for facts in try reads.statements() {
            guard let newest = try reads.newestVersion(of: facts.id),
                let signOn = try reads.signOn(of: facts.id, version: newest.version),
                case .open(let until?) = signOn.state(at: now), standings.contains(where: signOn.eligible.includes)
            else { continue }
            entries.append(.init(id: facts.id.text, at: until, title: title))
        }
        for facts in try reads.runningProcedures() {
            guard let ends = facts.ends, now < ends else { continue }
            let electorate = Set(try reads.electorate(of: facts, on: today))
            guard organisations.contains(where: electorate.contains) else { continue }
            entries.append(.init(id: facts.id.text, at: ends, title: title))
        }
        return entries.sorted { $0.at < $1.at }
    }
}
