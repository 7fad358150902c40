// A text as readers see it: title, addressees, numbered blocks (docs/look).
import HTML
import Languages
import Statements

struct StatementArticle {
    let visit: Visit
    let text: CanonicalText
    /// Framed inside another page: preview, sign.
    var isFramed = false
    /// What stands above the title.
    var kind: String
    /// Further lines of the facts.
    var facts: (inout HTML) -> Void = { _ in }

    func write(_ html: inout HTML) {
        let isForeign = text.language != visit.language.tag
        html.element(
            "article", .class(isFramed ? "statement sheet" : "statement"), isForeign ? .lang(text.language) : .none
        ) { html in
            html.element("p", .class("kind"), isForeign ? .lang(visit.language.tag) : .none, text: kind)
            if isFramed {
                html.element("h2", .class("title"), text: text.title)
            } else {
                html.element("h1", text: text.title)
            }
            html.element("dl", .class("facts")) { html in
                if !text.addressees.isEmpty { addressees(&html, isForeign) }
                facts(&html)
            }
            for (index, block) in text.blocks.enumerated() { write(&html, block, number: index + 1, isForeign) }
        }
    }

    private func addressees(_ html: inout HTML, _ isForeign: Bool) {
        html.element("div") { html in
            html.element(
                "dt", isForeign ? .lang(visit.language.tag) : .none,
                text: visit.words.context("addressees of a statement", "To"))
            html.element("dd") { html in
                for (index, addressee) in text.addressees.enumerated() {
                    if index > 0 { html.void("br") }
                    html.text(addressee.name)
                }
            }
        }
    }

    private func write(_ html: inout HTML, _ block: Block, number: Int, _ isForeign: Bool) {
        html.element("div", .class("block"), .id(block.id)) { html in
            html.element(
                "a", .class("block-number"), .href("#" + block.id), isForeign ? .lang(visit.language.tag) : .none,
                .ariaLabel(visit.words("Part {number}", ["number": String(number)])), text: String(number))
            html.raw(" ")
            StatementArticle.content(&html, block, demand: text.demandNumber(of: number - 1), isFramed: isFramed) {
                $0.text(block.text)
            }
        }
    }

    /// The one element of a block; `words` writes what is inside.
    static func content(
        _ html: inout HTML, _ block: Block, demand: Int?, isFramed: Bool, words: (inout HTML) -> Void
    ) {
        switch block.kind {
        case .heading: isFramed ? html.element("h3", content: words) : html.element("h2", content: words)
        case .subheading: isFramed ? html.element("h4", content: words) : html.element("h3", content: words)
        case .paragraph: html.element("p", content: words)
        case .demand:
            html.element("ol", .attr("start", String(demand ?? 1))) { $0.element("li", content: words) }
        case .item: html.element("ul") { $0.element("li", content: words) }
        case .note: html.element("p", .class("hint"), content: words)
        }
    }
}
