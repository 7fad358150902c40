// The coordinator's tools while a sign-on is open: who can be reached, one reminder for everybody, a link for messengers,
// a later end. Who has signed or not plays no part in any of them.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct CallPage {
    private let visit: Visit
    private let call: CallToSign
    private let eligible: Int
    /// Organisations that may sign and have nobody who could.
    private let unreached: [Organisation]
    private let reminded: Instant?
    private let guestKey: String
    private let entered: Entered

    static func form(_ visit: Visit, _ id: StatementID, _ entered: Entered = Entered()) throws -> Response? {
        try CallPage(visit, id, SignOnFields.withDefaults(entered, visit))?.write()
    }

    private init?(_ visit: Visit, _ id: StatementID, _ entered: Entered) throws {
        guard let call = try CallToSign(id, visit), visit.visitor?.may(.draft) ?? false,
            call.facts.initiator == visit.visitor?.organisation?.organisation.id
        else { return nil }
        self.visit = visit
        self.call = call
        self.entered = entered
        (eligible, unreached, reminded, guestKey) = try visit.site.store.read { reads in
            let sheets = try reads.organisations().filter {
                call.signOn.eligible.includes($0.standing.standing(on: visit.today))
            }
            let reached = Set(
                try reads.mandates(with: .sign, on: visit.today).filter {
                    try reads.credentials(of: $0.person)?.passphrase != nil || visit.site.store.facts.isDemonstration
                }.map(\.organisation))
            let unreached = sheets.map(\.organisation).filter { !reached.contains($0.id) }
            return (sheets.count, unreached, try reads.reminded(id), reads.guestLink(of: id))
        }
    }

    private var id: StatementID { call.facts.id }

    private func write() -> Response {
        let words = visit.words
        return Page(visit: visit, title: words("Reach and remind"), form: entered).response { html in
            html.element("h1", text: words("Reach and remind"))
            html.element("p", .lang(call.text.text.language), text: call.text.text.title)
            TimeLeft.write(
                &html, visit, ends: call.signOn.spans.last?.ends, zone: call.signOn.spans.last?.zone ?? "UTC")
            reach(&html)
            remind(&html)
            links(&html)
            extend(&html)
        }
    }

    private func reach(_ html: inout HTML) {
        let words = visit.words
        html.element("h2", text: words("Who may sign"))
        html.element(
            "p",
            text: words.count("{n} organisation may sign.", "{n} organisations may sign.", eligible) + " "
                + (unreached.isEmpty
                    ? words("Each has somebody who can.")
                    : words("These have nobody here yet who can; write to them, or ask the secretariat:")))
        html.element("ul") { html in
            for organisation in Sorting(visit.language).sorted(unreached, by: { $0.name(in: visit.language.tag).name })
            {
                html.element("li") { visit.bdi(&$0, organisation.name(in: visit.language.tag)) }
            }
        }
    }

    private func remind(_ html: inout HTML) {
        let words = visit.words
        html.element("h2", text: words("Remind"))
        html.element(
            "p",
            text: words(
                "Everybody who may sign gets the reminder, whether they did or not: so it tells nothing about anybody. Once a day at most."
            ))
        if let reminded {
            html.element(
                "p", .class("hint"),
                text: words("Last reminder: {moment}", ["moment": visit.ownCalendars.moment(reminded.milliseconds)]))
        }
        html.element("form", .method("post"), .keepsNothing, .action(visit.path(.reminder(id)))) { html in
            FormStamps.hidden(&html, visit, .reminder(id))
            html.element("p", .class("actions")) {
                $0.element("button", .class("button"), text: words("Remind all who may sign"))
            }
        }
    }

    private func links(_ html: inout HTML) {
        let words = visit.words
        html.element("h2", text: words("A link for messengers"))
        html.element("p", text: words("It leads members to the text; whoever is no member sees nothing."))
        html.element("p", .class("code copy"), text: visit.site.address + visit.path(.signature(id)))
        guard call.signOn.eligible == .open else { return }
        html.element("p", text: words("For organisations that are no members, an invitation to sign:"))
        html.element("p", .class("code copy"), text: visit.site.address + visit.path(.openLetter(id, guestKey)))
    }

    private func extend(_ html: inout HTML) {
        let words = visit.words
        html.element("h2", text: words("Put off the end"))
        html.element("form", .method("post"), .keepsNothing, .action(visit.path(.extending(id)))) { html in
            FormStamps.hidden(&html, visit, .extending(id))
            html.void("input", .type("hidden"), .name("version"), .value(String(call.text.version)))
            let fields = Fields(words: words, entered: entered)
            SignOnFields(visit: visit, fields: fields).moment(
                &html, day: words("New last day for signing"), hint: words("For example 27 11 2026"))
            fields.line(
                &html, "reason", words("Why"),
                hint: words("One sentence. Everybody who may sign reads it."))
            fields.buttons(&html, words("Put off the end"), back: (visit.path(.sheet(id)), words("Back")))
        }
    }

    static func remind(_ visit: Visit, _ id: StatementID) throws -> Response {
        guard FormStamps.stamp(try visit.request.form(), visit) != nil else { throw RecordingRefusal.expired }
        let act = RemindEverybody(statement: id, acting: try visit.acting())
        try visit.site.store.perform { try act.perform(in: $0) }
        return visit.redirect(.call(id))
    }

    static func extend(_ visit: Visit, _ id: StatementID) throws -> Response? {
        let form = try visit.request.form()
        var entered = Entered(form, limit: 2000)
        guard let stamp = FormStamps.stamp(form, visit), let version = Int(entered["version"]) else {
            throw RecordingRefusal.expired
        }
        let ends = SignOnFields.end(&entered, visit)
        guard let ends, entered.problems.isEmpty else { return try self.form(visit, id, entered) }
        let act = ExtendSignOn(
            statement: id, version: version, ends: ends, zone: entered["zone"], reason: entered["reason"],
            acting: try visit.acting(), stamp: stamp)
        do {
            try visit.site.performPublic { try act.perform(in: $0) }
        } catch let problem as TextProblem {
            entered.wrong("reason", problem.explained(visit.words))
            return try self.form(visit, id, entered)
        } catch StatementRefusal.notExtended {
            guard case .open? = try CallToSign(id, visit)?.signOn.state(at: visit.now) else {
                throw StatementRefusal.notExtended
            }
            entered.wrong("day", visit.words("The new end must lie after the one that holds now"))
            return try self.form(visit, id, entered)
        } catch StatementRefusal.endOutOfRange {
            entered.wrong("day", visit.words("The end must be in the future, at most a year ahead"))
            return try self.form(visit, id, entered)
        }
        return visit.redirect(.sheet(id))
    }
}
