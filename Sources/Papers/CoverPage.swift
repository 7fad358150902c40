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
        let direction: Attribute = .dir(Language(cover.language)?.isRightToLeft == true ? "rtl" : "ltr")
        html.element("section", .class("cover"), .lang(cover.language), direction) { html in
            html.element("p", .class("house"), .lang(cover.sender.language), text: cover.sender.name)
            html.element("p", .class("day"), .lang(said.language.tag), text: said.day(day))
            html.element("p", .class("to")) { html in
                for (index, addressee) in cover.addressees.enumerated() {
                    if index > 0 { html.void("br") }
                    html.text(addressee)
                }
            }
            paragraphs(&html)
            html.element("div", .class("enclosed"), .lang(said.language.tag)) { html in
                html.element("p", .class("mark"), text: said.words("Enclosed"))
                html.element("p", .lang(said.paper.text.language), text: said.paper.text.title)
                html.element("p", text: said.heading(list))
            }
        }
    }

    /// The day of the delivery, else that of the paper.
    var day: String { (said.paper.delivery?.day ?? said.paper.day).text }

    func paragraphs(_ html: inout HTML) {
        for paragraph in cover.paragraphs {
            html.element("p") { html in
                for (index, line) in paragraph.enumerated() {
                    if index > 0 { html.void("br") }
                    html.text(line)
                }
            }
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
