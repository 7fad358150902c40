// The initiator publishes a list, now or at a minute that is ordered; what stands on it, and what is new since the last.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct PublicationPage {
    private let visit: Visit
    private let call: CallToSign
    private let signatories: Signatories
    private let listable: Listable
    private let earlier: [Publication]
    private let embargo: Embargo?
    private let entered: Entered

    static func form(_ visit: Visit, _ id: StatementID, _ entered: Entered = Entered()) throws -> Response? {
        try PublicationPage(visit, id, SignOnFields.withDefaults(entered, visit))?.write()
    }

    private init?(_ visit: Visit, _ id: StatementID, _ entered: Entered) throws {
        guard let call = try CallToSign(id, visit),
            call.leads, visit.visitor?.may(.draft) ?? false
        else { return nil }
        self.visit = visit
        self.call = call
        self.entered = entered
        let all = Set(GuestMark.allCases)
        (listable, signatories, earlier, embargo) = try visit.site.store.read { reads in
            let listable = try reads.listable(on: id, version: call.text.version, marks: all, today: visit.today)
            return (
                listable,
                // What came by letter is seen with the list (RecordLetter).
                try Signatories(
                    (listable.named + listable.late).map(\.signature).filter { $0.method != .letter }, reads),
                try reads.publications(of: id), try reads.embargo(of: id)
            )
        }
        try call.signOn.allowsPublishing(signed: listable.counted, named: listable.named.count, at: visit.now)
    }

    private var number: Int { earlier.count + 1 }

    private func write() -> Response {
        let words = visit.words
        let id = call.facts.id
        return Page(visit: visit, title: words("Publish"), form: entered).response { html in
            html.element("h1", text: number == 1 ? words("Publish") : words("Publish a new list"))
            html.element("p", .lang(call.text.text.language), text: call.text.text.title)
            ordered(&html)
            warning(&html)
            changes(&html)
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.publication(id)))) { html in
                FormStamps.hidden(&html, visit, .publication(id))
                html.void("input", .type("hidden"), .name("version"), .value(String(call.text.version)))
                html.void("input", .type("hidden"), .name("number"), .value(String(number)))
                let fields = Fields(words: words, entered: entered)
                marks(&html, fields)
                moment(&html, fields)
                fields.buttons(
                    &html, words("Publish with {summary}", ["summary": summary]),
                    back: (visit.path(.sheet(id)), words("Not yet")))
            }
            html.element("section", .class("signatories")) { html in
                html.element("h2", text: words("Signed by {summary}", ["summary": summary]))
                html.element(
                    "p", .class("hint"),
                    text: words("What the secretariat recorded from letters comes in with the list."))
                signatories.write(&html, visit, text: call.text.text) { _ in nil }
            }
        }
    }

    private var summary: String {
        visit.standBehind(
            signatories.entries.count, countries: signatories.countries.count,
            withheld: listable.shownWithheld)
    }

    private func warning(_ html: inout HTML) {
        let words = visit.words
        html.element("div", .class("notice warning")) { html in
            html.element("h2", text: words("What is published stays"))
            html.element(
                "p",
                text: words(
                    "The text and the list below become public, for good, with a code by which anybody can check them. Everybody who signed by name is told."
                ))
            if number > 1 {
                html.element("p", text: words("Earlier lists stay as they are, and so does what was delivered."))
            }
        }
    }

    /// What is new since the list before, by name only.
    private func changes(_ html: inout HTML) {
        guard let last = earlier.last else { return }
        let before = Set(last.list.all.map(\.leaf))
        let now = Set((listable.named + listable.late).map(\.signature.leaf))
        let words = visit.words
        html.element(
            "p",
            text: words(
                "Since the list of {day}: {added} more by name, {gone} fewer.",
                [
                    "day": visit.calendars.dayOf(last.day.text), "added": String(now.subtracting(before).count),
                    "gone": String(before.subtracting(now).count),
                ]))
    }

    private func marks(_ html: inout HTML, _ fields: Fields) {
        guard call.signOn.eligible == .open else { return }
        let words = visit.words
        fields.group(
            &html, "mark", words("Organisations that are no members: who stands on the list"),
            hint: words("Each is shown with how it is known. One web site stands there once.")
        ) { html in
            for (mark, text) in [
                (GuestMark.verified, words("verified: confirmed by mail of their own domain")),
                (.vouched, words("a member vouches for them")), (.unverified, words("not verified")),
            ] {
                fields.choice(
                    &html, "mark", mark.rawValue, text, type: .checkbox, isFirst: mark == .verified)
            }
        }
    }

    private func moment(_ html: inout HTML, _ fields: Fields) {
        guard call.facts.kind == .statement else { return }
        let words = visit.words
        html.element("details", .flag("open", if: !entered.problems.isEmpty)) { html in
            html.element("summary", text: words("Publish later, at a set minute (embargo)"))
            SignOnFields(visit: visit, fields: fields).moment(
                &html, day: words("Day of publication"),
                hint: words("Leave the day empty to publish now. Until that minute nothing of it is public."))
        }
    }

    private func ordered(_ html: inout HTML) {
        guard let embargo else { return }
        let words = visit.words
        html.element("div", .class("notice")) { html in
            html.element(
                "p",
                text: words(
                    "It will be published on {moment} ({zone}).",
                    [
                        "moment": visit.calendars.moment(embargo.at.milliseconds), "zone": visit.calendars.zoneName(),
                    ]))
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.embargo(call.facts.id)))) { html in
                FormStamps.hidden(&html, visit, .embargo(call.facts.id))
                html.void("input", .type("hidden"), .name("version"), .value(String(call.text.version)))
                html.element("p", .class("actions")) {
                    $0.element("button", .class("button quiet"), text: words("Take the order back"))
                }
            }
        }
    }

    static func publish(_ visit: Visit, _ id: StatementID) throws -> Response? {
        let form = try visit.request.form()
        var entered = Entered(form, limit: 200)
        guard let stamp = FormStamps.stamp(form, visit), let version = Int(entered["version"]),
            let number = Int(entered["number"])
        else { throw RecordingRefusal.expired }
        let marks = Set(entered.all("mark").compactMap { GuestMark(rawValue: $0) })
        if !entered["day"].filter({ !$0.isWhitespace }).isEmpty {
            guard let at = SignOnFields.end(&entered, visit) else { return try self.form(visit, id, entered) }
            let order = OrderPublication(
                statement: id, version: version, number: number, marks: marks, at: at, acting: try visit.acting(),
                stamp: stamp)
            do { try visit.site.store.perform { try order.perform(in: $0) } } catch StatementRefusal.endOutOfRange {
                entered.wrong("day", visit.words("The minute must lie ahead, at most sixty days"))
                return try self.form(visit, id, entered)
            }
            return visit.redirect(.sheet(id))
        }
        let act = PublishStatement(
            statement: id, version: version, number: number, marks: marks, acting: try visit.acting(), stamp: stamp)
        _ = try visit.site.performPublic { try act.perform(in: $0) }
        return visit.redirect(.statement(id))
    }

    static func takeBack(_ visit: Visit, _ id: StatementID) throws -> Response {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit), let version = form["version"].flatMap({ Int($0) }) else {
            throw RecordingRefusal.expired
        }
        let order = OrderPublication(
            statement: id, version: version, number: 1, marks: [], at: nil, acting: try visit.acting(), stamp: stamp)
        try visit.site.store.perform { try order.perform(in: $0) }
        return visit.redirect(.sheet(id))
    }
}
