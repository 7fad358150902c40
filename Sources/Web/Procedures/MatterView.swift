// What is decided, in the words of whoever brought it in.
import Acts
import HTML
import Languages
import Procedures
import Record
import Statements
import Store

struct MatterView {
    let view: ProcedureView
    private var words: Words { view.visit.words }

    func write(_ html: inout HTML) {
        guard let matter = view.now.matter else { return }
        switch view.facts.kind {
        case .associateAdmission, .councilAdmission: application(&html, matter)
        case .position, .urgentPosition: position(&html, matter)
        case .vote(.ruleChange): ruleChange(&html, matter)
        default: passages(&html, matter, ["text", "lot", "goals", "contacts", "regulations", "plan"])
        }
    }

    private func application(_ html: inout HTML, _ matter: Matter) {
        let visit = view.visit
        html.element("h2", text: words("The application"))
        html.element("dl", .class("facts")) { html in
            if !matter["country"].isEmpty {
                Facts.row(&html, words("Country of the seat")) { $0.text(visit.country(matter["country"])) }
            }
            let areas = matter["areas"].split(separator: " ").map { visit.country(String($0)) }
            if !areas.isEmpty { Facts.row(&html, words("Works on")) { $0.text(areas.joined(separator: ", ")) } }
            if !matter["site"].isEmpty { Facts.row(&html, words("Web site")) { $0.text(matter["site"]) } }
            if view.isSecretariat {
                Facts.row(&html, words("Contact")) { $0.text(matter["person"] + ", " + matter["mail"]) }
            }
            Facts.row(&html, words("Pledge to the Declaration")) {
                $0.text(matter["pledge"] == "yes" ? words("given") : words("not given"))
            }
        }
        passages(&html, matter, ["information", "independence", "contribution"])
    }

    private func position(_ html: inout HTML, _ matter: Matter) {
        passages(&html, matter, ["text"])
        guard let text = view.text else { return }
        StatementArticle(
            visit: view.visit, text: text.text, isFramed: true,
            kind: words("Version {version}", ["version": String(text.version)])
        ).write(&html)
    }

    private func ruleChange(_ html: inout HTML, _ matter: Matter) {
        passages(&html, matter, ["text"])
        html.element("details") { html in
            html.element("summary", text: words("The rules that are proposed, as a file"))
            html.element("pre", .class("code"), text: matter["profile"])
        }
    }

    private func passages(_ html: inout HTML, _ matter: Matter, _ names: [String]) {
        for name in names where !matter[name].isEmpty {
            html.element("h2", text: title(name))
            html.element("p", .class("letter"), .lang(matter.language), text: matter[name])
        }
    }

    private func title(_ name: String) -> String {
        switch name {
        case "information": words("Who they are and what they do")
        case "independence": words("Independence")
        case "contribution": words("What they want to contribute")
        case "goals": words("Goals")
        case "contacts": words("First members, with contacts")
        case "regulations": words("Own regulations")
        case "plan": words("Plan")
        case "lot": words("From what a lot would be drawn")
        default: words("In the words of whoever proposes it")
        }
    }
}
