// What the secretariat does in a decision: notice, opening, hearing, counts, the end of a session, decisions, the lot. Each
// has a small form of its own, with what it does beside the button.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Procedures
import Record
import Statements
import Store

struct KeepingForms {
    let view: ProcedureView
    let entered: Entered
    private var visit: Visit { view.visit }
    private var words: Words { view.visit.words }

    func write(_ html: inout HTML) {
        let steps = steps
        guard !steps.isEmpty else { return }
        html.element("h2", text: words("For the secretariat"))
        for step in steps { form(&html, step) }
    }

    private struct Step {
        let key: String
        let label: String
        let hint: String
        var fields: Fields = .none

        enum Fields { case none, end, seats, counts, seed }
    }

    private var steps: [Step] {
        switch view.facts.kind {
        case .associateAdmission, .councilAdmission:
            view.facts.opened == nil && !view.isDecided ? [notice, end] : []
        case .fullAdmission, .workingGroup: deciding
        case .vote, .election: voting
        default: []
        }
    }

    private var notice: Step {
        Step(
            key: "notice", label: words("Give notice to those who may object"),
            hint: words("The application is complete and does not change any more. The time begins tomorrow."))
    }

    private var end: Step {
        Step(
            key: "end", label: words("End the application"),
            hint: words("For what was never completed or is none. The applicant sees it behind the link."))
    }

    private var deciding: [Step] {
        let isWaiting =
            view.now.answer.outcome == .conditionsMet || view.facts.kind == .workingGroup && view.facts.opened != nil
        guard isWaiting, view.now.answer.closes == nil else { return [] }
        return [
            Step(
                key: "granted", label: words("Record: the Council agrees"),
                hint: words("The Council has decided; the minute names the decision.")),
            Step(key: "refused", label: words("Record: the Council refuses"), hint: words("It ends without effect.")),
        ]
    }

    private var voting: [Step] {
        let isElection = view.facts.kind == .election
        if view.facts.opened == nil, !view.isDecided {
            return [
                Step(
                    key: "text", label: words("The text went out"),
                    hint: words("For rules that ask for so many days between text and vote.")),
                Step(
                    key: "hearing", label: words("Open the hearing"),
                    hint: words("Whom it concerns can answer, for as many days as the rules say.")),
                Step(
                    key: "opened", label: isElection ? words("Open the election") : words("Open the vote"),
                    hint: words("Empty day: in a session, until you end it."), fields: isElection ? .seats : .end),
            ].filter { !isElection || $0.key == "opened" }
        }
        if view.isOpen, view.now.answer.closes == nil {
            return [
                counts,
                Step(
                    key: "session-end", label: words("End the session"),
                    hint: words("Votes are closed and the result is computed.")),
            ]
            .filter { !isElection && !view.facts.isSecret || $0.key == "session-end" }
        }
        guard view.isDecided, view.now.answer.outcome == .noDecision, isElection else { return [] }
        return [

            Step(
                key: "draw", label: words("Draw the lot"),
                hint: words(
                    "The seed is what was announced when the election was called; the page says it above."
                ),
                fields: .seed)
        ]
    }

    private var counts: Step {
        Step(
            key: "counts", label: words("Record a count"), hint: words("A show of hands, counted in the room."),
            fields: .counts)
    }

    private func form(_ html: inout HTML, _ step: Step) {
        let fields = Fields(words: words, entered: entered)
        html.element("details", .flag("open", if: entered["what"] == step.key)) { html in
            html.element("summary", text: step.label)
            html.element("p", .class("hint"), text: step.hint)
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.keeping(view.facts.id)))) { html in
                FormStamps.hidden(&html, visit, .keeping(view.facts.id))
                html.void("input", .type("hidden"), .name("what"), .value(step.key))
                inputs(&html, step, fields)
                fields.buttons(&html, step.label)
            }
        }
    }

    private func inputs(_ html: inout HTML, _ step: Step, _ fields: Fields) {
        func number(_ name: String, _ label: String, _ hint: String? = nil) {
            fields.line(
                &html, name, label, hint: hint, short: true, isCode: true, more: .attr("inputmode", "numeric"))
        }
        switch step.fields {
        case .none: break
        case .seed: fields.line(&html, "seed", words("Seed"))
        case .counts:
            number("for", words.context("votes", "For"))
            number("against", words("Against"))
            number("abstained", words("Abstentions"))
            number("attending", words("Present"), words("If more were there than voted; may be left empty"))
        case .end, .seats:
            if step.fields == .seats {
                number("seats", words("Seats"))
                fields.lines(
                    &html, "quotas", words("Limits for regions"),
                    hint: words("One a line: name, most seats, countries. For example: East 2 UA MD GE"), rows: 3)
            }
            SignOnFields(visit: visit, fields: Fields(words: words, entered: SignOnFields.withDefaults(entered, visit)))
                .moment(&html, day: words("Last day"), hint: words("For example 27 11 2026"))
        }
    }

    static func act(_ visit: Visit, _ id: ProcedureID) throws -> Response? {
        guard let view = try visit.site.store.read({ try ProcedureView(visit, id, $0) }) else { return nil }
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit) else { throw RecordingRefusal.expired }
        var entered = Entered(form, limit: 2000)
        guard let deed = KeepingEntered.deed(&entered, visit) else { return ProcedurePage.write(view, entered) }
        let act = KeepProcedure(procedure: id, deed: deed, acting: try visit.acting(), stamp: stamp)
        try visit.site.performPublic { try act.perform(in: $0) }
        return visit.recorded(in: id)
    }
}
