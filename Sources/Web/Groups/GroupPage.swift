// The room of a working group: goals, members and coordinators, plan, documents, its statements, its end.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct GroupPage {
    let visit: Visit
    let group: WorkingGroup
    let own: OrganisationID
    let names: [OrganisationID: OrganisationName]
    let documents: [GroupDocument]
    let statements: [(id: StatementID, title: String, language: String)]
    let mine: [(id: StatementID, title: String)]

    static func response(_ visit: Visit, _ id: WorkingGroupID) throws -> Response? {
        guard visit.visitor?.organisation != nil else { return visit.redirect(.mandateChoice) }
        return try GroupPage(visit, id)?.write(Entered())
    }

    /// Nil for whoever is no member of the coalition.
    init?(_ visit: Visit, _ id: WorkingGroupID) throws {
        guard let organisation = visit.visitor?.organisation,
            organisation.standing.standing(on: visit.today)?.isMember ?? false
        else { return nil }
        let own = organisation.organisation.id
        let found = try visit.site.store.read { reads -> GroupPage? in
            guard let group = try reads.workingGroup(id) else { return nil }
            let isIn = group.has(own)
            var names: [OrganisationID: OrganisationName] = [:]
            for member in group.members {
                names[member.organisation] =
                    try reads.organisation(member.organisation)?.organisation.name(in: visit.language.tag)
            }
            let assigned = try reads.statements(of: id)
            let titled = try assigned.compactMap { id in
                try reads.newestVersion(of: id).map { (id: id, title: $0.title, language: $0.language) }
            }
            let mine =
                try !isIn
                ? []
                : reads.statements().filter {
                    $0.initiator == own && $0.kind == .statement && !assigned.contains($0.id)
                }.compactMap { facts in try reads.newestVersion(of: facts.id).map { (id: facts.id, title: $0.title) } }
            return GroupPage(
                visit: visit, group: group, own: own, names: names,
                documents: isIn ? try reads.documents(of: id) : [], statements: titled, mine: mine)
        }
        guard let found else { return nil }
        self = found
    }

    private init(
        visit: Visit, group: WorkingGroup, own: OrganisationID, names: [OrganisationID: OrganisationName],
        documents: [GroupDocument], statements: [(id: StatementID, title: String, language: String)],
        mine: [(id: StatementID, title: String)]
    ) {
        self.visit = visit
        self.group = group
        self.own = own
        self.names = names
        self.documents = documents
        self.statements = statements
        self.mine = mine
    }

    var words: Words { visit.words }
    var isIn: Bool { group.has(own) }
    var works: Bool { group.ended == nil }
    var coordinates: Bool { works && group.coordinates(own) && (visit.visitor?.may(.sign) ?? false) }

    func write(_ entered: Entered) -> Response {
        Page(visit: visit, title: words("Working group"), columns: true, form: entered).response { html in
            html.element("div") { html in
                html.element("p", .class("kind"), text: words("Working group"))
                html.element("h1", .lang(group.language), text: group.name)
                if let ended = group.ended {
                    html.element(
                        "p", .class("notice"),
                        text: words(
                            "It ended on {day}. Its room stays as it was.", ["day": visit.calendars.dayOf(ended.text)]))
                }
                passage(&html, words("Goals"), group.goals)
                plan(&html, entered)
                if isIn { GroupDocuments(page: self, entered: entered).write(&html) }
                statementList(&html)
                passage(&html, words("Own regulations"), group.regulations)
                if isIn { passage(&html, words("First members, with contacts"), group.contacts) }
            }
            html.element("aside", .class("beside"), .ariaLabel(words("Members of the group"))) {
                GroupMembers(page: self).write(&$0)
            }
        }
    }

    private func passage(_ html: inout HTML, _ title: String, _ text: String) {
        guard !text.isEmpty else { return }
        html.element("h2", text: title)
        html.element("p", .class("letter"), .lang(group.language), text: text)
    }

    private func plan(_ html: inout HTML, _ entered: Entered) {
        html.element("h2", text: words("Plan"))
        html.element(
            "p", .class("letter"), .lang(group.language),
            text: group.plan.isEmpty ? words("There is no plan yet.") : group.plan)
        guard coordinates else { return }
        var filled = entered
        if filled["plan"].isEmpty { filled.set("plan", group.plan) }
        let fields = Fields(words: words, entered: filled)
        html.element("details") { html in
            html.element("summary", text: words("Change the plan"))
            form(&html, "plan") { html in
                fields.lines(&html, "plan", words("Plan"), rows: 8)
                fields.buttons(&html, words("Save"))
            }
        }
    }

    private func statementList(_ html: inout HTML) {
        guard !statements.isEmpty || (isIn && works && !mine.isEmpty) else { return }
        html.element("h2", text: words("Its statements"))
        html.element("ul") { html in
            for statement in statements {
                html.element("li", .lang(statement.language)) {
                    $0.element("a", .href(visit.path(.sheet(statement.id))), text: statement.title)
                }
            }
        }
        guard isIn, works, !mine.isEmpty, visit.visitor?.may(.draft) ?? false else { return }
        let fields = Fields(words: words, entered: Entered())
        html.element("details") { html in
            html.element("summary", text: words("Add a statement that we lead"))
            form(&html, "statement") { html in
                fields.select(
                    &html, "statement", words("Statement"), options: mine.map { ($0.id.text, $0.title) }, short: false)
                fields.buttons(&html, words("Add"))
            }
        }
    }

    func form(_ html: inout HTML, _ what: String, content: (inout HTML) -> Void) {
        html.element("form", .method("post"), .keepsNothing, .action(visit.path(.group(group.id)))) { html in
            FormStamps.hidden(&html, visit, .group(group.id))
            html.void("input", .type("hidden"), .name("form"), .value(what))
            content(&html)
        }
    }

    static func act(_ visit: Visit, _ id: WorkingGroupID) throws -> Response? {
        guard let page = try GroupPage(visit, id) else { return nil }
        let form = try visit.request.form()
        guard FormStamps.stamp(form, visit) != nil else { throw RecordingRefusal.expired }
        var entered = Entered(form)
        guard try page.perform(&entered, try visit.acting()) else { return page.write(entered) }
        return visit.redirect(.group(id))
    }

    /// False when something is wrong, noted at its field.
    private func perform(_ entered: inout Entered, _ acting: Acting) throws -> Bool {
        let store = visit.site.store
        let (id, member) = (group.id, OrganisationID(text: entered["member"]))
        switch entered["form"] {
        case "join": try store.perform { try JoinGroup(group: id, joins: true, acting: acting).perform(in: $0) }
        case "leave": try store.perform { try JoinGroup(group: id, joins: false, acting: acting).perform(in: $0) }
        case "coordinate", "step-back":
            guard let member else { return false }
            let coordinates = entered["form"] == "coordinate"
            let act = ChangeCoordinator(group: id, organisation: member, coordinates: coordinates, acting: acting)
            try store.perform { try act.perform(in: $0) }
        case "statement":
            guard let statement = StatementID(text: entered["statement"]) else { return false }
            let act = AssignStatement(group: id, statement: statement, acting: acting)
            try store.perform { try act.perform(in: $0) }
        case "remove":
            guard let document = Identifier<GroupDocument>(text: entered["document"]) else { return false }
            let act = RemoveDocument(group: id, document: document, acting: acting)
            try store.perform { try act.perform(in: $0) }
        default: return try keepPlan(&entered, acting)
        }
        return true
    }

    private func keepPlan(_ entered: inout Entered, _ acting: Acting) throws -> Bool {
        do {
            let plan = try WrittenText.passage(entered["plan"], limit: BeginningFields.limit)
            let act = KeepPlan(group: group.id, plan: plan, acting: acting)
            try visit.site.store.perform { try act.perform(in: $0) }
            return true
        } catch let problem as TextProblem {
            entered.wrong("plan", problem.explained(words))
            return false
        }
    }

    static func endForm(_ visit: Visit, _ id: WorkingGroupID) throws -> Response? {
        guard let page = try GroupPage(visit, id), page.coordinates else { return nil }
        return BeginningFields.page(
            visit, .groupEnd(id), visit.words("End the working group"),
            visit.words(
                "Its room stays readable for members; nothing in it changes any more. Everybody in it is told."),
            visit.words("End the group"), Entered(), back: .group(id)
        ) { html, _ in
            html.element("p", .lang(page.group.language)) { $0.element("strong", text: page.group.name) }
        }
    }

    static func end(_ visit: Visit, _ id: WorkingGroupID) throws -> Response {
        guard FormStamps.stamp(try visit.request.form(), visit) != nil else { throw RecordingRefusal.expired }
        let act = EndGroup(group: id, acting: try visit.acting())
        try visit.site.store.perform { try act.perform(in: $0) }
        return visit.redirect(.group(id))
    }
}
