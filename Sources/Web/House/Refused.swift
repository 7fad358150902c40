// What a person reads when the server itself turned a request away before any page could: too large, or too many at once.
// Nobody knows yet in which language they read, so it stands there in each.
import HTML
package import HTTP
import Languages
import Store

extension Site {
    /// The page for a request that was not handled; only its status for what no person sends by hand.
    package func refusal(_ status: Int) -> Response {
        guard status == 413 || status == 503 else { return Response.text("\(status)\n") }
        var html = HTML()
        html.raw("<!DOCTYPE html>\n")
        html.element("html", .lang(languages[0].tag)) { html in
            html.element("head") { html in
                html.void("meta", .attr("charset", "utf-8"))
                html.void("meta", .name("viewport"), .attr("content", "width=device-width"))
                html.element("title", text: store.facts.name)
                html.void("link", .rel("stylesheet"), .href(Route.style.path))
            }
            html.element("body") { html in
                html.element("main", .class("page"), .id("content")) { html in
                    for language in languages { refusal(&html, status, catalogues.words(language), language) }
                }
            }
        }
        var response = Response.html(html.bytes, status: status)
        response.headers += Answers.safety + [("Cache-Control", "no-store")]
        if status == 503 { response.headers.append(("Retry-After", "5")) }
        return response
    }

    private func refusal(_ html: inout HTML, _ status: Int, _ words: Words, _ language: Language) {
        html.element("section", .lang(language.tag)) { html in
            html.element(
                "h1", text: status == 503 ? words("Too many people at once") : words("This form could not be read"))
            html.element(
                "p", .class("lead"),
                text: status == 503
                    ? words("Nothing was lost and nothing was done. Please try again in a few seconds.")
                    : words(
                        "It was too large or damaged on its way ({what}). Nothing was recorded.",
                        ["what": String(status)]))
        }
    }
}
