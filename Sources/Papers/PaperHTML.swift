// A paper as a printed page: letterhead, text, list, and how to check it. The page names two files beside it, its style
// sheet and the QR code (paper.css, code.png), and nothing else: what anybody typed is escaped and can load nothing (docs/papers.md).
import HTML
package import Languages
import Statements

/// Writes print HTML for `Data/papers/paper.css`.
package struct PaperHTML: Sendable {
    private let paper: Paper
    private let words: Words

    /// `words` are the reader's; names, countries, days and order follow their language.
    package init(_ paper: Paper, words: Words) {
        self.paper = paper
        self.words = words
    }

    /// The whole page, UTF-8; the same bytes for the same paper and words.
    package var bytes: [UInt8] {
        let said = PaperWords(paper: paper, words: words)
        let list = PaperList(paper, for: words.language)
        var html = HTML()
        html.raw("<!DOCTYPE html>")
        html.element("html", .lang(words.language.tag), .dir(words.language.isRightToLeft ? "rtl" : "ltr")) { html in
            head(&html)
            html.element("body") { html in
                everyPage(&html, said)
                if let cover = paper.cover { CoverPage(cover: cover, said: said, list: list).write(&html) }
                html.element("section", .class("paper")) { html in
                    letterhead(&html)
                    PaperText(said: said).write(&html)
                    PaperSignatories(list: list, said: said).write(&html)
                    PaperProof(said: said).write(&html)
                }
            }
        }
        return html.bytes
    }

    private func head(_ html: inout HTML) {
        html.element("head") { html in
            html.void("meta", .attr("charset", "utf-8"))
            html.element("title", text: paper.text.title)
            html.void("meta", .name("author"), .attr("content", paper.house.coalition))
            html.raw("<link rel=\"stylesheet\" href=\"paper.css\">")
        }
    }

    /// What the style sheet repeats at the edges of each page.
    private func everyPage(_ html: inout HTML, _ said: PaperWords) {
        html.element("div", .class("status")) { html in
            if let confidential = said.confidential { html.element("p", .class("confidential"), text: confidential) }
            if let invented = said.invented { html.element("p", .class("invented"), text: invented) }
        }
        html.element("div", .class("foot")) { html in
            if let code = paper.code {
                html.element("span", .class("code"), text: code.shown)
                html.text(" · ")
            }
            html.text(said.version)
        }
        html.element("div", .class("pages")) { PageNumbers.write(&$0, words) }
    }

    /// The coalition's name above the text; the style sheet repeats it, small, on the pages after.
    private func letterhead(_ html: inout HTML) {
        html.element("p", .class("house"), text: paper.house.coalition)
    }
}
