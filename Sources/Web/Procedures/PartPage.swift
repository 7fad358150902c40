// What was chosen comes back with its effect stated; only the second step does it.
import Access
import Acts
import HTML
import HTTP
import Languages
import Membership
import Procedures
import Record
import Statements
import Store

enum PartPage {
    static let limit = 2000

    static func act(_ visit: Visit, _ id: ProcedureID) throws -> Response? {
        guard let view = try visit.site.store.read({ try ProcedureView(visit, id, $0) }) else { return nil }
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit) else { throw RecordingRefusal.expired }
        var entered = Entered(form, limit: limit * 4)
        let chosen = PartOptions(view).all.first { FormStamps.veil($0.key, stamp.id, visit) == form["what"] }
        guard let chosen else {
            // Done already: the same form came twice, and what it chose is no longer on offer.
            if form["sure"] != nil { return visit.recorded(in: id) }
            entered.wrong("what", visit.words("Choose what you want to do"))
            return ProcedurePage.write(view, entered)
        }
        guard let deed = deed(chosen, &entered, view) else { return ProcedurePage.write(view, entered) }
        guard form["sure"] == FormStamps.veil("sure " + chosen.key, stamp.id, visit) else {
            return check(view, chosen, entered, stamp)
        }
        try visit.site.gate.slow("procedure \(view.own.text) \(id.text)", .changes)
        let act = TakePart(procedure: id, deed: deed, acting: try visit.acting(), stamp: stamp)
        try visit.site.performPublic { try act.perform(in: $0) }
        return visit.recorded(in: id)
    }

    private static func check(
        _ view: ProcedureView, _ chosen: PartOption, _ entered: Entered, _ stamp: FormStamp
    ) -> Response {
        let (visit, words) = (view.visit, view.visit.words)
        return Page(visit: visit, title: words("Decision")).response { html in
            html.element("h1", text: chosen.label)
            html.element("p", .lang(view.facts.language), text: view.facts.title)
            html.element("p", .class("notice"), text: chosen.effect)
            if view.isOpen { TimeLeft.write(&html, visit, ends: view.facts.ends, zone: view.facts.zone) }
            if !entered["words"].isEmpty, [.reason, .question].contains(chosen.needs) {
                html.element("h2", text: words("In your words"))
                html.element("p", .class("letter"), text: entered["words"])
            }
            chosenNames(&html, view, chosen, entered)
            html.element(
                "form", .method("post"), .keepsNothing, .action(visit.path(.part(view.facts.id)))
            ) { html in
                FormStamps.hidden(&html, visit, .part(view.facts.id), stamp)
                repeated(&html, chosen, entered, stamp, visit)
                Fields(words: words, entered: Entered()).buttons(
                    &html, chosen.label, back: (visit.path(.procedure(view.facts.id)), words("Back")),
                    danger: chosen.isGrave)
            }
        }
    }

    /// Whom one gives the vote to, or votes for.
    private static func chosenNames(
        _ html: inout HTML, _ view: ProcedureView, _ chosen: PartOption, _ entered: Entered
    ) {
        let ids =
            switch chosen.needs {
            case .holder: [entered["holder"]]
            case .candidates: entered.all("candidate")
            default: [String]()
            }
        guard !ids.isEmpty else { return }
        html.element("ul") { html in
            for id in ids.compactMap({ OrganisationID(text: $0) }) { html.element("li") { view.name(&$0, id) } }
        }
    }

    private static func repeated(
        _ html: inout HTML, _ chosen: PartOption, _ entered: Entered, _ stamp: FormStamp, _ visit: Visit
    ) {
        var fields = [
            ("what", FormStamps.veil(chosen.key, stamp.id, visit)),
            ("sure", FormStamps.veil("sure " + chosen.key, stamp.id, visit)),
        ]
        fields += ["words", "hours", "holder"].map { ($0, entered[$0]) }
        fields += entered.all("candidate").map { ("candidate", $0) }
        for (name, value) in fields where !value.isEmpty {
            html.void("input", .type("hidden"), .name(name), .value(value))
        }
    }

    /// The deed that the form means; nil when something is wrong, noted at its field.
    private static func deed(
        _ chosen: PartOption, _ entered: inout Entered, _ view: ProcedureView
    ) -> TakePart.Deed? {
        let visit = view.visit
        let text = text(chosen, &entered, visit)
        if chosen.needs == .holder, OrganisationID(text: entered["holder"]) == nil {
            entered.wrong("holder", visit.words("Choose the member"))
        }
        if chosen.needs == .hours, Int(entered["hours"]).map({ !(1...2400).contains($0) }) ?? true {
            entered.wrong("hours", visit.words("Type a number of hours"))
        }
        let candidates = entered.all("candidate").compactMap { OrganisationID(text: $0) }
        if chosen.needs == .candidates, candidates.isEmpty {
            entered.wrong("candidate", visit.words("Choose at least one"))
        }
        guard entered.problems.isEmpty else { return nil }
        return DeedWords(
            key: chosen.key, text: text, hours: Int(entered["hours"]), holder: OrganisationID(text: entered["holder"]),
            candidates: candidates, isSecret: view.facts.isSecret
        ).deed
    }

    private static func text(_ chosen: PartOption, _ entered: inout Entered, _ visit: Visit) -> String {
        guard [.reason, .question].contains(chosen.needs) else { return "" }
        do {
            return try WrittenText.passage(entered["words"], limit: limit)
        } catch {
            entered.wrong(
                "words",
                error == .missing
                    ? (chosen.needs == .reason
                        ? visit.words("An objection needs a reason") : visit.words("Type your question"))
                    : error.explained(visit.words))
            return ""
        }
    }
}
