// Beside a decision: who began it, who stands behind it, who may act, who sees what is sealed, and the rules that hold.
import Acts
import HTML
import Languages
import Membership
import Procedures
import Record
import Store

struct ProcedureAside {
    let view: ProcedureView
    private var visit: Visit { view.visit }
    private var words: Words { view.visit.words }

    func write(_ html: inout HTML) {
        html.element("h2", text: words("Who and how"))
        html.element("dl", .class("facts")) { html in
            Facts.row(&html, words("Begun by")) { html in
                view.name(&html, view.facts.by)
                html.text(", " + visit.calendars.day(view.facts.begun.milliseconds))
            }
            for (event, title) in [
                (EventName.support, words("Supported by")), (.recommendation, words("Recommended by")),
                (.urgentRequest, words("Ask for urgency")), (.candidacy, words("Stand for election")),
            ] {
                organisations(&html, title, view.standing(event))
            }
            electorate(&html)
            Facts.row(&html, words("Rules")) { html in
                let profile = view.now.procedure.profile
                html.element("a", .href(visit.path(.rules)), text: "\(profile.id) \(profile.version)")
            }
            Facts.row(&html, words("Days are counted in")) { $0.text(visit.calendars.zoneName()) }
        }
        sealed(&html)
        if view.isKeeper { SealedView(view: view).write(&html) }
    }

    private func organisations(_ html: inout HTML, _ title: String, _ list: [OrganisationID]) {
        guard !list.isEmpty else { return }
        Facts.row(&html, title) { html in
            html.element("ul") { html in
                for organisation in list { html.element("li") { view.name(&$0, organisation) } }
            }
        }
    }

    private func electorate(_ html: inout HTML) {
        guard let body = view.facts.kind.electorate(view.now.procedure.profile) else { return }
        Facts.row(&html, words("Who may act")) { html in
            html.text(bodyName(body))
            if let reached = view.facts.reached {
                html.text(
                    "; "
                        + words(
                            "of {all} organisations {reached} could be reached when it opened",
                            ["all": String(reached.of), "reached": String(reached.organisations)]))
            }
        }
    }

    private func bodyName(_ body: Body) -> String {
        switch body {
        case .full: words("Full Members")
        case .members: words("Associate and Full Members")
        case .council: words("Members of the Council")
        case .registered: words("Organisations that take part")
        }
    }

    private func sealed(_ html: inout HTML) {
        html.element(
            "p", .class("hint"),
            text: words(
                "Everything here is a recorded act, sealed: the public record shows only that something was recorded. What is said against it, and by whom, is seen by the keepers alone."
            ))
        let names = view.facts.keepers.compactMap { keeper in
            visit.visitor?.person.id == keeper ? words("you") : nil
        }
        if !names.isEmpty { html.element("p", .class("hint"), text: words("You are one of the keepers.")) }
    }
}

/// What only the keepers see: who objected and why, who declared an interest, whom nobody can reach.
struct SealedView {
    let view: ProcedureView
    private var words: Words { view.visit.words }

    func write(_ html: inout HTML) {
        html.element("h2", text: words("For the keepers"))
        let objections = view.standing(.objection).compactMap { view.stands(.objection, by: $0) }
        html.element(
            "p", text: words.count("{n} objection counts now.", "{n} objections count now.", objections.count))
        if !objections.isEmpty {
            html.element("ul", .class("entries")) { html in
                for entry in objections { objection(&html, entry) }
            }
        }
        let interested = view.standing(.interest)
        if !interested.isEmpty {
            html.element("h3", text: words("It concerns them"))
            html.element("ul") { html in
                for organisation in interested { html.element("li") { view.name(&$0, organisation) } }
            }
        }
        unreached(&html)
        html.element("p") { html in
            html.element(
                "a", .href(view.visit.path(.correction(view.facts.id))), text: words("Correct an entry by another one"))
        }
    }

    private func objection(_ html: inout HTML, _ entry: ProcedureEntry) {
        html.element("li", .class("entry")) { html in
            html.element("h3") { html in entry.by.map { view.name(&html, $0) } }
            html.element(
                "p", .class("when"), text: view.visit.calendars.moment(entry.at.milliseconds))
            html.element("p", text: entry.detail("reason") ?? "")
        }
    }

    private func unreached(_ html: inout HTML) {
        guard !view.unreached.isEmpty else { return }
        html.element("h3", text: words("Nobody can act for them"))
        html.element(
            "p", .class("hint"),
            text: words("They have no person with a mandate and access. Write to them before the end."))
        html.element("ul") { html in
            for organisation in view.unreached { html.element("li") { view.name(&$0, organisation) } }
        }
    }
}
