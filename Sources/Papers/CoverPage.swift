// The letter that goes before the statement: one organisation's own words to whom it hands the paper over.
import HTML
import Languages
import Membership
import Record
import Statements

struct CoverPage {
    let cover: Paper.Cover
    let said: PaperWords
    let list: PaperList

    func write(_ html: inout HTML) {
        html.element("section", .class("cover"), .lang(cover.language), .direction(of: cover.language)) { html in
            html.element("p", .class("house"), .lang(cover.sender.language), text: cover.sender.name)
            html.element("p", .class("day"), .lang(said.language.tag), text: said.day(day))
            html.element("p", .class("to")) { CoverPage.lines(&$0, cover.addressees) }
            paragraphs(&html)
            html.element("div", .class("enclosed"), .lang(said.language.tag)) { html in
                html.element("p", .class("mark"), text: said.words("Enclosed"))
                html.element("p", .lang(said.paper.text.language), text: said.paper.text.title)
                html.element("p", text: said.heading(list))
            }
        }
    }

    /// The same letter without anything that only a style sheet shows.
    func document(_ html: inout HTML) {
        html.element("p") { $0.element("strong", .lang(cover.sender.language), text: cover.sender.name) }
        html.element("p", .lang(said.language.tag), text: said.day(day))
        html.element("p") { CoverPage.lines(&$0, cover.addressees) }
        paragraphs(&html)
    }

    /// The day of the delivery, else that of the paper.
    var day: String { (said.paper.delivery?.day ?? said.paper.day).text }

    private func paragraphs(_ html: inout HTML) {
        for paragraph in cover.paragraphs { html.element("p") { CoverPage.lines(&$0, paragraph) } }
    }

    private static func lines(_ html: inout HTML, _ lines: [String]) {
        for (index, line) in lines.enumerated() {
            if index > 0 { html.void("br") }
            html.text(line)
        }
    }
}

extension Paper.Cover {
    /// The lines of each paragraph; empty lines only divide.
    var paragraphs: [[String]] {
        words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .split { line in line.allSatisfy(\.isWhitespace) }
            .map { $0.map(String.init) }
    }
}
