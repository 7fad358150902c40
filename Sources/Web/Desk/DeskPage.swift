// The desk: what waits for this organisation, soonest first; what is under way; what is done.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

enum DeskPage {
    static func response(_ visit: Visit) throws -> Response {
        guard let visitor = visit.visitor, let organisation = visitor.organisation else {
            return visit.redirect(.mandateChoice)
        }
        let desk = try visit.site.store.read { try Desk($0, organisation: organisation, visit: visit) }
        let words = visit.words
        return Page(visit: visit, title: words("Desk"), columns: true).response { html in
            html.element("div") { html in
                html.element("h1", text: words("Your desk"))
                if !(desk.decisions + desk.decisionsAway).isEmpty { DecisionTask.form(&html, visit) }
                html.element("h2", text: words("What waits for you"))
                waiting(&html, visit, desk)
                if !desk.own.isEmpty || !desk.decisionsLed.isEmpty {
                    html.element("h2", text: words("What you are leading"))
                    html.element("ul", .class("entries")) { html in
                        for facts in desk.decisionsLed { DecisionTask(visit: visit, facts: facts).led(&html) }
                        for work in desk.own { own(&html, visit, work) }
                    }
                }
                html.element("h2", text: words("What is done"))
                done(&html, visit, desk)
            }
            html.element("aside", .class("beside"), .ariaLabel(words("More"))) {
                beside(&$0, visit, visitor, organisation, desk)
            }
        }
    }

    private static func waiting(_ html: inout HTML, _ visit: Visit, _ desk: Desk) {
        if desk.tasks.isEmpty && desk.decisions.isEmpty && desk.applications.isEmpty {
            html.element(
                "p",
                text: visit.words(
                    "Nothing waits for you. When somebody opens a statement or a decision, it stands here.")
            )
            return
        }
        html.element("ol", .class("entries")) { html in
            for facts in desk.applications { DecisionTask(visit: visit, facts: facts).application(&html) }
            // Both are sorted already: the sooner end comes first.
            var decisions = desk.decisions[...]
            let far = Instant(milliseconds: .max)
            for task in desk.tasks {
                while let next = decisions.first, (next.ends ?? far) <= (task.ends ?? far) {
                    DecisionTask(visit: visit, facts: next).write(&html)
                    decisions.removeFirst()
                }
                self.task(&html, visit, task)
            }
            for next in decisions {
                DecisionTask(visit: visit, facts: next).write(&html)
            }
        }
    }

    private static func task(_ html: inout HTML, _ visit: Visit, _ task: Desk.Task) {
        let soon = task.ends.map { $0.milliseconds - visit.now.milliseconds < 86_400_000 } ?? false
        let place = Place.signature(task.statement)
        html.element("li", .class(soon ? "task soon" : "task")) { html in
            html.element("h3") { html in
                html.element(
                    "a", .href(visit.path(place)),
                    task.text.language == visit.language.tag ? .none : .lang(task.text.language),
                    text: task.text.title)
            }
            TimeLeft.write(&html, visit, ends: task.ends, zone: task.zone)
            progress(&html, visit, signed: task.signed, minimum: task.minimum)
            html.element("p", .class("actions")) { html in
                html.element(
                    "a", .class("button"), .href(visit.path(place)),
                    text: buttonText(visit, task))
            }
            if !task.isDeclaration { away(&html, visit, task) }
        }
    }

    private static func buttonText(_ visit: Visit, _ task: Desk.Task) -> String {
        guard visit.visitor?.may(.sign) ?? false else { return visit.words("Read") }
        return task.isDeclaration ? visit.words("Read and adhere") : visit.words("Read and sign")
    }

    static func progress(_ html: inout HTML, _ visit: Visit, signed: Int, minimum: Int) {
        html.element("p") { html in
            if minimum > signed {
                html.element(
                    "progress", .value(String(signed)), .attr("max", String(minimum)),
                    .ariaLabel(visit.words("Signatures, of those that are needed")), text: "")
                html.text(
                    visit.words(
                        "{signed} of the {minimum} signatures that are needed",
                        ["signed": String(signed), "minimum": String(minimum)]))
            } else {
                html.text(visit.words.count("{n} organisation has signed.", "{n} organisations have signed.", signed))
            }
        }
    }

