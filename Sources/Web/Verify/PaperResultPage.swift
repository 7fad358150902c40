// A PDF that somebody holds: known by the digest of its bytes, or not a file that was issued here. Nothing is opened or
// kept.
import HTML
import HTTP
import Languages
import Record
import Statements
import Store

enum PaperResultPage {
    static func response(_ bytes: [UInt8], _ visit: Visit) throws -> Response {
        let digest = Digest(of: bytes)
        let found = try visit.site.store.read { reads -> (IssuedPaper, Delivery?)? in
            guard let paper = try reads.paper(digest) else { return nil }
            return (paper, try paper.delivery.flatMap { try reads.delivery($0) })
        }
        let words = visit.words
        guard let (paper, delivery) = found else { return unknown(digest, visit) }
        return Page(visit: visit, title: words("Exactly the file that we issued"), room: .verify).response { html in
            html.element("section", .class("proof"), .attr("aria-labelledby", "result")) { html in
                html.element("h1", .id("result"), text: "✓ " + words("Exactly the file that we issued"))
                html.element("p", .class("lead"), text: lead(paper, delivery, visit))
                if let code = paper.code {
                    html.element("p") { html in
                        html.text(words("What its list proves, and what happened since:") + " ")
                        html.element("a", .class("code"), .href(Route.code(code.shown).path), text: code.shown)
                    }
                }
            }
            Facts.list(&html, [(words("Digest of the bytes (SHA-256)"), digest.hex)])
            another(&html, visit)
        }
    }

    private static func lead(_ paper: IssuedPaper, _ delivery: Delivery?, _ visit: Visit) -> String {
        let words = visit.words
        let made = visit.calendars.day(paper.made.milliseconds)
        if let delivery, let number = delivery.number, let day = delivery.day, delivery.code != nil {
            return words(
                "Made on {made}; delivery {number}, handed over on {day}. Not one byte differs.",
                ["made": made, "number": String(number), "day": visit.calendars.dayOf(day.text)])
        }
        return words("Made on {made}. Not one byte differs.", ["made": made])
    }

    private static func unknown(_ digest: Digest, _ visit: Visit) -> Response {
        let words = visit.words
        return Page(visit: visit, title: words("Not a file that we issued"), room: .verify).response { html in
            html.element("section", .class("proof failed"), .attr("aria-labelledby", "result")) { html in
                html.element("h1", .id("result"), text: "✕ " + words("Not a file that we issued"))
                html.element(
                    "p", .class("lead"),
                    text: words(
                        "It was changed, printed anew, or comes from elsewhere: one byte is enough. Type the code that stands on the paper and compare it with what stands here."
                    ))
            }
            Facts.list(&html, [(words("Digest of the bytes (SHA-256)"), digest.hex)])
            another(&html, visit)
        }
    }

    private static func another(_ html: inout HTML, _ visit: Visit) {
        html.element("h2", text: visit.words("Check another one"))
        VerifyPage.write(&html, visit, Fields(words: visit.words, entered: Entered()))
    }
}
