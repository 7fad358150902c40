// The frame of every page: head, bands, navigation, main part, foot (docs/look).
import Record
import Store
import Membership
import HTML
import HTTP
import Languages

struct Page {
    /// Which of the four rooms in the navigation the page belongs to.
    enum Room { case statements, declaration, members, verify, none }

    let visit: Visit
    let title: String
    var room = Room.none
    var status = 200
    /// A passkey can be used here.
    var withScript = false
    /// Wraps the content in two columns.
    var columns = false
    /// What was typed into the form of this page: with problems it begins with their summary, and its title says so.
    var form = Entered()
    /// What search engines read of it.
    var data: JSONTree?
    /// Seconds after which the page looks again by itself, while something is being made.
    var refresh: Int?

    private var hasProblems: Bool { !form.problems.isEmpty }

    func response(_ content: (inout HTML) -> Void) -> Response {
        var html = HTML()
        html.raw("<!DOCTYPE html>\n")
        html.element("html", .lang(visit.language.tag), direction) { html in
            html.element("head") { head(&$0) }
            html.element("body") { html in
                bands(&html)
                masthead(&html)
                html.element("main", .class("page"), .id("content"), .attr("tabindex", "-1")) { html in
                    Fields(words: words, entered: form).summary(&html)
                    if columns { html.element("div", .class("columns"), content: content) } else { content(&html) }
                }
                foot(&html)
            }
        }
        var response = Response.html(html.bytes, status: hasProblems ? 422 : status)
        if let refresh { response.headers.append(("Refresh", String(refresh))) }
        if withScript { response.headers.append(("Content-Security-Policy", Answers.policy(script: true))) }
        return response
    }

    private var isSignedIn: Bool { visit.visitor != nil }
    private var words: Words { visit.words }
    private var direction: Attribute { visit.language.isRightToLeft ? .dir("rtl") : .none }

    private func head(_ html: inout HTML) {
        html.void("meta", .attr("charset", "utf-8"))
        html.void("meta", .name("viewport"), .attr("content", "width=device-width"))
        // The history of a browser keeps titles: those of signed-in pages all say the same nothing.
        let name = isSignedIn ? words("Page") : title
        let text = hasProblems ? words("Problem: {title}", ["title": name]) : name
        html.element("title", text: isSignedIn ? text : text + " – " + visit.site.store.facts.name)
        html.void("link", .rel("stylesheet"), .href(Route.style.path))
        html.void("link", .rel("icon"), .href(Route.icon.path), .type("image/png"))
        if !isSignedIn {
            outside(&html)
            for language in visit.site.languages {
                html.void(
                    "link", .rel("alternate"), .hreflang(language.tag),
                    .href(visit.site.address + Route.page(language, visit.place).path))
            }
        }
        if withScript { html.element("script", .src(Route.script.path), .flag("defer"), text: "") }
    }

    /// What feed readers and messengers look for; no picture, nothing from elsewhere.
    private func outside(_ html: inout HTML) {
        let feed = Route.feed(visit.language, .all).path
        html.void(
            "link", .rel("alternate"), .type("application/atom+xml"), .href(feed),
            .attr("title", words("Statements")))
        let address = visit.site.address + Route.page(visit.language, visit.place).path
        for (name, value) in [
            ("og:title", title), ("og:site_name", visit.site.store.facts.name), ("og:type", "website"),
            ("og:url", address),
        ] {
            html.void("meta", .attr("property", name), .attr("content", value))
        }
        if visit.place.hasJSON {
            html.void(
                "link", .rel("alternate"), .type("application/json"),
                .href(Route.json(visit.language, visit.place).path))
        }
        if let data {
            html.element("script", .type("application/ld+json")) { $0.data(data.line) }
        }
    }

