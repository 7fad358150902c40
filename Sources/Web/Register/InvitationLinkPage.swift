// The link of an invitation, shown to whoever gave it, this one time: it can be handed over by a way that both trust.
import Access
import HTML
import HTTP
import Languages

enum InvitationLinkPage {
    static func response(_ visit: Visit, token: SessionToken, name: String, back: Place) -> Response {
        let words = visit.words
        return Page(visit: visit, title: words("Invitation")).response { html in
            html.element("h1", text: words("Invitation"))
            html.element(
                "p", .class("lead"),
                text: words(
                    "This link lets {name} in. It works once, for a limited time, and is shown here only now.",
                    ["name": name]))
            html.element(
                "p", .class("code"), .attr("tabindex", "0"),
                text: visit.site.address + visit.path(.invitation(token.text)))
            html.element(
                "p", .class("hint"),
                text: words(
                    "Hand it over in a way that you both trust: whoever opens it first becomes this person here."))
            html.element("p", .class("actions")) { html in
                html.element("a", .class("button"), .href(visit.path(back)), text: words("I have handed it over"))
            }
        }
    }
}
