// Where an application stands, behind the link of the applicant: what is missing, until when members are asked, the outcome.
// Never who objected, and never how many.
import Papers
import Access
import Acts
import HTML
import HTTP
import Languages
import Membership
import Procedures
import Record
import Store

struct ApplicationPage {
    private let visit: Visit
    private let token: String
    private let now: ProcedureCase
    private let isDecided: Bool

    static func response(_ visit: Visit, _ token: String) throws -> Response? {
        try ApplicationPage(visit, token)?.write(nil)
    }

    /// Nil for a link that is unknown.
    private init?(_ visit: Visit, _ token: String) throws {
        guard let digest = SessionToken(text: token)?.digest else { return nil }
        let found = try visit.site.store.read { reads -> (ProcedureCase, Bool)? in
            guard let id = try reads.application(token: digest), let facts = try reads.procedure(id) else { return nil }
            if let minute = try reads.minutes(of: id).last {
                return (try reads.procedureCase(facts, minute: minute), true)
            }
            return (try reads.procedureCase(facts, at: visit.now), false)
        }
        guard let found else { return nil }
        self.visit = visit
        self.token = token
        (now, isDecided) = found
    }

    private func write(_ given: Entered?) -> Response {
        let words = visit.words
        return Page(visit: visit, title: words("Your application"), room: .members, form: given ?? Entered()).response {
            html in
            html.element("h1", text: words("Your application"))
            html.element("p", .lang(now.facts.language), text: now.facts.title)
            steps(&html)
            if isDecided {
                outcome(&html)
            } else if now.facts.opened != nil {
                asked(&html)
            } else {
                preparing(&html, given)
            }
            html.element(
                "p", .class("hint"),
                text: words("Keep the address of this page: it is the only way to see where your application stands."))
            html.element("p", .class("code copy"), text: visit.site.address + visit.path(.application(token)))
        }
    }

    private func steps(_ html: inout HTML) {
        let words = visit.words
        let current = isDecided ? 3 : now.facts.opened != nil ? 2 : 1
        html.element("ol", .class("steps")) { html in
            for (index, step) in [
                words("You apply"), words("The secretariat looks whether it is complete"),
                words("Full Members are asked"), words("You are told"),
            ].enumerated() {
                html.element(
                    "li", index < current ? .class("done") : .none,
                    index == current ? .attr("aria-current", "step") : .none, text: step)
            }
        }
    }

    private func preparing(_ html: inout HTML, _ given: Entered?) {
        let words = visit.words
        let missing = now.answer.missing.filter { $0.condition != "notice" }
        if missing.isEmpty {
            html.element(
                "p", .class("notice good"),
                text: words("The application is complete. The secretariat gives notice to the members soon."))
        } else {
            html.element("div", .class("notice")) { html in
                html.element("h2", text: words("What is still missing"))
                html.element("ul", .class("checks")) { html in
                    for point in missing { html.element("li", text: ProcedureNames.missing(point, words)) }
                }
            }
        }
        let entered = given ?? now.matter.map { ApplicationFields.entered(Application($0)) } ?? Entered()
        html.element("details", .flag("open", if: !missing.isEmpty || given != nil)) { html in
            html.element("summary", text: words("Change or complete the application"))
            form(&html, "complete") { html in
                ApplicationFields(visit: visit, fields: Fields(words: words, entered: entered)).write(&html)
                Fields(words: words, entered: entered).buttons(&html, words("Save"))
            }
        }
        takeBack(&html)
    }

    private func asked(_ html: inout HTML) {
        let words = visit.words
        html.element(
            "p",
            text: words(
                "Members were given notice. If not enough of them object, you are admitted when the time is over."))
        TimeLeft.write(&html, visit, ends: now.facts.ends, zone: now.facts.zone)
        takeBack(&html)
    }

    private func takeBack(_ html: inout HTML) {
        let words = visit.words
        html.element("details") { html in
            html.element("summary", text: words("Take the application back"))
            form(&html, "withdraw") { html in
                html.element("p", text: words("It ends now. You can apply again later."))
                Fields(words: words, entered: Entered()).buttons(&html, words("Take it back"), danger: true)
            }
        }
    }

    private func form(_ html: inout HTML, _ what: String, content: (inout HTML) -> Void) {
        html.element(
            "form", .method("post"), .keepsNothing, .action(visit.path(.application(token))), .flag("novalidate")
        ) { html in
            FormStamps.hidden(&html, visit, .application(token))
            html.void("input", .type("hidden"), .name("form"), .value(what))
            content(&html)
        }
    }

    private func outcome(_ html: inout HTML) {
        let words = visit.words
        switch now.answer.outcome {
        case .admitted:
            html.element("div", .class("notice good")) { html in
                html.element("h2", text: words("Welcome"))
                html.element(
                    "p",
                    text: words(
                        "Your organisation is a member. An invitation for the person whom you named is on its way by mail."
                    ))
            }
        case .blocked:
            html.element(
                "p", .class("notice"),
                text: words(
                    "Members objected, as many as the rules ask for, so the organisation is not admitted now. Who objected is not said to anybody but the keepers. You can apply again; the secretariat can tell you what helps."
                ))
        default:
            html.element("p", .class("notice"), text: ProcedureNames.outcome(now.answer.outcome, words))
        }
        if now.answer.outcome != .admitted { erase(&html) }
    }

    private func erase(_ html: inout HTML) {
        let words = visit.words
        html.element("details") { html in
            html.element("summary", text: words("Erase what we wrote"))
            form(&html, "erase") { html in
                html.element(
                    "p",
                    text: words(
                        "Your name, your address and your words are erased now, and this link ends. That somebody applied, and how it was decided, stays."
                    ))
                Fields(words: words, entered: Entered()).buttons(&html, words("Erase it"), danger: true)
            }
        }
    }

    private func erase(_ secret: SessionToken, _ stamp: FormStamp) throws -> Response {
        let act = EraseApplication(token: secret, stamp: stamp)
        try visit.site.store.erase { try act.perform(in: $0) }
        let words = visit.words
        return Page(visit: visit, title: words("It was erased"), room: .members).response { html in
            html.element("h1", text: words("It was erased"))
            html.element("p", .class("lead"), text: words("Nothing of what you wrote is kept here any more."))
        }
    }

    static func act(_ visit: Visit, _ token: String) throws -> Response? {
        guard let page = try ApplicationPage(visit, token), let secret = SessionToken(text: token) else { return nil }
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit) else { throw RecordingRefusal.expired }
        var application: Application?
        if form["form"] == "erase" { return try page.erase(secret, stamp) }
        if form["form"] == "complete" {
            var entered = Entered(form)
            application = ApplicationFields.application(&entered, visit)
            if application == nil { return page.write(entered) }
        }
        let act = CompleteApplication(token: secret, application: application, stamp: stamp)
        try visit.site.store.perform { try act.perform(in: $0) }
        return visit.redirect(.application(token))
    }
}
