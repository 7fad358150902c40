// Questions and answers: heard by everybody, counted by nobody.
import Acts
import HTML
import Languages
import Membership
import Procedures
import Record
import Store

struct QuestionsView {
    let view: ProcedureView

    func write(_ html: inout HTML) {
        let words = view.visit.words
        let questions = view.now.entries.filter { $0.event == .comment && !$0.words.isEmpty }
        // Those who are asked about do not read who asks what.
        let isApplicant = [.associateAdmission, .councilAdmission].contains(view.facts.kind) && view.leads
        guard !questions.isEmpty, !isApplicant else { return }
        html.element("h2", text: words("Questions and answers"))
        html.element("ul", .class("entries")) { html in
            for entry in questions {
                html.element("li", .class("entry")) { html in
                    html.element("p", .class("when")) { html in
                        if let by = entry.by { view.name(&html, by) }
                        html.text(", " + view.visit.calendars.day(entry.at.milliseconds))
                    }
                    html.element("p", .class("letter"), text: entry.words)
                }
            }
        }
    }
}
