// Reading and signing: for whom, exactly which text, one decision, check, sign (docs/look).
import Access
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

/// A sign-on as the one who may sign sees it.
struct CallToSign {
    let facts: StatementFacts
    let text: FixedText
    let signOn: SignOn
    let initiator: Organisation?
    /// The newest earlier version that this organisation signed.
    let signedBefore: FixedText?
    let own: Signature?
    let passkeys: [Passkey]

    /// Nil when there is nothing to sign or it may not be seen.
    init?(_ id: StatementID, _ visit: Visit) throws {
        guard let organisation = visit.visitor?.organisation, let person = visit.visitor?.person else {
            throw MembershipRefusal.mandateEnded
        }
        let own = organisation.organisation.id
        let isMember = organisation.standing.standing(on: visit.today)?.isMember ?? false
        let found = try visit.site.store.read {
            reads -> (StatementFacts, FixedText, SignOn, Organisation?, FixedText?, Signature?, [Passkey])? in
            guard let facts = try reads.statement(id), let text = try reads.fixedTexts(of: id).last,
                isMember || facts.initiator == own,
                let signOn = try reads.signOn(of: id, version: text.version)
            else { return nil }
            let before = try reads.fixedTexts(of: id).dropLast().last {
                try reads.signature(of: own, on: id, version: $0.version) != nil
            }
            let passkeys = try reads.passkeys(of: person.id).filter { $0.mandate == visit.visitor?.mandate?.id }
            return (
                facts, text, signOn, try reads.organisation(facts.initiator)?.organisation, before,
                try reads.signature(of: own, on: id, version: text.version), passkeys
            )
        }
        guard let found else { return nil }
        (facts, text, signOn, initiator, signedBefore, self.own, passkeys) = found
    }

    var isDeclaration: Bool { facts.kind == .declaration }
}

enum SignPage {
    static func form(_ visit: Visit, _ id: StatementID, _ entered: Entered = Entered()) throws -> Response? {
        guard let call = try CallToSign(id, visit) else { return nil }
        if let own = call.own { return visit.redirect(.receipt(own.act)) }
        if case .closed(let at) = call.signOn.state(at: visit.now) { throw StatementRefusal.closed(at) }
        let words = visit.words
        let fields = Fields(words: words, entered: entered)
        return Page(visit: visit, title: words("Read and sign"), form: entered).response { html in
            html.element("h1", text: call.isDeclaration ? words("Read and adhere") : words("Read and sign"))
            TimeLeft.write(
                &html, visit, ends: call.signOn.spans.last?.ends, zone: call.signOn.spans.last?.zone ?? "UTC")
            SigningFacts(call: call, visit: visit).write(&html)
            if let before = call.signedBefore {
                html.element("div", .class("notice")) { html in
                    html.element(
                        "p",
                        text: words(
                            "You signed version {version}. The text has changed since; your signature does not go over to the new version.",
                            ["version": String(before.version)]))
                    html.element("details") { html in
                        html.element("summary", text: words("What changed"))
                        DifferenceView(visit: visit, from: before.text, to: call.text.text).write(&html)
                    }
                }
            }
            html.element("h2", text: words("The text that is signed"))
            html.element("p", .class("hint"), text: version(call, visit))
            StatementArticle(visit: visit, text: call.text.text, isFramed: true, kind: kind(call, words)).write(&html)
            if visit.visitor?.organisation?.organisation.unlisted ?? false, !call.isDeclaration {
                html.element(
                    "p", .class("notice warning"),
                    text: words(
                        "Your membership is not listed. Signing by name makes the name of your organisation public with this statement."
                    ))
            }
            guard visit.visitor?.may(.sign) ?? false else {
                return html.element(
                    "p", .class("notice"),
                    text: words(
                        "Your mandate does not include signing. A colleague who may sign finds this on the desk, too."))
            }
            decision(&html, visit, call, fields)
            next(&html, words)
        }
    }

