// A draft that several read: what changed since I read it, and what was said about each part.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct DiscussionPage {
    private let visit: Visit
    private let id: StatementID
    private let state: DraftState
    /// The state that this person read last, if the draft has changed since.
    private let seen: DraftState?
    private let hasRead: Bool
    private let comments: [DraftComment]
    private let leads: Bool
    private let names: [PersonID: String]
    private let organisations: [OrganisationID: OrganisationName]
    private let readers: DraftReadersPage?
    private let entered: Entered

    static func response(_ visit: Visit, _ id: StatementID, _ entered: Entered = Entered()) throws -> Response? {
        try visit.site.store.read { try DiscussionPage(visit, id, entered, $0) }?.write()
    }

    /// Nil unless the organisation leads it or is asked to read it, and there is a text.
    private init?(_ visit: Visit, _ id: StatementID, _ entered: Entered, _ reads: Reads) throws {
        guard let visitor = visit.visitor, let organisation = visitor.organisation?.organisation.id,
            let facts = try reads.statement(id), let state = try reads.draftState(of: id)
        else { return nil }
        let readers = try reads.draftReaders(of: id)
        leads = facts.initiator == organisation && visitor.may(.draft)
        guard
            try leads || facts.initiator == organisation || reads.isDraftReader(organisation, of: id, on: visit.today)
        else { return nil }
        (self.visit, self.id, self.state, self.entered) = (visit, id, state, entered)
        let last = try reads.draftSeen(id, by: visitor.person.id)
        hasRead = last == state.number
        seen = try last.flatMap { hasReadNumber in
            hasReadNumber < state.number ? try reads.draftState(of: id, number: hasReadNumber) : nil
        }
        comments = try reads.draftComments(on: id)
        var names: [PersonID: String] = [:]
        var organisations: [OrganisationID: OrganisationName] = [:]
        for comment in comments {
            for person in [comment.person, comment.resolved?.person].compactMap({ $0 }) where names[person] == nil {
                names[person] = try reads.person(person)?.name ?? "–"
            }
            if organisations[comment.organisation] == nil {
                organisations[comment.organisation] = try reads.organisation(comment.organisation)?.organisation.name(
                    in: visit.language.tag)
            }
        }
        (self.names, self.organisations) = (names, organisations)
        self.readers = leads ? try DraftReadersPage(id, asked: readers, own: organisation, reads, visit) : nil
    }

    private var words: Words { visit.words }

    /// The part to which a comment is being written.
    private var part: String? {
        if !entered.problems.isEmpty { return entered["block"] }
        return (visit.request.queryItems ?? []).first { $0.0 == "part" }?.1
    }

    private func write() -> Response {
        Page(visit: visit, title: words("Draft"), form: entered).response { html in
            html.element("h1", .lang(state.text.language), text: state.text.title)
            html.element(
                "p", .class("lead"),
                text: words(
                    "This is a draft. It is seen by the organisation that writes it and by those that it asked to read it."
                ))
            if leads {
                html.element("p", .class("actions")) { html in
                    html.element("a", .class("button"), .href(visit.path(.draft(id))), text: words("Change it"))
                    html.text(" ")
                    html.element(
                        "a", .class("button quiet"), .href(visit.path(.preview(id))), text: words("Preview"))
                }
            }
            changes(&html)
            html.element("section", .ariaLabel(words("Draft"))) { html in
                html.element("article", .class("statement sheet"), .lang(state.text.language)) { html in
                    for (index, block) in state.text.blocks.enumerated() { self.block(&html, block, index + 1) }
                }
            }
            gone(&html)
            readers?.write(&html, visit)
        }
    }

    private func changes(_ html: inout HTML) {
        if let seen {
            html.element("h2", text: words("What changed since you read it"))
            DifferenceView(visit: visit, from: seen.text, to: state.text).write(&html)
        }
        guard !hasRead else {
            html.element(
                "p", .class("hint"), text: words("You have read it as it is now. What changes later is marked here."))
            return
        }
        html.element("form", .method("post"), .keepsNothing, .action(visit.path(.discussion(id)))) { html in
            FormStamps.hidden(&html, visit, .discussion(id))
            html.void("input", .type("hidden"), .name("number"), .value(String(state.number)))
            html.element("p", .class("actions")) {
                $0.element(
                    "button", .class("button quiet"), .name("step"), .value("read"),
                    text: words("I have read it as it is now"))
            }
        }
    }

    private func block(_ html: inout HTML, _ block: Block, _ number: Int) {
        let said = comments.filter { $0.block == block.id }
        html.element("div", .class("block"), .id(block.id)) { html in
            html.element("span", .class("block-number"), text: String(number))
            html.raw(" ")
            StatementArticle.content(
                &html, block, demand: state.text.demandNumber(of: number - 1), isFramed: true
            ) { $0.text(block.text) }
        }
        html.element("div", .class("comments"), .lang(visit.language.tag)) { html in
            list(&html, said.filter { $0.resolved == nil })
            let settled = said.filter { $0.resolved != nil }
            if !settled.isEmpty {
                html.element("details") { html in
                    html.element(
                        "summary", text: words.count("{n} settled comment", "{n} settled comments", settled.count))
                    list(&html, settled)
                }
            }
            if part == block.id {
                form(&html, block, number)
            } else {
                html.element("p") { html in
                    html.element(
                        "a", .href(visit.path(.discussion(id)) + "?part=\(block.id)#\(block.id)"),
                        text: words("Comment on part {number}", ["number": String(number)]))
                }
            }
        }
    }

    private func form(_ html: inout HTML, _ block: Block, _ number: Int) {
        html.element("form", .method("post"), .keepsNothing, .action(visit.path(.discussion(id)))) { html in
            FormStamps.hidden(&html, visit, .discussion(id))
            html.void("input", .type("hidden"), .name("block"), .value(block.id))
            Fields(words: words, entered: entered).lines(
                &html, "words", words("Comment on part {number}", ["number": String(number)]),
                hint: words("Everybody who may read this draft sees it, with your name."), rows: 4)
            html.element("p", .class("actions")) {
                $0.element(
                    "button", .class("button"), .name("step"), .value("comment"), text: words("Send the comment"))
            }
        }
    }

    private func list(_ html: inout HTML, _ comments: [DraftComment]) {
        guard !comments.isEmpty else { return }
        html.element("ul") { html in
            for comment in comments { html.element("li") { self.comment(&$0, comment) } }
        }
    }

    private func comment(_ html: inout HTML, _ comment: DraftComment) {
        html.element("p") { html in
            html.element("strong", text: names[comment.person] ?? "–")
            if let name = organisations[comment.organisation] {
                html.text(", ")
                visit.bdi(&html, name)
            }
            html.text(" · " + visit.ownCalendars.moment(comment.at.milliseconds))
        }
        for line in comment.words.split(separator: "\n") { html.element("p", text: String(line)) }
        if let resolved = comment.resolved {
            html.element(
                "p", .class("hint"),
                text: words(
                    "Settled: {person}, {moment}",
                    [
                        "person": names[resolved.person] ?? "–",
                        "moment": visit.ownCalendars.moment(resolved.at.milliseconds),
                    ]))
        }
        guard leads || comment.person == visit.visitor?.person.id else { return }
        html.element("form", .method("post"), .keepsNothing, .action(visit.path(.discussion(id)))) { html in
            FormStamps.hidden(&html, visit, .discussion(id))
            html.void("input", .type("hidden"), .name("comment"), .value(comment.id.text))
            html.element("p", .class("actions")) { html in
                html.element(
                    "button", .class("button quiet"), .name("step"),
                    .value(comment.resolved == nil ? "resolve" : "reopen"),
                    text: comment.resolved == nil ? words("Mark as settled") : words("Open it again"))
            }
        }
    }

    /// What was said about parts that the draft has no longer.
    private func gone(_ html: inout HTML) {
        let known = Set(state.text.blocks.map(\.id))
        let gone = comments.filter { !known.contains($0.block) }
        guard !gone.isEmpty else { return }
        html.element("section", .class("comments")) { html in
            html.element("h2", text: words("About parts that are gone"))
            for comment in gone {
                html.element("blockquote", .lang(state.text.language), text: comment.quote)
                list(&html, [comment])
            }
        }
    }

    static func act(_ visit: Visit, _ id: StatementID) throws -> Response? {
        let form = try visit.request.form()
        var entered = Entered(form, limit: 20_000)
        guard let stamp = FormStamps.stamp(form, visit) else {
            entered.wrong("words", visit.words("The form was too old. Everything is kept: please send it again."))
            return try response(visit, id, entered)
        }
        let acting = try visit.acting()
        switch entered["step"] {
        case "read":
            let act = MarkDraftRead(statement: id, number: Int(entered["number"]) ?? 0, acting: acting)
            try visit.site.store.perform { try act.perform(in: $0) }
        case "resolve", "reopen":
            guard let comment = CommentID(text: entered["comment"]) else { return nil }
            let act = ResolveComment(
                statement: id, comment: comment, isResolved: entered["step"] == "resolve", acting: acting)
            try visit.site.store.perform { try act.perform(in: $0) }
        default:
            do throws(TextProblem) {
                _ = try CommentOnDraft.checked(entered["words"])
            } catch {
                entered.wrong(
                    "words", error == .missing ? visit.words("Write a comment") : error.explained(visit.words))
                return try response(visit, id, entered)
            }
            let act = CommentOnDraft(
                statement: id, block: entered["block"], words: entered["words"], acting: acting, stamp: stamp)
            try visit.site.store.perform { try act.perform(in: $0) }
            return Response.redirect(to: visit.path(.discussion(id)) + "#" + entered["block"])
        }
        return visit.redirect(.discussion(id))
    }
}
