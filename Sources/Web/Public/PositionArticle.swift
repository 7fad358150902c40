// A position in the name of the platform as the public reads it: the text, and how it was decided. Nobody signed it, and
// nobody is named who was silent.
import HTML
import HTTP
import Languages
import Record
import Statements
import Store

struct PositionArticle {
    let wording: Wording
    let position: Position

    func response(_ visit: Visit) -> Response {
        let words = visit.words
        let day = visit.calendars.dayOf(position.day.text)
        var data = StatementData(wording: wording, site: visit.site, language: visit.language).members
        data.append(.init("datePublished", .text(position.day.text)))
        return Page(
            visit: visit, title: wording.shown.title, room: .statements, columns: true, data: .object(data)
        ).response { html in
            html.element("div") { html in
                language(&html, visit)
                StatementArticle(
                    visit: visit, text: wording.shown, kind: words("Position in the name of the platform") + " · " + day
                ).write(&html)
            }
            html.element("aside", .class("beside"), .ariaLabel(words("How it was decided"))) { html in
                html.element("section", .class("proof")) { decided(&$0, visit, day) }
                wording.others(&html, visit)
            }
        }
    }

    private func language(_ html: inout HTML, _ visit: Visit) {
        wording.notice(
            &html, visit,
            untranslated: visit.words(
                "There is no translation yet. This is the text that was adopted, in this language:"))
    }

    private func decided(_ html: inout HTML, _ visit: Visit, _ day: String) {
        let words = visit.words
        let figures = position.figures
        html.element("h2", text: words("How it was decided"))
        html.element(
            "p",
            text: words.count(
                "By a silence procedure: {n} organisation could object.",
                "By a silence procedure: {n} organisations could object.",
                figures.electorate) + " "
                + words.count(
                    "It was open for {n} hour.", "It was open for {n} hours.", figures.hours) + " "
                + words.count(
                    "{n} objection would have blocked it.", "{n} objections would have blocked it; there were fewer.",
                    figures.block))
        html.element(
            "p", text: words("No organisation signed it: a position speaks for the platform, not for each member."))
        html.element("dl", .class("facts")) { html in
            Facts.row(&html, words("Decided on")) { $0.text(day) }
            Facts.row(&html, words("Rules")) { html in
                html.element("a", .href(visit.path(.rules)), text: figures.rules)
            }
            Facts.row(&html, words("Minute")) { $0.text(words("Number {number}", ["number": String(figures.number)])) }
            Facts.row(&html, words("Digest of the procedure file")) {
                $0.element("span", .class("code"), text: figures.file.hex)
            }
        }
    }
}
