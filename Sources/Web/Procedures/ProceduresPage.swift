// All decisions: open ones soonest first, those in preparation, those that were decided; and how a new one begins.
import Papers
import Acts
import HTML
import HTTP
import Languages
import Membership
import Procedures
import Record
import Store

struct ProceduresPage {
    struct Line {
        let facts: ProcedureFacts
        let outcome: Outcome?
    }

    let visit: Visit
    private let open: [Line]
    private let preparing: [Line]
    private let decided: [Line]

    static func response(_ visit: Visit) throws -> Response {
        guard let organisation = visit.visitor?.organisation else { return visit.redirect(.mandateChoice) }
        return try visit.site.store.read { try ProceduresPage(visit, organisation, $0) }.write()
    }

    private init(_ visit: Visit, _ organisation: OrganisationSheet, _ reads: Reads) throws {
        self.visit = visit
        let reader = ProcedureReader(visit, organisation)
        var (open, preparing, decided): ([Line], [Line], [Line]) = ([], [], [])
        for facts in try reads.procedures() where try reader.sees(facts, reads) {
            let outcome = try reads.minutes(of: facts.id).last?.outcome
            let line = Line(facts: facts, outcome: outcome)
            if outcome != nil {
                decided.append(line)
            } else if facts.opened == nil {
                preparing.append(line)
            } else {
                open.append(line)
            }
        }
        let far = Instant(milliseconds: .max)
        self.open = open.sorted { ($0.facts.ends ?? far) < ($1.facts.ends ?? far) }
        (self.preparing, self.decided) = (preparing, decided)
    }

    private func write() -> Response {
        let words = visit.words
        return Page(visit: visit, title: words("Decisions"), columns: true).response { html in
            html.element("div") { html in
                html.element("h1", text: words("Decisions"))
                html.element("h2", text: words.context("decisions", "Open"))
                list(&html, open, words("Nothing is being decided at the moment."))
                if !preparing.isEmpty {
                    html.element("h2", text: words("In preparation"))
                    list(&html, preparing, "")
                }
                html.element("h2", text: words("Decided"))
                list(&html, decided, words("Nothing has been decided yet."))
            }
            html.element("aside", .class("beside"), .ariaLabel(words("Begin"))) { begin(&$0) }
        }
    }

    private func list(_ html: inout HTML, _ lines: [Line], _ empty: String) {
        if lines.isEmpty { return html.element("p", text: empty) }
        html.element("ul", .class("entries")) { html in
            for line in lines { entry(&html, line) }
        }
    }

    private func entry(_ html: inout HTML, _ line: Line) {
        let words = visit.words
        html.element("li", .class("entry")) { html in
            html.element("p", .class("when")) { html in
                if let outcome = line.outcome {
                    html.element(
                        "span", .class(ProcedurePage.isGood(outcome) ? "tag done" : "tag no"),
                        text: ProcedureNames.outcome(outcome, words))
                    html.text(" ")
                } else if let ends = line.facts.ends {
                    html.element("span", .class("tag open"), text: words.context("a procedure", "Open"))
                    html.text(" " + TimeLeft.until(visit, ends: ends, zone: line.facts.zone) + " ")
                }
                html.text(ProcedureNames.kind(line.facts.kind, words))
            }
            html.element("h3") { html in
                html.element(
                    "a", .href(visit.path(.procedure(line.facts.id))), .lang(line.facts.language),
                    text: line.facts.title)
            }
        }
    }

    private func begin(_ html: inout HTML) {
        let words = visit.words
        guard let visitor = visit.visitor else { return }
        let links = beginnings(visitor)
        if !links.isEmpty {
            html.element("h2", text: words("Begin"))
            html.element("ul") { html in
                for (place, text) in links {
                    html.element("li") { $0.element("a", .href(visit.path(place)), text: text) }
                }
            }
        }
        if visitor.may(.draft) {
            html.element(
                "p", .class("hint"),
                text: words("A position in the name of the platform begins at its statement, when the text is fixed."))
        }
        html.element("h2", text: words("More"))
        html.element("ul") { html in
            for (place, text) in [
                (Place.groups, words("Working groups")), (.rules, words("The rules")),
                (.calendar, words("Deadlines in my calendar")),
            ] {
                html.element("li") { $0.element("a", .href(visit.path(place)), text: text) }
            }
        }
    }

    private func beginnings(_ visitor: Visitor) -> [(Place, String)] {
        let words = visit.words
        var links: [(Place, String)] = []
        if visitor.may(.draft) {
            links += [
                (.beginning(.workingGroup), words("Propose a working group")),
                (.beginning(.vote), words("Propose a vote")),
                (.beginning(.ruleChange), words("Propose a change of rules")),
            ]
        }
        let standing = visitor.organisation?.standing.standing(on: visit.today)
        if visitor.may(.represent), standing == .associate {
            links.append((.beginning(.fullMembership), words("Become a Full Member")))
        }
        if visitor.may(.secretariat) { links.append((.beginning(.election), words("Call an election"))) }
        return links
    }

    /// The one form of the desk for this: each button names its decision.
    static func putAway(_ visit: Visit) throws -> Response? {
        let form = try visit.request.form()
        guard FormStamps.stamp(form, visit) != nil else { throw RecordingRefusal.expired }
        guard let id = (form["away"] ?? form["back"]).flatMap({ ProcedureID(text: $0) }) else { return nil }
        let act = PutAwayProcedure(procedure: id, isAway: form["away"] != nil, acting: try visit.acting())
        try visit.site.store.perform { try act.perform(in: $0) }
        return visit.redirect(.desk)
    }
}

extension Visit {
    /// Back to a decision, which says that something was recorded.
    func recorded(in procedure: ProcedureID) -> Response {
        Response.redirect(to: path(.procedure(procedure)) + "?done")
    }
}

/// Which decisions a reader sees in lists.
struct ProcedureReader {
    private let own: OrganisationID
    private let isMember: Bool
    private let isSecretariat: Bool
    private let visit: Visit

    init(_ visit: Visit, _ organisation: OrganisationSheet) {
        self.visit = visit
        own = organisation.organisation.id
        isMember = organisation.standing.standing(on: visit.today)?.isMember ?? false
        isSecretariat = visit.visitor?.may(.secretariat) ?? false
    }

    /// Applications are for those who may object, and for the secretariat; everything else for members.
    func sees(_ facts: ProcedureFacts, _ reads: Reads) throws -> Bool {
        if facts.by == own || facts.concerns == own || isSecretariat { return true }
        // Whoever may recommend reads the application before the notice.
        guard facts.kind == .associateAdmission else { return isMember }
        return try facts.opened != nil && reads.electorate(of: facts, on: visit.today).contains(own)
    }
}
