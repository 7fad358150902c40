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

enum SignPage {
    static func form(_ visit: Visit, _ id: StatementID, _ entered: Entered = Entered()) throws -> Response? {
        guard let call = try CallToSign(id, visit) else { return nil }
        // The way to change between named and withheld.
        let isChange = visit.request.query == "change" || visit.request.method == .post
        if let own = call.own, !isChange {
            return own.isWithheld ? try WithheldPage.response(visit, call) : visit.redirect(.receipt(own.act))
        }
        _ = try call.signOn.timing(at: visit.now)
        let translated = try visit.site.store.read {
            try $0.approvedTranslation(of: id, version: call.text.version, into: visit.language.tag) != nil
        }
        let words = visit.words
        let title = call.isDeclaration ? words("Read and adhere") : words("Read and sign")
        return Page(visit: visit, title: title, form: entered).response { html in
            html.element("h1", text: title)
            time(&html, visit, call)
            SigningFacts(call: call, visit: visit).write(&html)
            before(&html, visit, call)
            if translated {
                html.element("p") {
                    $0.element(
                        "a", .href(visit.path(.translator(id, visit.language.tag))),
                        text: words("Read an approved translation beside it; signed is the text below"))
                }
            }
            html.element("h2", text: words("The text that is signed"))
            html.element("p", .class("hint"), text: version(call, visit))
            StatementArticle(visit: visit, text: call.text.text, isFramed: true, kind: kind(call, words)).write(&html)
            guard visit.visitor?.may(.sign) ?? false else {
                return html.element(
                    "p", .class("notice"),
                    text: words(
                        "Your mandate does not include signing. A colleague who may sign finds this on the desk, too."))
            }
            decision(&html, visit, call, Fields(words: words, entered: entered))
            next(&html, words)
            if call.own == nil, !call.isDeclaration, !call.leads { UnseenWithdrawal.write(&html, visit, call) }
        }
    }

    private static func time(_ html: inout HTML, _ visit: Visit, _ call: CallToSign) {
        let words = visit.words
        if case .closed(let at) = call.signOn.state(at: visit.now) {
            html.element("div", .class("notice warning")) { html in
                html.element("h2", text: words("The sign-on has ended; you can still sign late"))
                html.element(
                    "p",
                    text: words(
                        "It ended on {moment} ({zone}). A late signature stands apart, under those who signed later, and is shown with the next list.",
                        ["moment": visit.calendars.moment(at.milliseconds), "zone": visit.calendars.zoneName()]))
            }
            return
        }
        TimeLeft.write(&html, visit, ends: call.signOn.spans.last?.ends, zone: call.signOn.spans.last?.zone ?? "UTC")
        if let last = call.extensions.first {
            html.element(
                "p", .class("hint"), text: words("The end was put off: {reason}", ["reason": last.reason]))
        }
    }

    private static func before(_ html: inout HTML, _ visit: Visit, _ call: CallToSign) {
        let words = visit.words
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
        if visit.visitor?.organisation?.organisation.unlisted ?? false, !call.isDeclaration {
            html.element(
                "p", .class("notice warning"),
                text: words(
                    "Your membership is not listed. Signing by name makes the name of your organisation public with this statement."
                ))
        }
        if case .named? = call.own {
            html.element(
                "p", .class("notice warning"),
                text: words(
                    "Your organisation has signed by name. If you withhold the name now, it is no longer shown; members who looked may have seen it."
                ))
        }
        if call.own?.isWithheld ?? false {
            html.element(
                "p", .class("notice warning"),
                text: words(
                    "Your name is withheld now. If you sign by name, everybody who follows the numbers can tell that you were one of those before."
                ))
        }
    }

    private static func decision(_ html: inout HTML, _ visit: Visit, _ call: CallToSign, _ fields: Fields) {
        html.element("form", .method("post"), .keepsNothing, .action(visit.path(.signing(call.facts.id)))) { html in
            let stamp = FormStamps.new(visit)
            FormStamps.hidden(&html, visit, .signing(call.facts.id), stamp)
            html.void("input", .type("hidden"), .name("version"), .value(String(call.text.version)))
            var entered = fields.entered
            if let word = SignDecision.word(entered, visit) {
                entered.set("decision", FormStamps.veil(word, stamp.id, visit))
            }
            let fields = Fields(words: visit.words, entered: entered)
            SignChoices(visit: visit, call: call, fields: fields, stamp: stamp).write(&html)
            fields.buttons(
                &html, visit.words("Go on and check"), back: (visit.path(.desk), visit.words("Back to the desk")))
        }
    }

    private static func next(_ html: inout HTML, _ words: Words) {
        html.element("h2", text: words("What happens next"))
        html.element("ol") { html in
            html.element("li", text: words("You check once more, then sign."))
            html.element(
                "li",
                text: words(
                    "Until it is published you can withdraw, and nobody outside learns of it. No reason is asked."))
            html.element(
                "li",
                text: words(
                    "When it is published, who signed by name stands on the list for good; a later withdrawal is shown with its day."
                ))
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
        var entered = Entered(form, limit: 8000)
        guard FormStamps.stamp(form, visit) != nil else { throw RecordingRefusal.expired }
        guard let call = try CallToSign(id, visit) else { return nil }
        if SignDecision.word(entered, visit) == "not" {
            let act = PutAwayTask(
                statement: id, version: call.text.version, choice: .notForUs, acting: try visit.acting())
            try visit.site.store.perform { try act.perform(in: $0) }
            return visit.redirect(.desk)
        }
        guard let decision = SignDecision(&entered, call, visit) else { return try self.form(visit, id, entered) }
        guard entered["version"] == String(call.text.version) else {
            throw StatementRefusal.otherVersion(shown: Int(entered["version"]) ?? 0, open: call.text.version)
        }
        return try CheckPage(call: call, decision: decision, visit: visit).response()
    }

    static func sign(_ visit: Visit, _ id: StatementID) throws -> Response? {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit), let version = form["version"].flatMap({ Int($0) }) else {
            throw RecordingRefusal.expired
        }
        guard let call = try CallToSign(id, visit) else { return nil }
        var entered = Entered(form, limit: 8000)
        guard let decision = SignDecision(&entered, call, visit) else { return try self.form(visit, id, entered) }
        // Whoever was told that there is still time sees first that there is none.
        if form["late"] == "no", call.isLate(at: visit.now), call.text.version == version {
            return try CheckPage(call: call, decision: decision, visit: visit).response()
        }
        let act = SignStatement(
            statement: id, version: version, choice: decision.choice, acting: try visit.acting(), stamp: stamp,
            device: try visit.device(form))
        try visit.slowChanges(of: id)
        let recorded = try visit.site.store.perform { try act.perform(in: $0) }
        if call.isDeclaration { visit.site.published.forget() }
        // The address after a withheld signature is that of the text: a history tells nothing.
        return visit.redirect(decision.isWithheld ? .signature(id) : .receipt(recorded.index))
    }
}
