// The cover letter as a document that its sender goes on writing: a letterhead added, a sentence changed, a signature.
import HTML
package import Languages
import Membership
import Statements

/// Makes DOCX by pandoc.
package struct CoverDocument: Sendable {
    /// What goes into the document.
    package enum Content: Hashable, Sendable {
        case letter
        case letterAndList
    }

    private let pandoc: String
    private let seconds: Int

    /// `pandoc` is an absolute path; `seconds` how long it may take.
    package init(pandoc: String = "/usr/bin/pandoc", seconds: Int = 60) {
        self.pandoc = pandoc
        self.seconds = seconds
    }

    /// The document; the same bytes for the same paper and words. Without a cover the letter is missing. Blocks; any
    /// thread may call.
    package func docx(of paper: Paper, _ content: Content, words: Words) throws(PaperFault) -> [UInt8] {
        let page = CoverDocument.html(paper, content, words)
        return try JobFolder.with { folder throws(PaperFault) in
            try folder.write(page, to: "cover.html")
            let arguments = ["--from", "html", "--to", "docx", "--output", "cover.docx", "cover.html"]
            try Job(program: pandoc, arguments: arguments, folder: folder, epoch: paper.epoch, seconds: seconds).run()
            return try folder.read("cover.docx")
        }
    }

    /// Plain elements only: pandoc makes its styles of them. No title: it would stand above the letter.
    private static func html(_ paper: Paper, _ content: Content, _ words: Words) -> [UInt8] {
        let said = PaperWords(paper: paper, words: words)
        let list = PaperList(paper, for: words.language)
        let language = paper.cover?.language ?? words.language.tag
        var html = HTML()
        html.raw("<!DOCTYPE html>")
        html.element("html", .lang(language), .direction(of: language)) { html in
            html.raw("<head><meta charset=\"utf-8\"></head>")
            html.element("body") { html in
                for status in [said.confidential, said.invented] {
                    if let status { html.element("p") { $0.element("strong", text: status) } }
                }
                if let cover = paper.cover { CoverPage(cover: cover, said: said, list: list).document(&html) }
                if content == .letterAndList { CoverDocument.list(&html, list, said) }
            }
        }
        return html.bytes
    }

    private static func list(_ html: inout HTML, _ list: PaperList, _ said: PaperWords) {
        html.element("h1", .lang(said.paper.text.language), text: said.paper.text.title)
        html.element("p", text: said.kind)
        html.element("h2", text: said.heading(list))
        for group in list.groups {
            if let title = said.title(group) { html.element("h3", text: title) }
            for country in group.countries {
                html.element("p") { $0.element("strong", text: said.country(country)) }
                html.element("ul") { html in
                    for line in country.signatories { write(&html, line, in: group.part, said) }
                }
            }
        }
        if let withheld = said.withheld { html.element("p", text: withheld) }
        if let title = said.withdrawnTitle(list) {
            html.element("h3", text: title)
            html.element("ul") { html in
                for name in list.withdrawn { html.element("li", .lang(name.language), text: name.name) }
            }
        }
        if let address = said.paper.checkAddress { html.element("p", text: address) }
    }

    private static func write(
        _ html: inout HTML, _ line: PaperList.Line, in part: PaperList.Part, _ said: PaperWords
    ) {
        html.element("li") { html in
            html.element("span", .lang(line.name.language), text: line.name.name)
            for mark in said.marks(line.signatory, in: part) { html.text(" · " + mark) }
            if let reservation = line.signatory.reservation {
                html.void("br")
                html.text(said.reservation(reservation) + " ")
                html.element("span", .lang(reservation.language), text: reservation.words)
            }
        }
    }
}
