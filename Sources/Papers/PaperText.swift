// The signed text in print: title, addressees and numbered blocks in the authentic language, the words around them in the
// reader's (docs/look.md).
import HTML
import Languages
import Record
import Statements

struct PaperText {
    let said: PaperWords
    private var text: CanonicalText { said.paper.text }

    init(said: PaperWords) { self.said = said }

    func write(_ html: inout HTML) {
        html.element("article", .class("statement")) { html in
            html.element("p", .class("kind"), text: said.kind)
            html.element("h1", own, direction, text: text.title)
            html.element("dl", .class("facts")) { facts(&$0) }
            html.element("div", .class("blocks"), own, direction) { html in
                for (index, block) in text.blocks.enumerated() { write(&html, block, index) }
            }
        }
    }

    private var own: Attribute { .lang(text.language) }

    private var direction: Attribute {
        .dir(Language(text.language)?.isRightToLeft == true ? "rtl" : "ltr")
    }

    private func facts(_ html: inout HTML) {
        if !text.addressees.isEmpty {
            fact(&html, said.to) { html in
                for addressee in text.addressees { html.element("dd", own, text: addressee.name) }
            }
        }
        guard let delivery = said.paper.delivery else { return }
        fact(&html, said.words("Handed over")) { html in
            html.element("dd", text: said.delivery(number: delivery.number, day: delivery.day.text))
            for addressee in delivery.addressees { html.element("dd", text: addressee) }
        }
        guard let earlier = delivery.earlier else { return }
        fact(&html, said.words("Before")) { html in
            html.element("dd", text: said.delivery(number: earlier.number, day: earlier.day.text))
        }
    }

    private func fact(_ html: inout HTML, _ term: String, values: (inout HTML) -> Void) {
        html.element("div") { html in
            html.element("dt", text: term)
            values(&html)
        }
    }

    /// The number of a block is the style sheet's to show: as words it would become part of headings and bookmarks.
    private func write(_ html: inout HTML, _ block: Block, _ index: Int) {
        let number: Attribute = .attr("data-number", String(index + 1))
        html.element("div", .class("block")) { html in
            switch block.kind {
            case .heading: html.element("h2", number, text: block.text)
            case .subheading: html.element("h3", number, text: block.text)
            case .paragraph: html.element("p", number, text: block.text)
            case .demand:
                html.element("ol", .attr("start", String(text.demandNumber(of: index) ?? 1))) {
                    $0.element("li", number, text: block.text)
                }
            case .item: html.element("ul") { $0.element("li", number, text: block.text) }
            case .note: html.element("p", .class("note"), number, text: block.text)
            }
        }
    }
}
