// Opening the sign-on: until when, in which zone, for whom, how many are needed.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

enum SignOnPage {
    static func form(_ visit: Visit, _ id: StatementID) throws -> Response? {
        var entered = Entered()
        let inAWeek = visit.site.store.facts.day(of: visit.now.adding(seconds: 7 * 86400)).text
        let parts = inAWeek.split(separator: "-").map(String.init)
        for (name, value) in [
            ("day", String(Int(parts[2]) ?? 1)), ("month", String(Int(parts[1]) ?? 1)), ("year", parts[0]),
            ("time", "23:59"),
            ("zone", visit.visitor?.person.zone ?? visit.site.store.facts.zone), ("who", "members"), ("minimum", ""),
        ] { entered.set(name, value) }
        return try write(visit, id, entered)
    }

    private static func write(_ visit: Visit, _ id: StatementID, _ entered: Entered) throws -> Response? {
        guard let text = try visit.site.store.read({ try $0.newestVersion(of: id) }) else { return nil }
        let words = visit.words
        let fields = Fields(words: words, entered: entered)
        return Page(visit: visit, title: words("Open the sign-on"), form: entered).response { html in
            Steps.write(&html, visit, current: 3)
            html.element("h1", text: words("Open the sign-on"))
            html.element("p", .lang(text.language), text: text.title)
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.signOn(id)))) { html in
                FormStamps.hidden(&html, visit, .signOn(id))
                html.void("input", .type("hidden"), .name("version"), .value(String(text.version)))
                SignOnFields(visit: visit, fields: fields).write(&html)
                fields.buttons(&html, words("Open for signing"), back: (visit.path(.sheet(id)), words("Not yet")))
            }
        }
    }

    static func open(_ visit: Visit, _ id: StatementID) throws -> Response? {
        let form = try visit.request.form()
        var entered = Entered(form, limit: 200)
        let ends = SignOnFields.end(&entered, visit)
        let minimum = Int(entered["minimum"].isEmpty ? "0" : entered["minimum"])
        if minimum == nil || minimum ?? -1 < 0 || minimum ?? 0 > 10_000 {
            entered.wrong("minimum", visit.words("Type a number, or leave it empty"))
        }
        guard let stamp = FormStamps.stamp(form, visit), let version = Int(entered["version"]) else {
            entered.wrong("day", visit.words("The form was too old. Everything is kept: please send it again."))
            return try write(visit, id, entered)
        }
        guard entered.problems.isEmpty, let ends, let minimum else { return try write(visit, id, entered) }
        let act = OpenSignOn(
            statement: id, version: version, ends: ends, zone: entered["zone"],
            eligible: Eligibility(rawValue: entered["who"]) ?? .members, minimum: minimum,
            announced: entered["announced"] == "yes", acting: try visit.acting(), stamp: stamp)
        do {
            _ = try visit.site.performPublic { try act.perform(in: $0) }
        } catch StatementRefusal.endOutOfRange {
            entered.wrong("day", visit.words("The end must be in the future, at most a year ahead"))
            return try write(visit, id, entered)
        }
        return visit.redirect(.sheet(id))
    }
}

struct SignOnFields {
    let visit: Visit
    let fields: Fields

    /// Day, time and zone of one minute.
    func moment(_ html: inout HTML, day: String, hint: String) {
        let words = visit.words
        fields.group(&html, "day", day, hint: hint) { html in
            html.element("div", .class("parts")) { html in
                part(&html, "day", words("Day"), "")
                part(&html, "month", words("Month"), "")
                part(&html, "year", words("Year"), "year")
            }
        }
        fields.group(
            &html, "time", words("Time and zone"),
            hint: words("At this minute it ends. Each member also sees it in its own time.")
        ) { html in
            html.element("div", .class("parts")) { html in
                part(&html, "time", words("Time"), "year")
                html.element("div", .class("wide")) { html in
                    html.element("label", .for("zone"), text: words("Time of"))
                    html.element("select", .id("zone"), .name("zone")) { html in
                        fields.options(&html, "zone", SignOnFields.zones(visit))
                    }
                }
            }
        }
    }

    func write(_ html: inout HTML) {
        let words = visit.words
        moment(&html, day: words("Last day for signing"), hint: words("For example 27 11 2026"))
        fields.group(&html, "who", words("Who may sign")) { html in
            fields.choice(
                &html, "who", "members", words("All members"), hint: words("Full and Associate Members"), isFirst: true)
            fields.choice(&html, "who", "full-members", words("Full Members only"))
            fields.choice(
                &html, "who", "open", words("An open letter: members, and others by invitation link"),
                hint: words("Others confirm by mail; you decide who of them is listed"))
        }
        fields.line(
            &html, "minimum", words("Least number of signatures"),
            hint: words("With fewer it cannot be published. May be left empty."),
            short: true, isCode: true, more: .attr("inputmode", "numeric"))
        fields.group(&html, "announced", words("The public")) { html in
            fields.choice(
                &html, "announced", "yes", words("Everybody may read the text now, and until when it can be signed"),
                hint: words("Who signs stays among members until it is published"), type: .checkbox, isFirst: true)
        }
    }

    private func part(_ html: inout HTML, _ name: String, _ label: String, _ size: String) {
        html.element("div", size.isEmpty ? .none : .class(size)) { html in
            html.element("label", .for(name), text: label)
            html.void(
                "input", .id(name), .name(name), .type("text"), .attr("inputmode", "numeric"),
                .value(fields.entered[name]),
                fields.entered.problem(name) == nil ? .none : .attr("aria-invalid", "true"))
        }
    }

    /// Time and zone as they are offered when nothing was typed yet.
    static func withDefaults(_ entered: Entered, _ visit: Visit) -> Entered {
        var entered = entered
        if entered["zone"].isEmpty { entered.set("zone", visit.visitor?.person.zone ?? visit.site.store.facts.zone) }
        if entered["time"].isEmpty { entered.set("time", "10:00") }
        return entered
    }

    /// Zones of the region, by the name of their city in the reader's language.
    static func zones(_ visit: Visit) -> [(value: String, text: String)] {
        let named = Calendars.zones.map { zone in
            (value: zone, text: Calendars(language: visit.language, zone: zone).zoneName())
        }
        return Sorting(visit.language).sorted(named) { $0.text }
    }

    /// The instant of the end; notes a problem when there is none.
    static func end(_ entered: inout Entered, _ visit: Visit) -> Instant? {
        let words = visit.words
        let numbers = ["year", "month", "day"].map { Int(entered[$0].filter { !$0.isWhitespace }) }
        guard let year = numbers[0], let month = numbers[1], let day = numbers[2], (2000...9999).contains(year),
            let date = Day(text: "\(year)-\(two(month))-\(two(day))")
        else {
            entered.wrong("day", words("This is no day: type day, month and year as numbers"))
            return nil
        }
        guard Calendars.isZone(entered["zone"]) else {
            entered.wrong("zone", words("Choose a zone"))
            return nil
        }
        let time = entered["time"].filter { !$0.isWhitespace }
        guard let end = Calendars.instant(ofDay: date.text, time: time, zone: entered["zone"]) else {
            entered.wrong("time", words("This is no time there: type it as 23:59. Midnight is 0:00 of the next day."))
            return nil
        }
        return Instant(milliseconds: end)
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
