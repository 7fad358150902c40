// A statement as members see it: where it stands, who has signed so far, what the initiator can do next.
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct SheetPage {
    let visit: Visit
    let facts: StatementFacts
    let texts: [FixedText]
    let signOn: SignOn?
    let signatories: Signatories
    let publications: [Publication]
    let ownSignature: Signature?

    static func response(_ visit: Visit, _ id: StatementID) throws -> Response? {
        guard let organisation = visit.visitor?.organisation else { return visit.redirect(.mandateChoice) }
        let page = try visit.site.store.read { try SheetPage(visit, id, organisation, $0) }
        return page?.write()
    }

    /// Nil unless the organisation leads it, or it is or was open to members.
    private init?(_ visit: Visit, _ id: StatementID, _ organisation: OrganisationSheet, _ reads: Reads) throws {
        let own = organisation.organisation.id
        guard let facts = try reads.statement(id), let newest = try reads.newestVersion(of: id) else { return nil }
        let signOn = try reads.signOn(of: id, version: newest.version)
        let isMember = organisation.standing.standing(on: visit.today)?.isMember ?? false
        guard facts.initiator == own || (isMember && signOn != nil) else { return nil }
        self.visit = visit
        self.facts = facts
        self.signOn = signOn
        texts = try reads.fixedTexts(of: id)
        let signatures = try reads.signatures(on: id, version: newest.version)
        signatories = Signatories(cards: try signatures.compactMap { try reads.card($0.card) })
        publications = try reads.publications(of: id)
        ownSignature = try reads.signature(of: own, on: id, version: newest.version)
    }

    private var newest: FixedText { texts[texts.count - 1] }
    private var state: SignOn.State { signOn?.state(at: visit.now) ?? .notOpened }
    private var leads: Bool {
        visit.visitor?.organisation?.organisation.id == facts.initiator && (visit.visitor?.may(.draft) ?? false)
    }
    private var isPublished: Bool { publications.contains { $0.version == newest.version } }

    private func write() -> Response {
        let words = visit.words
        return Page(visit: visit, title: words("Statement"), columns: true).response { html in
            html.element("div") { html in
                html.element("h1", .lang(newest.text.language), text: newest.text.title)
                html.element("p", .class("when")) { tag(&$0) }
                if case .open(let until) = state {
                    TimeLeft.write(&html, visit, ends: until, zone: signOn?.spans.last?.zone ?? "UTC")
                }
                if let signOn {
                    DeskPage.progress(&html, visit, signed: signatories.cards.count, minimum: signOn.minimum)
                }
                actions(&html)
                if texts.count > 1 { changes(&html) }
                StatementArticle(
                    visit: visit, text: newest.text, isFramed: true,
                    kind: words(
                        "Version {version}, fixed on {day}",
                        ["version": String(newest.version), "day": visit.calendars.day(newest.fixed.milliseconds)])
                ).write(&html)
            }
            html.element("aside", .class("beside"), .ariaLabel(words("Signatories"))) { html in
                html.element("section", .class("signatories")) { html in
                    html.element("h2", text: words("Signed so far"))
                    html.element(
                        "p", .class("hint"),
                        text: isPublished
                            ? words("Published")
                            : words("Members see who signs; the public sees it once the statement is published."))
                    signatories.write(&html, visit) { _ in nil }
                }
            }
        }
    }

    private func tag(_ html: inout HTML) {
        OwnState.write(
            &html, visit,
            Desk.Own(
                statement: facts.id, title: "", language: "", version: newest.version, state: state,
                signed: signatories.cards.count, published: isPublished))
    }

    private func actions(_ html: inout HTML) {
        let words = visit.words
        html.element("p", .class("actions")) { html in
            for (place, text, isFilled) in nextSteps(words) {
                html.element("a", .class(isFilled ? "button" : "button quiet"), .href(visit.path(place)), text: text)
                html.text(" ")
            }
        }
    }

    private func nextSteps(_ words: Words) -> [(Place, String, Bool)] {
        var steps: [(Place, String, Bool)] = []
        if leads && !isPublished && facts.kind == .statement {
            switch state {
            case .notOpened: steps.append((.signOn(facts.id), words("Open for signing"), true))
            case .open: steps.append((.closing(facts.id), words("Close the sign-on"), false))
            case .closed:
                steps.append((.publication(facts.id), words("Publish"), true))
                steps.append((.signOn(facts.id), words("Open again"), false))
            }
        }
        if leads && facts.kind == .declaration {
            steps.append((.publication(facts.id), words("Publish the list"), false))
        }
        if let ownSignature {
            steps.append((.receipt(ownSignature.act), words("Your receipt"), false))
        } else if case .open = state, visit.visitor?.may(.sign) ?? false {
            steps.append((.signature(facts.id), words("Read and sign"), !leads))
        }
        if leads && facts.kind == .statement { steps.append((.draft(facts.id), words("Write a new version"), false)) }
        if isPublished { steps.append((.statement(facts.id), words("See it as the public does"), false)) }
        return steps
    }

    private func changes(_ html: inout HTML) {
        html.element("details") { html in
            html.element(
                "summary",
                text: visit.words("What changed since version {version}", ["version": String(newest.version - 1)]))
            DifferenceView(visit: visit, from: texts[texts.count - 2].text, to: newest.text).write(&html)
        }
    }
}