    private func bands(_ html: inout HTML) {
        html.element("a", .class("skip"), .href("#content"), text: words("Skip to the content"))
        if let visitor = visit.visitor {
            html.element("section", .class("acting"), .ariaLabel(words("Signed in"))) { html in
                html.element("p") { html in
                    guard let organisation = visitor.organisation?.organisation else {
                        return html.text(visitor.person.name)
                    }
                    let name = organisation.name(in: visit.language.tag)
                    html.text(words("Acting for") + " ")
                    html.element("strong") { $0.element("bdi", .lang(name.language), text: name.short ?? name.name) }
                }
                html.element("form", .method("post"), .keepsNothing, .action(visit.path(.session))) { html in
                    FormStamps.hidden(&html, visit, .session)
                    html.element("button", .class("button"), text: words("Leave now"))
                }
            }
        }
        if visit.site.store.facts.isDemonstration {
            html.element("aside", .class("band"), .ariaLabel(words("Demonstration"))) { html in
                html.element("strong", text: words("Demonstration."))
                html.text(" " + words("Every organisation and person here is invented. Nothing is sent."))
            }
        }
        if visit.site.store.halted != nil {
            html.element("aside", .class("band"), .ariaLabel(words("Reading only"))) { html in
                html.text(
                    words(
                        "At the moment this site can only be read: something in its memory does not hold, and the administrator has to look at it. What is published stays as it was."
                    ))
            }
        }
    }

    private func masthead(_ html: inout HTML) {
        html.element("header", .class("masthead")) { html in
            html.element("p", .class("name")) { html in
                html.element("a", .href(visit.path(.home)), text: visit.site.store.facts.name)
            }
            html.element("nav", .class("languages"), .ariaLabel(words("Language"))) { languages(&$0) }
            html.element("nav", .class("rooms"), .ariaLabel(words("Main"))) { html in
                html.element("ul") { html in
                    link(&html, .statements, words("Statements"), isHere: room == .statements)
                    link(&html, .declaration, words("Declaration"), isHere: room == .declaration)
                    link(&html, .members, words("Members"), isHere: room == .members)
                    link(&html, .verify, words("Check a document"), isHere: room == .verify)
                    link(&html, .search, words("Search"), isHere: visit.place == .search)
                    html.element("li", .class("last")) { html in
                        html.element("a", .href(visit.path(.desk)), text: isSignedIn ? words("Desk") : words("Sign in"))
                    }
                }
            }
        }
    }

    private func languages(_ html: inout HTML) {
        html.element("ul") { html in
            for language in visit.site.languages {
                html.element("li") { html in
                    if language == visit.language {
                        html.element(
                            "span", .lang(language.tag), .attr("aria-current", "true"), text: language.ownName)
                    } else {
                        html.element(
                            "a", .href(Route.page(language, visit.place).path), .hreflang(language.tag),
                            .lang(language.tag), text: language.ownName)
                    }
                }
            }
        }
    }

    private func link(_ html: inout HTML, _ place: Place, _ text: String, isHere: Bool) {
        html.element("li") { html in
            html.element("a", .href(visit.path(place)), isHere ? .attr("aria-current", "page") : .none, text: text)
        }
    }

    private func foot(_ html: inout HTML) {
        html.element("footer", .class("foot")) { html in
            html.element("ul") { html in
                link(&html, .help(.howSigningWorks), words("What a signature means"), isHere: false)
                link(&html, .help(.list), words("How to read a list"), isHere: false)
                link(&html, .help(.officials), words("For journalists and officials"), isHere: false)
                link(&html, .rules, words("The rules"), isHere: false)
                link(&html, .record, words("The record"), isHere: false)
                link(&html, .follow, words("Follow and reuse"), isHere: false)
                link(&html, .languages, words("Languages"), isHere: false)
            }
            html.element(
                "p",
                text: words(
                    "Independent civil society organisations from Vancouver to Vladivostok. No cookies on public pages, nothing is counted, nothing comes from elsewhere."
                ))
        }
    }
}
