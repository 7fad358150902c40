// What changed between two versions, in marked words.
import HTML
import Languages
import Statements

struct DifferenceView {
    let visit: Visit
    let from: CanonicalText
    let to: CanonicalText

    func write(_ html: inout HTML) {
        html.element("article", .class("statement sheet"), .lang(to.language)) { html in
            if from.title != to.title {
                html.element("p", .class("title")) { html in
                    html.element("del", text: from.title)
                    html.text(" ")
                    html.element("ins", text: to.title)
                }
            }
            for change in TextDifference.changes(from: from.blocks, to: to.blocks) { self.change(&html, change) }
        }
    }

    private func change(_ html: inout HTML, _ change: TextDifference.Change) {
        switch change {
        case .same(let block): self.block(&html, block) { $0.text(block.text) }
        case .added(let block): self.block(&html, block) { $0.element("ins", text: block.text) }
        case .removed(let block): self.block(&html, block) { $0.element("del", text: block.text) }
        case .changed(let block, let pieces):
            self.block(&html, block) { DifferenceView.words(&$0, pieces) }
        }
    }

    /// Words with what came and what went marked.
    static func words(_ html: inout HTML, _ pieces: [TextDifference.Piece]) {
        for (index, piece) in pieces.enumerated() {
            if index > 0 { html.text(" ") }
            switch piece {
            case .same(let word): html.text(word)
            case .added(let word): html.element("ins", text: word)
            case .removed(let word): html.element("del", text: word)
            }
        }
    }

    private func block(_ html: inout HTML, _ block: Block, words: (inout HTML) -> Void) {
        html.element("div", .class("block")) { html in
            let number = to.blocks.firstIndex { $0.id == block.id }.map { String($0 + 1) } ?? "–"
            html.element("span", .class("block-number"), text: number)
            html.raw(" ")
            StatementArticle.content(&html, block, demand: nil, isFramed: true, words: words)
        }
    }
}