    private static func away(_ html: inout HTML, _ visit: Visit, _ task: Desk.Task) {
        let words = visit.words
        html.element("details") { html in
            html.element("summary") { html in
                html.text(words("Put away"))
                html.element("span", .class("out-of-sight"), text: ": " + task.text.title)
            }
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.away(task.statement)))) { html in
                FormStamps.hidden(&html, visit, .away(task.statement))
                html.void("input", .type("hidden"), .name("version"), .value(String(task.version)))
                html.element("p", .class("hint"), text: words("Private: nobody is told and nothing is recorded."))
                html.element("p", .class("actions")) { html in
                    for (value, text) in [
                        ("not-for-us", words("Not for us")), ("later", words("Later")),
                        ("colleague", words("Ask a colleague")),
                    ] {
                        html.element("button", .class("button quiet"), .name("choice"), .value(value), text: text)
                        html.text(" ")
                    }
                }
            }
        }
    }

    private static func own(_ html: inout HTML, _ visit: Visit, _ work: Desk.Own) {
        html.element("li", .class("entry")) { html in
            html.element("p", .class("when")) { OwnState.write(&$0, visit, work) }
            html.element("h3") { html in
                html.element(
                    "a", .href(visit.path(OwnState.place(work))), .lang(work.language),
                    text: work.title.isEmpty ? visit.words("Without a title") : work.title)
            }
        }
    }

    private static func done(_ html: inout HTML, _ visit: Visit, _ desk: Desk) {
        if desk.done.isEmpty && desk.away.isEmpty && desk.decisionsAway.isEmpty {
            html.element("p", text: visit.words("Nothing yet."))
        }
        html.element("ul", .class("entries")) { html in
            for done in desk.done {
                html.element("li", .class("entry")) { html in
                    html.element("p", .class("when")) { html in
                        // One word for all: another one for withheld names would be the confession itself.
                        html.element("span", .class("tag done"), text: visit.words("Answered"))
                        html.text(" " + visit.calendars.dayOf(done.day.text))
                    }
                    html.element("h3") { html in
                        html.element(
                            "a", .href(visit.path(done.act.map { .receipt($0) } ?? .signature(done.statement))),
                            .lang(done.language), text: done.title)
                    }
                }
            }
            for task in desk.away { putAway(&html, visit, task) }
            for next in desk.decisionsAway { DecisionTask(visit: visit, facts: next).putAway(&html) }
        }
    }

    private static func putAway(_ html: inout HTML, _ visit: Visit, _ task: Desk.Task) {
        html.element("li", .class("entry")) { html in
            html.element("p", .class("when")) { $0.element("span", .class("tag"), text: visit.words("Put away")) }
            html.element("h3") { html in
                html.element(
                    "a", .href(visit.path(.signature(task.statement))), .lang(task.text.language), text: task.text.title
                )
            }
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.away(task.statement)))) { html in
                FormStamps.hidden(&html, visit, .away(task.statement))
                html.void("input", .type("hidden"), .name("version"), .value(String(task.version)))
                html.element("p", .class("actions")) { html in
                    html.element(
                        "button", .class("button quiet"), .name("choice"), .value("back"),
                        text: visit.words("Take it back onto the desk"))
                }
            }
        }
    }

    private static func beside(
        _ html: inout HTML, _ visit: Visit, _ visitor: Visitor, _ organisation: OrganisationSheet, _ desk: Desk
    ) {
        let words = visit.words
        if visitor.may(.draft) {
            html.element("h2", text: words("Begin"))
            html.element("p", .class("actions")) { html in
                html.element("a", .class("button"), .href(visit.path(.newDraft)), text: words("Write a statement"))
            }
        }
        if !desk.drafts.isEmpty {
            html.element("h2", text: words("Drafts that you are asked to read"))
            html.element("ul") { html in
                for draft in desk.drafts {
                    html.element("li") { html in
                        html.element(
                            "a", .href(visit.path(.discussion(draft.id))), .lang(draft.language), text: draft.title)
                    }
                }
            }
        }
        if !desk.coming.isEmpty {
            html.element("h2", text: words("What comes"))
            html.element("dl", .class("facts")) { html in
                for coming in desk.coming {
                    html.element("div") { html in
                        html.element("dt", text: visit.ownCalendars.moment(coming.at.milliseconds))
                        html.element("dd", text: words("Sign-on ends: {title}", ["title": coming.title]))
                    }
                }
            }
        }
        html.element("h2", text: words("Your organisation"))
        html.element("ul") { html in
            var links = [
                (Place.procedures, words("Decisions")), (.groups, words("Working groups")),
                (.translations, words("Translations")),
                (.people(organisation.organisation.id), words("People and mandates")),
            ]
            if visitor.may(.represent) { links.append((.ownOrganisation, words("Its name on statements"))) }
            links.append((.account, words("Your access")))
            if visitor.may(.secretariat) {
                links += [(.register, words("Register of organisations")), (.readmissions, words("Readmissions"))]
            }
            if visit.site.store.facts.isDemonstration { links.append((.outbox, words("Outbox"))) }
            if visitor.mandates.count > 1 { links.append((.mandateChoice, words("Act for another organisation"))) }
            for (place, text) in links {
                html.element("li") { $0.element("a", .href(visit.path(place)), text: text) }
            }
        }
    }

    static func putAway(_ visit: Visit, _ id: StatementID) throws -> Response {
        let form = try visit.request.form()
        guard FormStamps.stamp(form, visit) != nil, let version = form["version"].flatMap({ Int($0) }) else {
            throw RecordingRefusal.expired
        }
        if form["choice"] == "colleague" {
            try visit.slowChanges(of: id)
            let asking = AskColleagues(statement: id, acting: try visit.acting())
            try visit.site.store.perform { try asking.perform(in: $0) }
            return visit.redirect(.desk)
        }
        let act = PutAwayTask(
            statement: id, version: version, choice: form["choice"].flatMap { PutAway.Choice(rawValue: $0) },
            acting: try visit.acting())
        try visit.site.store.perform { try act.perform(in: $0) }
        return visit.redirect(.desk)
    }
}
