// A decision on the desk: what it is, until when; what one does is done on its page.
import Papers
import HTML
import Languages
import Procedures
import Record
import Store

struct DecisionTask {
    let visit: Visit
    let facts: ProcedureFacts
    private var words: Words { visit.words }

    func write(_ html: inout HTML) {
        let soon = facts.ends.map { $0.milliseconds - visit.now.milliseconds < 86_400_000 } ?? false
        html.element("li", .class(soon ? "task soon" : "task")) { html in
            html.element("p", .class("kind")) { html in
                html.text(ProcedureNames.kind(facts.kind, words))
            }
            title(&html)
            TimeLeft.write(&html, visit, ends: facts.ends, zone: facts.zone)
            html.element("p", .class("actions")) { html in
                html.element(
                    "a", .class("button"), .href(visit.path(.procedure(facts.id))), text: words("Read and decide"))
            }
            html.element("details") { html in
                html.element("summary") { html in
                    html.text(words("Put away"))
                    html.element("span", .class("out-of-sight"), text: ": " + facts.title)
                }
                html.element("p", .class("hint"), text: words("Private: nobody is told and nothing is recorded."))
                button(&html, "away", words("Put it away"))
            }
        }
    }

    /// An application that waits for its notice.
    func application(_ html: inout HTML) {
        html.element("li", .class("task")) { html in
            html.element("p", .class("kind"), text: words("An organisation applies"))
            title(&html)
            html.element("p", .class("actions")) { html in
                html.element(
                    "a", .class("button"), .href(visit.path(.procedure(facts.id))),
                    text: words("Look whether it is complete"))
            }
        }
    }

    /// One that this organisation began.
    func led(_ html: inout HTML) {
        html.element("li", .class("entry")) { html in
            html.element("p", .class("when")) { html in
                let isOpen = facts.opened != nil
                html.element(
                    "span", .class(isOpen ? "tag open" : "tag"),
                    text: isOpen ? words.context("a procedure", "Open") : words("In preparation"))
                html.text(" " + ProcedureNames.kind(facts.kind, words))
            }
            title(&html)
        }
    }

    func putAway(_ html: inout HTML) {
        html.element("li", .class("entry")) { html in
            html.element("p", .class("when")) { $0.element("span", .class("tag"), text: words("Put away")) }
            title(&html)
            button(&html, "back", words("Take it back onto the desk"))
        }
    }

    private func title(_ html: inout HTML) {
        html.element("h3") { html in
            html.element(
                "a", .href(visit.path(.procedure(facts.id))), .lang(facts.language), text: facts.title)
        }
    }

    /// Belongs to the one form of the page (`form`), so that a desk of many items has one stamp.
    private func button(_ html: inout HTML, _ name: String, _ text: String) {
        html.element("p", .class("actions")) { html in
            html.element(
                "button", .class("button quiet"), .attr("form", DecisionTask.formName), .name(name),
                .value(facts.id.text),
                text: text)
        }
    }

    private static let formName = "away"

    /// The form that the buttons of all items belong to.
    static func form(_ html: inout HTML, _ visit: Visit) {
        html.element(
            "form", .id(formName), .method("post"), .keepsNothing, .action(visit.path(.procedureAway))
        ) { FormStamps.hidden(&$0, visit, .procedureAway) }
    }
}
