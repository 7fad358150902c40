// A minute on paper, for the same style sheet as statements.
import HTML
package import Languages

package struct MinutePaper: Sendable {
    private let minute: Minute
    private let words: Words

    /// `words` are the reader's.
    package init(_ minute: Minute, words: Words) {
        self.minute = minute
        self.words = words
    }

    /// The whole page, UTF-8; the same bytes for the same minute and words.
    package var bytes: [UInt8] {
        var html = HTML()
        html.raw("<!DOCTYPE html>")
        html.element("html", .lang(words.language.tag), .dir(words.language.isRightToLeft ? "rtl" : "ltr")) { html in
            html.element("head") { html in
                html.void("meta", .attr("charset", "utf-8"))
                html.element("title", text: minute.title)
                html.void("meta", .name("author"), .attr("content", minute.coalition))
                html.raw("<link rel=\"stylesheet\" href=\"paper.css\">")
            }
            html.element("body") { html in
                html.element("div", .class("status")) { html in
                    if minute.reader == .keepers {
                        html.element("p", .class("confidential"), text: words("Confidential"))
                    }
                    if minute.isDemonstration {
                        html.element("p", .class("invented"), text: words("Demonstration – invented"))
                    }
                }
                html.element("div", .class("foot")) { html in
                    html.text(words("Minute {number}", ["number": String(minute.number)]) + " · ")
                    html.element("span", .lang(minute.language), .direction(of: minute.language), text: minute.title)
                }
                html.element("div", .class("pages")) { PageNumbers.write(&$0, words) }
                html.element("section", .class("paper minute")) { html in
                    html.element("p", .class("house"), text: minute.coalition)
                    html.element("h1", .lang(minute.language), text: minute.title)
                    MinuteView(minute, words: words).write(&html)
                }
            }
        }
        return html.bytes
    }
}
