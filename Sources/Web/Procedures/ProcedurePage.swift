// The page of one decision. In ten seconds it says: what is asked, until when there and here, what silence means, what an
// objection does, and what one can do.
import Papers
import Acts
import HTML
import HTTP
import Languages
import Membership
import Procedures
import Record
import Statements
import Store

enum ProcedurePage {
    static func response(_ visit: Visit, _ id: ProcedureID) throws -> Response? {
        guard visit.visitor?.organisation != nil else { return visit.redirect(.mandateChoice) }
        guard let view = try visit.site.store.read({ try ProcedureView(visit, id, $0) }) else { return nil }
        return write(view, Entered())
    }

    static func write(_ view: ProcedureView, _ entered: Entered) -> Response {
        let visit = view.visit
        return Page(visit: visit, title: visit.words("Decision"), columns: true, form: entered).response { html in
            html.element("div") { html in
                html.element("p", .class("kind"), text: ProcedureNames.kind(view.facts.kind, visit.words))
                html.element("h1", .lang(view.facts.language), text: view.facts.title)
                done(&html, visit)
                state(&html, view)
                ProcedureSummary(view: view).write(&html)
                PartForm(view: view, entered: entered).write(&html)
                MatterView(view: view).write(&html)
                QuestionsView(view: view).write(&html)
                if view.isSecretariat { KeepingForms(view: view, entered: entered).write(&html) }
            }
            html.element("aside", .class("beside"), .ariaLabel(visit.words("Who and how"))) { html in
                ProcedureAside(view: view).write(&html)
            }
        }
    }

    private static func done(_ html: inout HTML, _ visit: Visit) {
        guard visit.request.query == "done" else { return }
        html.element("p", .class("notice good"), .role("status")) {
            $0.element("strong", text: visit.words("It was recorded."))
        }
    }

    private static func state(_ html: inout HTML, _ view: ProcedureView) {
        let (visit, words) = (view.visit, view.visit.words)
        html.element("p", .class("when")) { html in
            if view.isDecided {
                html.element(
                    "span", .class(isGood(view.now.answer.outcome) ? "tag done" : "tag no"),
                    text: ProcedureNames.outcome(view.now.answer.outcome, words))
            } else if view.isOpen {
                html.element("span", .class("tag open"), text: words.context("a procedure", "Open"))
            } else {
                html.element("span", .class("tag"), text: words("In preparation"))
            }
        }
        if view.leads, !view.isDecided, view.hasNewerText {
            html.element("p", .class("notice")) { html in
                html.text(words("There is a newer version of the text.") + " ")
                html.element(
                    "a", .href(visit.path(.amendment(view.facts.id))), text: words("Put the new version to decision"))
            }
        }
        if view.isOpen { TimeLeft.write(&html, visit, ends: view.facts.ends, zone: view.facts.zone) }
        guard view.isDecided || !view.minutes.isEmpty else { return }
        html.element("p", .class("actions")) { html in
            html.element(
                "a", .class("button"), .href(visit.path(.minute(view.facts.id))),
                text: words("The minute, with its arithmetic"))
        }
        if view.now.answer.outcome == .blocked, view.leads, let statement = view.facts.statement {
            blocked(&html, visit, statement)
        }
    }

    static func isGood(_ outcome: Outcome) -> Bool {
        [.admitted, .adopted, .established, .elected, .conditionsMet].contains(outcome)
    }

    /// What the initiator can do now: silence never becomes a signature.
    private static func blocked(_ html: inout HTML, _ visit: Visit, _ statement: StatementID) {
        let words = visit.words
        html.element("div", .class("notice")) { html in
            html.element("h2", text: words("What you can do now"))
            html.element("ul") { html in
                for (place, text) in [
                    (Place.draft(statement), words("Amend the text and propose it again")),
                    (.beginning(.vote), words("Propose a vote")),
                    (
                        .signOn(statement),
                        words("Open it for signing by the undersigned members: each signs for itself")
                    ),
                ] {
                    html.element("li") { $0.element("a", .href(visit.path(place)), text: text) }
                }
            }
        }
    }
}
