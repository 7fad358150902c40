// What was published, to be followed by a feed reader (Atom, RFC 4287): everything, or what concerns one country, one theme,
// or one member. Dates are those of publication; nothing in a feed depends on who reads it.
import Accountability
import Languages
package import Membership
import HTML
import HTTP
import Record
package import Statements
import Store

/// What a feed follows.
package enum FeedSubject: Hashable, Sendable {
    case all
    case country(String)
    case theme(String)
    case member(OrganisationID)
    case addressee(Addressee.Source)

    /// The path below the language.
    var path: String {
        switch self {
        case .all: "statements.atom"
        case .country(let code): "countries/\(code).atom"
        case .theme(let id): "themes/\(id).atom"
        case .member(let id): "members/\(id.text).atom"
        case .addressee(let source):
            "addressees/" + Addressee(source: source, name: "").reference.replacing(" ", with: "-") + ".atom"
        }
    }

    /// Reads the segments below the language; nil for an address that does not exist.
    init?(_ parts: [String]) {
        if parts == ["statements.atom"] {
            self = .all
            return
        }
        guard parts.count == 2, parts[1].hasSuffix(".atom") else { return nil }
        let name = String(parts[1].dropLast(5))
        switch parts[0] {
        case "countries": self = .country(name)
        case "themes": self = .theme(name)
        case "members":
            guard let id = OrganisationID(text: name) else { return nil }
            self = .member(id)
        case "addressees":
            let words = name.split(separator: "-", maxSplits: 1).map(String.init)
            guard words.count == 2, let source = Addressee.source(words.joined(separator: " ")), source != .free
            else { return nil }
            self = .addressee(source)
        default: return nil
        }
    }
}

struct Feed {
    let site: Site
    let language: Language
    let subject: FeedSubject
    let title: String
    let works: [PublicWork]
    private static let most = 100

    /// Nil for a country, theme or member that the site does not know.
    init?(_ subject: FeedSubject, _ language: Language, _ site: Site, _ reads: Reads) throws {
        guard let name = try Feed.name(of: subject, language, site, reads) else { return nil }
        let words = site.catalogues.words(language)
        title = subject == .all ? words("Statements") : words("Statements: {subject}", ["subject": name])
        works = try reads.publicWorks().filter { Feed.includes($0, subject) }
        (self.site, self.language, self.subject) = (site, language, subject)
    }

    private static func includes(_ work: PublicWork, _ subject: FeedSubject) -> Bool {
        switch subject {
        case .all: true
        case .country(let code): work.countries.contains(code)
        case .theme(let id): work.themes.contains(id)
        case .addressee(let source): work.text.addressees.contains { $0.source == source }
        case .member(let id): work.entries.contains { $0.card.organisation == id && $0.withdrawn == nil }
        }
    }

    private static func name(of subject: FeedSubject, _ language: Language, _ site: Site, _ reads: Reads) throws
        -> String?
    {
        switch subject {
        case .all: ""
        case .country(let code): country(code, language, site)
        case .theme(let id): site.themes.first { $0.id == id }?.name(in: language.tag)
        case .addressee(let source): addressee(source, language, site)
        case .member(let id): try member(id, site, reads)?.name(in: language.tag).name
        }
    }

    private static func country(_ code: String, _ language: Language, _ site: Site) -> String? {
        site.lists.states[code] != nil || code == "XK" ? Countries.name(code, in: language) : nil
    }

    private static func addressee(_ source: Addressee.Source, _ language: Language, _ site: Site) -> String? {
        switch source {
        case .institution(let id): site.lists.institution(id).map { site.lists.fullName($0, in: language.tag) }
        case .state(let code): site.lists.states[code].flatMap { $0[language.tag] ?? $0["en"] }
        case .free: nil
        }
    }

    /// Listed members only.
    private static func member(_ id: OrganisationID, _ site: Site, _ reads: Reads) throws -> Organisation? {
        let today = site.store.facts.day(of: site.store.clock.now())
        return try reads.listedMembers(on: today).first { $0.organisation.id == id }?.organisation
    }

    var bytes: [UInt8] {
        var xml = HTML()
        xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        xml.element(
            "feed", .attr("xmlns", "http://www.w3.org/2005/Atom"), .attr("xml:lang", language.tag)
        ) { xml in
            head(&xml)
            for work in works.prefix(Feed.most) { entry(&xml, work) }
        }
        return xml.bytes
    }

    private func head(_ xml: inout HTML) {
        let own = address(.feed(language, subject))
        xml.element("title", text: "\(site.store.facts.name) – \(title)")
        xml.element("id", text: own)
        link(&xml, "self", "application/atom+xml", own)
        link(&xml, "alternate", "text/html", address(.page(language, .statements)))
        xml.element("updated", text: instant(works.first?.day.text ?? "1970-01-01"))
        xml.element("author") { $0.element("name", text: site.store.facts.name) }
    }

    private func entry(_ xml: inout HTML, _ work: PublicWork) {
        let page = address(.page(language, .statement(work.id)))
        xml.element("entry") { xml in
            xml.element("title", .attr("xml:lang", work.text.language), text: work.text.title)
            xml.element("id", text: page)
            link(&xml, "alternate", "text/html", page)
            paper(&xml, work)
            xml.element("updated", text: instant(work.day.text))
            categories(&xml, work)
            content(&xml, work.text)
        }
    }

    private func paper(_ xml: inout HTML, _ work: PublicWork) {
        guard let code = work.publication?.code else { return }
        link(&xml, "enclosure", "application/pdf", address(.paper(code, language)))
    }

    private func categories(_ xml: inout HTML, _ work: PublicWork) {
        for theme in site.themes where work.themes.contains(theme.id) {
            xml.element("category", .attr("term", theme.id), .attr("label", theme.name(in: language.tag)), text: "")
        }
    }

    private func content(_ xml: inout HTML, _ text: CanonicalText) {
        let paragraphs = text.blocks.map(\.text).joined(separator: "\n\n")
        xml.element("content", .attr("type", "text"), .attr("xml:lang", text.language), text: paragraphs)
    }

    private func link(_ xml: inout HTML, _ relation: String, _ type: String, _ address: String) {
        xml.element("link", .attr("rel", relation), .attr("type", type), .href(address), text: "")
    }

    private func address(_ route: Route) -> String { site.address + route.path }

    private func instant(_ day: String) -> String { day + "T00:00:00Z" }
}
