// A working group is proposed: goals, first members with contacts, own regulations, who coordinates.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Procedures
import Record
import Store

enum WorkingGroupForm {
    static func form(_ visit: Visit, _ given: Entered? = nil) throws -> Response? {
        guard visit.visitor?.may(.draft) ?? false, let own = visit.visitor?.organisation?.organisation else {
            return nil
        }
        let words = visit.words
        let members = try BeginningFields.members(visit)
        let name = own.name(in: visit.language.tag)
        return BeginningFields.page(
            visit, .beginning(.workingGroup), words("Propose a working group"),
            words(
                "Your organisation is its first initiator; the others join by their own act on the page of the proposal. What is missing is said at once."
            ),
            words("Propose the group"), given ?? BeginningFields.start(visit)
        ) { html, fields in
            BeginningFields.title(&html, fields, words("Name of the group"))
            fields.lines(
                &html, "goals", words("Goals"), hint: words("In accordance with those of the platform"), rows: 5)
            fields.lines(
                &html, "contacts", words("First members, with contacts"), hint: words("Only members see them"), rows: 4)
            fields.lines(
                &html, "regulations", words("Own regulations"),
                hint: words("How it works: who decides, how often it meets, how one joins and leaves"), rows: 6)
            fields.lines(&html, "plan", words("Plan"), hint: words("May be left empty"), rows: 4)
            fields.group(&html, "coordinator", words("Who coordinates")) { html in
                fields.choice(&html, "coordinator", own.id.text, name.name, type: .checkbox, isFirst: true)
                html.element("details") { html in
                    html.element("summary", text: words("Others"))
                    for member in members {
                        fields.choice(&html, "coordinator", member.value, member.text, type: .checkbox)
                    }
                }
            }
            BeginningFields.language(&html, fields, visit)
        }
    }

    static func propose(_ visit: Visit) throws -> Response? {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit) else { throw RecordingRefusal.expired }
        var entered = Entered(form)
        let coordinators = entered.all("coordinator").compactMap { OrganisationID(text: $0) }
        if coordinators.isEmpty { entered.wrong("coordinator", visit.words("Choose at least one")) }
        let matter = BeginningFields.matter(
            &entered,
            needed: [
                ("goals", visit.words("Say what the group wants")),
                ("contacts", visit.words("Name the first members with contacts")),
                ("regulations", visit.words("Say how the group works")),
            ], optional: ["plan"], visit)
        guard let matter, entered.problems.isEmpty else { return try self.form(visit, entered) }
        let act = ProposeWorkingGroup(
            matter: matter, coordinators: coordinators, acting: try visit.acting(), stamp: stamp)
        let procedure = try visit.site.performPublic { try act.perform(in: $0) }
        return visit.recorded(in: procedure)
    }
}
