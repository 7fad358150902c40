// One delivery: the paper while it is made, the paper, its digest, the handing over, what came back.
import Accountability
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct DeliveryPage {
    let visit: Visit
    let delivery: Delivery
    let title: String
    let language: String
    let answers: [DeliveryAnswer]

    static func response(_ visit: Visit, _ id: DeliveryID, _ entered: Entered? = nil) throws -> Response? {
        try DeliveryPage(visit, id)?.write(entered)
    }

    /// Nil unless the visitor's organisation leads the statement.
    init?(_ visit: Visit, _ id: DeliveryID) throws {
        guard visit.visitor?.may(.draft) ?? false else { return nil }
        let own = visit.visitor?.organisation?.organisation.id
        let found = try visit.site.store.read { reads -> (Delivery, FixedText, [DeliveryAnswer])? in
            guard let delivery = try reads.delivery(id),
                try reads.statement(delivery.statement)?.initiator == own,
                let text = try reads.fixedText(of: delivery.statement, version: delivery.version)
            else { return nil }
            return (delivery, text, try reads.answers(to: id))
        }
        guard let found else { return nil }
        self.visit = visit
        delivery = found.0
        title = found.1.text.title
        language = found.1.text.language
        answers = found.2
    }

    private func write(_ entered: Entered?) -> Response {
        let words = visit.words
        let form = entered ?? Entered(["day": [visit.today.text], "means": [delivery.means.rawValue]])
        let isMaking = delivery.paper == nil && delivery.fault == nil
        return Page(visit: visit, title: words("Delivery"), form: form, refresh: isMaking ? 2 : nil).response { html in
            html.element(
                "h1",
                text: delivery.number.map { words("Delivery {number}", ["number": String($0)]) }
                    ?? words("A prepared delivery"))
            html.element("p", .lang(language), text: title)
            if isMaking {
                making(&html)
            } else if delivery.fault != nil {
                failed(&html)
            } else {
                paper(&html)
                if delivery.number == nil { handingOver(&html, form) } else { returns(&html, form) }
            }
            html.element("p") { html in
                html.element(
                    "a", .href(visit.path(.deliveries(delivery.statement))), text: words("All deliveries"))
            }
        }
    }

    private func making(_ html: inout HTML) {
        html.element("div", .class("notice"), .role("status")) { html in
            html.element("h2", text: visit.words("The paper is being made"))
            html.element("progress", .ariaLabel(visit.words("The paper is being made")), text: "")
            html.element(
                "p",
                text: visit.words(
                    "This takes some seconds; the page looks again by itself. Nothing is lost if you leave.")
            )
        }
    }

    private func failed(_ html: inout HTML) {
        let words = visit.words
        html.element("div", .class("notice warning")) { html in
            html.element("h2", text: words("The paper could not be made"))
            html.element("p", text: words("Everything that you wrote is kept. Try again, or tell the administrator."))
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.delivery(delivery.id)))) { html in
                FormStamps.hidden(&html, visit, .delivery(delivery.id))
                html.element("p", .class("actions")) {
                    $0.element(
                        "button", .class("button"), .name("what"), .value("again"), text: words("Make it again"))
                }
            }
        }
    }

    private func paper(_ html: inout HTML) {
        let words = visit.words
        html.element("div", .class("proof")) { html in
            html.element("h2", text: words("The paper"))
            html.element("ul") { html in
                for (place, text) in [
                    (
                        Place.deliveryPaper(delivery.id),
                        words("PDF, {size} KB", ["size": String((delivery.paperSize + 1023) / 1024)])
                    ),
                    (.deliveryText(delivery.id), words("Plain text, for a mail")),
                    (.deliveryCover(delivery.id), words("Cover letter as DOCX, to edit it")),
                ] { html.element("li") { $0.element("a", .href(visit.path(place)), text: text) } }
            }
            Facts.list(&html, facts)
        }
    }

    private var facts: [(String, String)] {
        let words = visit.words
        var facts = [
            (words.context("addressees of a statement", "To"), delivery.words.addressees.joined(separator: "; ")),
            (words("How"), MeansWords.name(delivery.means, words)),
            (words("Digest of the bytes (SHA-256)"), delivery.paper?.hex ?? ""),
        ]
        if let day = delivery.day { facts.append((words("Handed over"), visit.calendars.dayOf(day.text))) }
        if !delivery.words.proof.isEmpty { facts.append((words("Proof of handing over"), delivery.words.proof)) }
        if delivery.code == nil { facts.append((words("Kind"), words("confidential"))) }
        return facts
    }

    private func handingOver(_ html: inout HTML, _ entered: Entered) {
        let words = visit.words
        html.element("h2", text: words("When it was handed over"))
        html.element(
            "p",
            text: words(
                "Hand over exactly this file. When it is done, write it down here: it gets its number, and nothing of it changes any more."
            ))
        html.element("form", .method("post"), .keepsNothing, .action(visit.path(.delivery(delivery.id)))) { html in
            FormStamps.hidden(&html, visit, .delivery(delivery.id))
            let fields = Fields(words: words, entered: entered)
            fields.line(
                &html, "day", words("Day"), hint: words("Year, month, day: {day}", ["day": visit.today.text]),
                short: true)
            MeansWords.select(&html, fields, words)
            fields.line(
                &html, "proof", words("Who took it, or a registration number"), hint: words("May be left empty"))
            html.element("p", .class("actions")) { html in
                html.element(
                    "button", .class("button"), .name("what"), .value("delivered"), text: words("It was handed over"))
                html.text(" ")
                html.element(
                    "button", .class("button quiet"), .name("what"), .value("drop"), text: words("Put it away"))
            }
        }
    }

    private func returns(_ html: inout HTML, _ entered: Entered) {
        let words = visit.words
        html.element("h2", text: words("What came back"))
        if answers.isEmpty { html.element("p", text: words("Nothing yet.")) }
        html.element("ul", .class("entries")) { html in
            for answer in answers { self.answer(&html, answer) }
        }
        html.element("h3", text: words("Write down an answer"))
        html.element(
            "form", .method("post"), .keepsNothing, .action(visit.path(.delivery(delivery.id))),
            .enctype("multipart/form-data")
        ) { html in
            FormStamps.hidden(&html, visit, .delivery(delivery.id))
            html.void("input", .type("hidden"), .name("what"), .value("answer"))
            let fields = Fields(words: words, entered: entered)
            fields.group(&html, "kind", words("What is it?")) { html in
                fields.choice(
                    &html, "kind", "acknowledged", words("They acknowledge that they got it"), isFirst: true)
                fields.choice(&html, "kind", "answered", words("They answer"))
            }
            fields.line(
                &html, "day", words("Day"), hint: words("Year, month, day: {day}", ["day": visit.today.text]),
                short: true)
            fields.line(&html, "words", words("In one sentence"), hint: words("May be left empty"))
            fields.file(
                &html, "file", words("The document"), hint: words("Up to 6 MB, kept encrypted; may be left out"),
                accept: ".pdf,.jpg,.png,.txt,.eml,.docx,.odt")
            fields.buttons(&html, words("Write it down"))
        }
    }

    private func answer(_ html: inout HTML, _ answer: DeliveryAnswer) {
        let words = visit.words
        html.element("li", .class("entry")) { html in
            html.element("p", .class("when")) { html in
                html.element(
                    "span", .class("tag done"),
                    text: answer.kind == .answered ? words("Answered") : words("Acknowledged"))
                html.text(" " + visit.calendars.dayOf(answer.day.text))
            }
            if !answer.words.isEmpty { html.element("p", text: answer.words) }
            if answer.file != nil {
                html.element("p") {
                    $0.element(
                        "a", .href(visit.path(.deliveryAnswer(delivery.id, answer.act))), text: words("The document"))
                }
            }
        }
    }
}
