// Leave now: the session ends, the browser forgets what it kept, and the page that follows says nothing.
import Languages
import Acts
import HTML
import HTTP
import Store

enum LeavePage {
    static func leave(_ visit: Visit) throws -> Response? {
        guard let visitor = visit.visitor, FormStamps.stamp(try visit.request.form(), visit) != nil else {
            return visit.redirect(.signedOut)
        }
        try visit.site.store.perform { try SignOut(session: visitor.session.digest).perform(in: $0) }
        return left(visit)
    }

    /// The neutral page, and an order to the browser to forget.
    static func left(_ visit: Visit) -> Response {
        var response = visit.redirect(.signedOut)
        response.headers += [
            SessionCookie.clear(visit.site), ("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\""),
        ]
        return response
    }
}

enum SignedOutPage {
    static func response(_ visit: Visit) -> Response {
        var html = HTML()
        html.raw("<!DOCTYPE html>\n")
        html.element("html", .lang(visit.language.tag)) { html in
            html.element("head") { html in
                html.void("meta", .attr("charset", "utf-8"))
                html.void("meta", .name("viewport"), .attr("content", "width=device-width"))
                html.element("title", text: visit.words("Done"))
                html.void("link", .rel("stylesheet"), .href(Route.style.path))
                html.void("link", .rel("icon"), .href(Route.icon.path), .type("image/png"))
            }
            html.element("body") { html in
                html.element("main", .class("page"), .id("content")) { $0.element("h1", text: visit.words("Done")) }
            }
        }
        return Response.html(html.bytes)
    }
}
