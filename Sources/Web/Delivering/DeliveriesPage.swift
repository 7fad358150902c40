// What of a statement was handed over, to whom, and what came back; and the form that prepares the next paper.
import Accountability
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct DeliveriesPage {
    private let visit: Visit
    private let facts: StatementFacts
    private let text: FixedText
    private let deliveries: [(Delivery, [DeliveryAnswer])]
    private let isPublished: Bool
    /// Why nothing can be prepared yet.
    private let hindrance: StatementRefusal?
    private let withdrawn: [Card]

    static func form(_ visit: Visit, _ id: StatementID, _ entered: Entered? = nil) throws -> Response? {
        try DeliveriesPage(visit, id)?.write(entered)
    }

    /// Nil unless the visitor leads the statement and it was opened.
    private init?(_ visit: Visit, _ id: StatementID) throws {
        guard let call = try CallToSign(id, visit), visit.visitor?.may(.draft) ?? false,
            call.facts.initiator == visit.visitor?.organisation?.organisation.id, call.facts.kind == .statement
        else { return nil }
        self.visit = visit
        facts = call.facts
        text = call.text
        let now = visit.now
        (deliveries, isPublished, hindrance, withdrawn) = try visit.site.store.read { reads in
            let all = try reads.deliveries(of: id).map { ($0, try reads.answers(to: $0.id)) }
            let published = try reads.publications(of: id).last { $0.version == call.text.version }
            var hindrance: StatementRefusal?
            if published == nil {
                let listable = try reads.listable(
                    on: id, version: call.text.version, marks: [.verified, .vouched], today: visit.today)
                do throws(StatementRefusal) {
                    try call.signOn.allowsPublishing(signed: listable.counted, named: listable.named.count, at: now)
                } catch { hindrance = error }
            }
            let gone = try published.map { try reads.withdrawals(on: id, since: $0.act) } ?? []
            return (all, published != nil, hindrance, try gone.compactMap { try reads.card($0.signature.card) })
        }
    }

    private func write(_ given: Entered?) -> Response {
        let words = visit.words
        let entered = given ?? defaults
        return Page(visit: visit, title: words("Deliveries"), form: entered).response { html in
            html.element("h1", text: words("Deliveries"))
            html.element("p", .lang(text.text.language), text: text.text.title)
            since(&html)
            html.element("h2", text: words("Handed over and prepared"))
            if deliveries.isEmpty { html.element("p", text: words("Nothing yet.")) }
            html.element("ul", .class("entries")) { html in
                for (delivery, answers) in deliveries.reversed() { entry(&html, delivery, answers) }
            }
            html.element("h2", text: words("Prepare a delivery"))
            if let hindrance {
                let refusal = RefusalWords(statement: hindrance, visit)
                return html.element("p", .class("notice"), text: refusal.title + ". " + refusal.rule)
            }
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.deliveries(facts.id)))) { html in
                FormStamps.hidden(&html, visit, .deliveries(facts.id))
                html.void("input", .type("hidden"), .name("version"), .value(String(text.version)))
                fields(&html, Fields(words: words, entered: entered))
            }
        }
    }

    private var defaults: Entered {
        Entered([
            "addressee": text.text.addressees.map(\.name), "language": [visit.language.tag], "means": ["mail"],
        ])
    }

    private func since(_ html: inout HTML) {
        guard !withdrawn.isEmpty else { return }
        html.element("div", .class("notice warning")) { html in
            html.element("h2", text: visit.words("Withdrawn since the list was published"))
            html.element("ul") { html in
                for card in withdrawn { html.element("li") { visit.bdi(&$0, visit.name(card)) } }
            }
            html.element(
                "p",
                text: visit.words(
                    "You may inform the addressees: publish a new list, then prepare a delivery; it says what changed.")
            )
        }
    }

    private func fields(_ html: inout HTML, _ fields: Fields) {
        let words = visit.words
        html.element(
            "p",
            text: isPublished
                ? words("It carries the newest published list.")
                : words(
                    "This statement is not published. What you deliver now is a confidential letter: its list is made for it and never shown here."
                ))
        fields.group(&html, "addressee", words("To whom")) { html in
            for (index, addressee) in text.text.addressees.enumerated() {
                fields.choice(
                    &html, "addressee", addressee.name, addressee.name, type: .checkbox, isFirst: index == 0)
            }
        }
        fields.line(&html, "other", words("And to"), hint: words("Another addressee; may be left empty"))
        MeansWords.select(&html, fields, words)
        fields.select(
            &html, "language", words("Language of the paper around the text"),
            options: visit.site.languages.map { ($0.tag, $0.ownName) })
        fields.lines(
            &html, "cover", words("Cover letter"),
            hint: words("Paragraphs between empty lines; may be left empty. It stands before the text."), rows: 8)
        fields.buttons(&html, words("Make the paper"), back: (visit.path(.sheet(facts.id)), words("Back")))
    }

    private func entry(_ html: inout HTML, _ delivery: Delivery, _ answers: [DeliveryAnswer]) {
        let words = visit.words
        html.element("li", .class("entry")) { html in
            html.element("p", .class("when")) { html in
                if let number = delivery.number, let day = delivery.day {
                    html.element(
                        "span", .class("tag done"), text: words("Delivery {number}", ["number": String(number)]))
                    html.text(" " + visit.calendars.dayOf(day.text))
                } else {
                    html.element("span", .class("tag"), text: words("Prepared"))
                }
                if delivery.code == nil { html.text(" · " + words("confidential")) }
            }
            html.element("h3") { html in
                html.element(
                    "a", .href(visit.path(.delivery(delivery.id))),
                    text: delivery.words.addressees.joined(separator: "; "))
            }
            for answer in answers {
                html.element(
                    "p",
                    text: (answer.kind == .answered ? words("Answered") : words("Acknowledged")) + " "
                        + visit.calendars.dayOf(answer.day.text))
            }
        }
    }

    static func prepare(_ visit: Visit, _ id: StatementID) throws -> Response? {
        let form = try visit.request.form()
        var entered = Entered(form, limit: 30_000)
        guard let stamp = FormStamps.stamp(form, visit), let version = Int(entered["version"]) else {
            throw RecordingRefusal.expired
        }
        let words = visit.words
        let other = entered["other"].isEmpty ? [] : [entered["other"]]
        let addressees = entered.all("addressee") + other
        if addressees.isEmpty { entered.wrong("addressee", words("Choose an addressee, or type one")) }
        if entered["cover"].unicodeScalars.count > PrepareDelivery.coverLimit {
            entered.wrong(
                "cover",
                words("At most {limit} letters", ["limit": String(PrepareDelivery.coverLimit)]))
        }
        guard entered.problems.isEmpty else { return try self.form(visit, id, entered) }
        let act = PrepareDelivery(
            statement: id, version: version, addressees: addressees,
            means: DeliveryMeans(rawValue: entered["means"]) ?? .mail, language: entered["language"],
            cover: entered["cover"], acting: try visit.acting(), stamp: stamp)
        do {
            let delivery = try visit.site.store.perform { try act.perform(in: $0) }
            visit.site.papersAreWanted()
            return visit.redirect(.delivery(delivery))
        } catch let problem as TextProblem {
            entered.wrong("other", problem.explained(words))
            return try self.form(visit, id, entered)
        }
    }
}

enum MeansWords {
    static func name(_ means: DeliveryMeans, _ words: Words) -> String {
        switch means {
        case .mail: words("by mail")
        case .byHand: words("by hand")
        case .portal: words("through a portal")
        case .post: words("by post")
        }
    }

    static func select(_ html: inout HTML, _ fields: Fields, _ words: Words) {
        fields.select(
            &html, "means", words("How it is handed over"),
            options: DeliveryMeans.allCases.map { ($0.rawValue, name($0, words)) })
    }
}
