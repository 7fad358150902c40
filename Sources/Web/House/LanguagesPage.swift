// The languages of the interface and how complete each is; and where translators begin.
import HTML
import HTTP
import Languages

enum LanguagesPage {
    static func response(_ visit: Visit) -> Response {
        let words = visit.words
        return Page(visit: visit, title: words("Languages")).response { html in
            html.element("h1", text: words("Languages"))
            html.element(
                "p", .class("lead"),
                text: words(
                    "This site speaks these languages. English is the original; a text without translation stands there in English."
                ))
            html.element("dl", .class("facts")) { html in
                for language in visit.site.languages { row(&html, visit, language) }
            }
            html.element(
                "p",
                text: words(
                    "Statements are translated by members, one by one, and approved by the organisation that wrote them. Signed is always the authentic text."
                ))
        }
    }

    private static func row(_ html: inout HTML, _ visit: Visit, _ language: Language) {
        let (done, all) = visit.site.catalogues.completeness(of: language)
        let share = all == 0 ? 100 : done * 100 / all
        let counted = visit.words(
            "{done} of {all}",
            ["done": Numbers.text(done, in: visit.language), "all": Numbers.text(all, in: visit.language)])
        html.element("div") { html in
            html.element("dt", .lang(language.tag), text: language.ownName)
            html.element("dd") { html in
                html.element(
                    "progress", .value(String(share)), .attr("max", "100"),
                    .ariaLabel(visit.words("{percent} per cent", ["percent": String(share)])), text: "\(share) %")
                html.text(" \(share) % · \(counted)")
            }
        }
    }
}