    private static func decision(_ html: inout HTML, _ visit: Visit, _ call: CallToSign, _ fields: Fields) {
        let words = visit.words
        html.element("form", .method("post"), .action(visit.path(.signing(call.facts.id)))) { html in
            FormStamps.hidden(&html, visit, .signing(call.facts.id))
            html.void("input", .type("hidden"), .name("version"), .value(String(call.text.version)))
            fields.group(&html, "decision", words("Your decision")) { html in
                fields.choice(
                    &html, "decision", "named", words("Sign by name"),
                    hint: words("Members see it at once, the public once the statement is published"), isFirst: true)
                fields.choice(
                    &html, "decision", "not", words("Not for us"),
                    hint: words("Private: nobody is told and nothing is recorded"))
            }
            fields.buttons(&html, words("Go on and check"), back: (visit.path(.desk), words("Back to the desk")))
        }
    }

    private static func next(_ html: inout HTML, _ words: Words) {
        html.element("h2", text: words("What happens next"))
        html.element("ol") { html in
            html.element("li", text: words("You check once more, then sign. You get a receipt at once."))
            html.element(
                "li",
                text: words(
                    "Until it is published you can withdraw, and nobody outside learns of it. No reason is asked."))
            html.element("li", text: words("When it is published, your organisation stands on the list for good."))
        }
    }

    static func version(_ call: CallToSign, _ visit: Visit) -> String {
        visit.words(
            "Version {version}, {language}, fixed on {day}",
            [
                "version": String(call.text.version), "language": visit.text(of: call.text.text.language),
                "day": visit.calendars.day(call.text.fixed.milliseconds),
            ])
    }

    private static func kind(_ call: CallToSign, _ words: Words) -> String {
        call.isDeclaration ? words("Founding document") : words("Statement of the undersigned members")
    }

    /// The decision came back: check it, or put it away.
    static func check(_ visit: Visit, _ id: StatementID) throws -> Response? {
        let form = try visit.request.form()
        var entered = Entered(form, limit: 100)
        guard FormStamps.stamp(form, visit) != nil else { throw RecordingRefusal.expired }
        guard let call = try CallToSign(id, visit) else { return nil }
        switch entered["decision"] {
        case "named":
            guard entered["version"] == String(call.text.version) else {
                throw StatementRefusal.otherVersion(shown: Int(entered["version"]) ?? 0, open: call.text.version)
            }
            return try CheckPage(call: call, visit: visit).response()
        case "not":
            let act = PutAwayTask(
                statement: id, version: call.text.version, choice: .notForUs, acting: try visit.acting())
            try visit.site.store.perform { try act.perform(in: $0) }
            return visit.redirect(.desk)
        default:
            entered.wrong("decision", visit.words("Choose what you decide"))
            return try self.form(visit, id, entered)
        }
    }

    static func sign(_ visit: Visit, _ id: StatementID) throws -> Response {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit), let version = form["version"].flatMap({ Int($0) }) else {
            throw RecordingRefusal.expired
        }
        let act = SignStatement(
            statement: id, version: version, acting: try visit.acting(), stamp: stamp, device: try visit.device(form))
        let recorded = try visit.site.store.perform { try act.perform(in: $0) }
        if form["kind"] == "declaration" { visit.site.published.forget() }
        return visit.redirect(.receipt(recorded.index))
    }
}

/// For whom one signs, who one is, who opened it.
struct SigningFacts {
    let call: CallToSign
    let visit: Visit

    func write(_ html: inout HTML) {
        guard let visitor = visit.visitor, let organisation = visitor.organisation?.organisation else { return }
        let words = visit.words
        html.element("dl", .class("facts")) { html in
            Facts.row(&html, words("You sign for")) { html in
                visit.bdi(&html, organisation.names[0])
                if let seat = organisation.shownSeat { html.text(", " + visit.country(seat)) }
                let shown = organisation.name(in: call.text.text.language)
                if shown != organisation.names[0] {
                    html.void("br")
                    html.text(words("Shown as:") + " ")
                    visit.bdi(&html, shown)
                }
            }
            Facts.row(&html, words("You are")) { html in
                html.text(visitor.person.name)
                if let until = visitor.mandate?.until {
                    html.text(", " + words("may sign until {day}", ["day": visit.calendars.dayOf(until.text)]))
                }
            }
            if let initiator = call.initiator, !call.isDeclaration {
                Facts.row(&html, words("Opened by")) { visit.bdi(&$0, initiator.name(in: visit.language.tag)) }
            }
        }
    }
}
