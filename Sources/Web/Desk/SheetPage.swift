// A statement as members see it: where it stands, who has signed so far, what the initiator can do next.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Procedures
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
    let own: OwnSignature?
    let extensions: [Extension]
    let withheld: WithheldView
    let embargo: Embargo?
    let isContested: Bool
    /// The procedure in which it is decided as a position.
    let running: ProcedureID?

    static func response(_ visit: Visit, _ id: StatementID) throws -> Response? {
        guard let organisation = visit.visitor?.organisation else { return visit.redirect(.mandateChoice) }
        let page = try visit.site.store.read { try SheetPage(visit, id, organisation, $0) }
        return page?.write()
    }

    /// Nil unless the organisation leads it, or it is or was open to members.
    private init?(_ visit: Visit, _ id: StatementID, _ organisation: OrganisationSheet, _ reads: Reads) throws {
        let own = organisation.organisation.id
        guard let facts = try reads.statement(id), let newest = try reads.newestVersion(of: id) else { return nil }
        let texts = try reads.fixedTexts(of: id)
        let signOn = try reads.signOn(of: id, version: newest.version)
        let isMember = organisation.standing.standing(on: visit.today)?.isMember ?? false
        let wasOpen = try signOn != nil || texts.contains { try reads.signOn(of: id, version: $0.version) != nil }
        guard facts.initiator == own || (isMember && wasOpen) else { return nil }
        self.visit = visit
        self.facts = facts
        self.signOn = signOn
        self.texts = texts
        publications = try reads.publications(of: id)
        let listed = Set(publications.flatMap { $0.list.all.map(\.leaf) })
        // What the secretariat recorded from a letter is seen with the list: shown at once, it would tell the secretariat
        // who did not take it because the name is withheld.
        signatories = try Signatories(
            reads.signatures(on: id, version: newest.version).filter {
                $0.method != .letter || $0.organisation == own || listed.contains($0.leaf)
            }, reads)
        self.own = try reads.ownSignature(
            of: own, on: id, version: newest.version, seenUnder: visit.visitor?.mandate)
        extensions = try reads.extensions(of: id, version: newest.version)
        let leads = facts.initiator == own && (visit.visitor?.may(.draft) ?? false)
        withheld = try WithheldView(visit, id, newest.version, leads: leads, reads)
        embargo = leads ? try reads.embargo(of: id) : nil
        running = try reads.runningProcedures().first { $0.statement == id }?.id
        isContested = try texts.count > 1 && reads.wasContested(id, version: newest.version)
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
                if visit.request.query == "withdrawn", own == nil {
                    html.element(
                        "p", .class("notice good"), .role("status"), text: words("The signature was withdrawn."))
                }
                if visit.request.query == "unseen" {
                    html.element(
                        "p", .class("notice good"), .role("status"),
                        text: words(
                            "If your organisation's name was withheld here, it does not stand behind this text any more."
                        ))
                }
                html.element("p", .class("when")) { tag(&$0) }
                time(&html)
                if let signOn {
                    DeskPage.progress(
                        &html, visit, signed: signatories.inTime + withheld.counted, minimum: signOn.minimum)
                }
                steps(&html)
                if texts.count > 1 { changes(&html) }
                StatementArticle(
                    visit: visit, text: newest.text, isFramed: true,
                    kind: words(
                        "Version {version}, fixed on {day}",
                        ["version": String(newest.version), "day": visit.calendars.day(newest.fixed.milliseconds)])
                ).write(&html)
            }
            html.element("aside", .class("beside"), .ariaLabel(words("Signatories"))) { beside(&$0) }
        }
    }

    private func beside(_ html: inout HTML) {
        let words = visit.words
        html.element("section", .class("signatories")) { html in
            html.element("h2", text: words("Signed so far"))
            html.element(
                "p", .class("hint"),
                text: isPublished
                    ? words("Published")
                    : words("Members see who signs; the public sees it once the statement is published."))
            signatories.write(&html, visit, text: newest.text) { _ in nil }
        }
        withheld.write(&html)
        if !signatories.entries.isEmpty {
            visit.site.grid.write(
                &html, visit, counts: signatories.countries, label: words("Countries of those who signed by name"))
        }
    }

    private func tag(_ html: inout HTML) {
        OwnState.write(
            &html, visit,
            Desk.Own(
                statement: facts.id, title: "", language: "", version: newest.version, state: state,
                signed: signatories.entries.count, published: isPublished))
    }

    private func time(_ html: inout HTML) {
        if case .open(let until) = state {
            TimeLeft.write(&html, visit, ends: until, zone: signOn?.spans.last?.zone ?? "UTC")
        }
        for put in extensions {
            html.element(
                "p", .class("hint"), text: visit.words("The end was put off: {reason}", ["reason": put.reason]))
        }
        if let embargo {
            html.element("p", .class("notice")) { html in
                html.text(
                    visit.words(
                        "It will be published on {moment} ({zone}).",
                        [
                            "moment": visit.calendars.moment(embargo.at.milliseconds),
                            "zone": visit.calendars.zoneName(),
                        ]) + " ")
                html.element(
                    "a", .href(visit.path(.publication(facts.id))), text: visit.words("Change or take back the order"))
            }
        }
        if isContested {
            html.element(
                "p", .class("notice"),
                text: visit.words(
                    "A signatory demanded that the correction counts as a change of substance: this version needs new signatures."
                ))
        }
    }

    private func steps(_ html: inout HTML) {
        html.element("p", .class("actions")) { html in
            for (place, text, isFilled) in nextSteps(visit.words) {
                html.element("a", .class(isFilled ? "button" : "button quiet"), .href(visit.path(place)), text: text)
                html.text(" ")
            }
        }
    }

    private func nextSteps(_ words: Words) -> [(Place, String, Bool)] {
        var steps = leads ? leading(words) : []
        if let own {
            steps.append(
                own.isWithheld
                    ? (.signature(facts.id), words("How your organisation stands"), false)
                    : (.receipt(own.act), words("Your receipt"), false))
        } else if visit.visitor?.may(.sign) ?? false, state != .notOpened {
            if case .open = state {
                steps.append((.signature(facts.id), words("Read and sign"), !leads))
            } else if !isOver {
                steps.append((.signature(facts.id), words("Sign late"), false))
            }
        }
        if facts.kind == .statement, signOn?.eligible == .open {
            steps.append((.guests(facts.id), words("Organisations that are no members"), false))
        }
        if visit.visitor?.may(.secretariat) ?? false, facts.kind == .statement, state != .notOpened,
            !isOver
        {
            steps.append((.letters(facts.id), words("Record a letter"), false))
        }
        if facts.kind == .statement, visit.visitor?.may(.translate) ?? false || leads {
            steps.append((.translating(facts.id), words("Translations"), false))
        }
        if isPublished { steps.append((.statement(facts.id), words("See it as the public does"), false)) }
        return steps
    }

    private var isOver: Bool { signOn?.isOver(at: visit.now) ?? false }

    private func leading(_ words: Words) -> [(Place, String, Bool)] {
        guard facts.kind == .statement else {
            return [(.publication(facts.id), words("Publish the list"), false)]
        }
        var steps: [(Place, String, Bool)] = []
        switch state {
        case .notOpened:
            if let running {
                steps.append((.procedure(running), words("To the decision"), true))
            } else {
                steps.append((.signOn(facts.id), words("Open for signing"), true))
                steps.append((.position(facts.id), words("Propose as a position in the name of the platform"), false))
            }
        case .open:
            steps.append((.call(facts.id), words("Reach and remind"), true))
            steps.append((.closing(facts.id), words("Close the sign-on"), false))
        case .closed:
            steps.append(
                (.publication(facts.id), isPublished ? words("Publish a new list") : words("Publish"), !isPublished))
            steps.append((.signOn(facts.id), words("Open again"), false))
        }
        if state != .notOpened { steps.append((.deliveries(facts.id), words("Deliver it"), isPublished)) }
        steps.append((.draft(facts.id), words("Write a new version"), false))
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
