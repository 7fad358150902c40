// For search engines: the public pages in each language, and what is not for them (sitemaps.org; RFC 9309).
import Membership
import HTML
import Languages
import Record
import Store

struct Sitemap {
    let site: Site
    private let places: [(place: Place, day: Day?)]

    init(_ site: Site, _ reads: Reads) throws {
        self.site = site
        let today = site.store.facts.day(of: site.store.clock.now())
        let fixed: [Place] =
            [
                .home, .declaration, .members, .statements, .verify, .rules, .join, .record, .archive, .follow,
                .languages,
            ]
            + HelpTopic.allCases.map { .help($0) }
        places =
            fixed.map { ($0, nil) } + (try reads.publicWorks().map { (.statement($0.id), $0.day) })
            + (try reads.listedMembers(on: today).map { (.member($0.organisation.id), nil) })
    }

    var bytes: [UInt8] {
        var xml = HTML()
        xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        xml.element(
            "urlset", .attr("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
            .attr("xmlns:xhtml", "http://www.w3.org/1999/xhtml")
        ) { xml in
            for (place, day) in places {
                for language in site.languages { entry(&xml, place, day, language) }
            }
        }
        return xml.bytes
    }

    private func entry(_ xml: inout HTML, _ place: Place, _ day: Day?, _ language: Language) {
        xml.element("url") { xml in
            xml.element("loc", text: site.address + Route.page(language, place).path)
            if let day { xml.element("lastmod", text: day.text) }
            for other in site.languages {
                xml.element(
                    "xhtml:link", .attr("rel", "alternate"), .attr("hreflang", other.tag),
                    .href(site.address + Route.page(other, place).path), text: "")
            }
        }
    }

    /// Everything public may be read; the rest has nothing for a search engine.
    static func robots(_ site: Site) -> String {
        let closed = site.languages.flatMap { language in
            ["desk", "search", "sign-in", "letters", "confirmations", "invitations", "applications"].map {
                "Disallow: /\(language.tag)/\($0)\n"
            }
        }
        return "User-agent: *\n" + closed.joined() + "Disallow: /calendars/\nSitemap: \(site.address)/sitemap.xml\n"
    }
}
