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
            html.element("h1", own, .direction(of: text.language), text: text.title)
            html.element("dl", .class("facts")) { facts(&$0) }
            html.element("div", .class("blocks"), own, .direction(of: text.language)) { html in
                for (index, block) in text.blocks.enumerated() { write(&html, block, index) }
            }
        }
    }

    private var own: Attribute { .lang(text.language) }

    private func facts(_ html: inout HTML) {
        for fact in said.facts {
            html.element("div") { html in
                html.element("dt", text: fact.term)
                for value in fact.values { html.element("dd", fact.isOwn ? own : .none, text: value) }
            }
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

extension Attribute {
    /// The direction in which a language with this tag is written.
    static func direction(of tag: String) -> Attribute {
        .dir(Language(tag)?.isRightToLeft == true ? "rtl" : "ltr")
    }
}
