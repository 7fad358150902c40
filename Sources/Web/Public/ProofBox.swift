// What a page offers to those who want to check: the code, the proof file, the text itself.
import Statements
import HTML
import Languages
import Store

struct ProofBox {
    let publication: Publication
    /// Languages in which the paper is made.
    var papers: [Language] = []
    /// Tag of the language of what was signed: matters for papers only.
    var authentic = ""

    func write(_ html: inout HTML, _ visit: Visit) {
        let words = visit.words
        html.element("section", .class("proof"), .attr("aria-labelledby", "proof")) { html in
            html.element("h2", .id("proof"), text: words("This list can be checked"))
            html.element("p") { html in
                html.text(words("Code of this statement") + " ")
                html.element(
                    "a", .class("code"), .href(Route.code(publication.code.shown).path), text: publication.code.shown)
            }
            html.element("ul") { html in
                for language in papers { paper(&html, visit, language) }
                html.element("li") { html in
                    if publication.bundle == nil {
                        html.text(words("The proof file is being made; it is here within minutes."))
                    } else {
                        html.element("a", .href(Route.bundle(publication.code).path), text: words("Proof file"))
                        html.text(
                            " " + words("(zip, {size} KB)", ["size": String((publication.bundleSize + 1023) / 1024)]))
                    }
                }
                if publication.status != nil {
                    html.element("li") { html in
                        html.element(
                            "a", .href(Route.status(publication.code).path),
                            text: words("Proof file with what was withdrawn since"))
                    }
                }
                html.element("li") { html in
                    html.element(
                        "a", .href(Route.text(publication.statement, version: publication.version).path),
                        text: words("The exact text that was signed"))
                }
                html.element("li") { html in
                    html.element("a", .href(visit.path(.help(.proved))), text: words("What is proved and what not"))
                }
            }
            html.element(
                "p", .class("hint"),
                text: words("Checked at {address}", ["address": visit.site.address + visit.path(.verify)]))
        }
    }

    private func paper(_ html: inout HTML, _ visit: Visit, _ language: Language) {
        html.element("li") { html in
            html.element("a", .href(Route.paper(publication.code, language).path), text: visit.words("To print (PDF)"))
            html.text(", ")
            html.element("span", .lang(language.tag), text: language.ownName)
            if language.tag != authentic { html.text(" " + visit.words("(the text as it was signed)")) }
            html.text(" · ")
            html.element(
                "a", .href(Route.plainPaper(publication.code, language).path), text: visit.words("plain text"))
        }
    }
}
