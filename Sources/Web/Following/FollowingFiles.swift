// Feeds, tables and the sitemap as answers: kept as bytes like public pages, until what they show changes.
import Statements
import HTTP
import Languages
import Record
import Store

extension Site {
    /// Nil for an address that does not exist.
    func followed(_ route: Route, _ request: Request) throws -> Response? {
        let generation = published.generation
        guard let (bytes, type) = try store.read({ try following(route, $0) }) else { return nil }
        let ready = PublishedPages.ready(Response.bytes(bytes, type: type), type: type)
        if isPlain(request, route) { published.keep(ready, for: request.path, generation: generation) }
        return ready.response(header: request.header)
    }

    private func following(_ route: Route, _ reads: Reads) throws -> ([UInt8], String)? {
        switch route {
        case .sitemap: (try Sitemap(self, reads).bytes, "application/xml; charset=utf-8")
        case .robots: (Array(Sitemap.robots(self).utf8), "text/plain; charset=utf-8")
        case .feed(let language, let subject):
            try Feed(subject, language, self, reads).map { ($0.bytes, "application/atom+xml; charset=utf-8") }
        case .data(let name): try table(name, reads)
        case .json(let language, let place):
            try PublicJSON(place, language, self, reads).map {
                (Array(($0.tree.line + "\n").utf8), "application/json; charset=utf-8")
            }
        default: nil
        }
    }

    /// Not kept: what is open changes with the hour.
    func deadlines(_ language: Language) throws -> Response {
        let words = catalogues.words(language)
        let now = store.clock.now()
        let entries = try store.read { reads in
            try reads.possiblyOpenStatements(at: now).compactMap { id -> CalendarFeed.Entry? in
                guard let until = try reads.announcedEnd(of: id, at: now),
                    let text = try reads.fixedTexts(of: id).last
                else { return nil }
                return CalendarFeed.Entry(
                    id: id.text, at: until, title: words("Signing ends: {title}", ["title": text.text.title]))
            }
        }
        let host = address.split(separator: "/").last.map(String.init) ?? "localhost"
        let feed = CalendarFeed(name: store.facts.name, host: host, made: now.wholeSecond, entries: entries)
        return .bytes(Array(feed.text.utf8), type: "text/calendar; charset=utf-8")
    }

    private func table(_ name: String, _ reads: Reads) throws -> ([UInt8], String)? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let table = PublicTable(rawValue: parts[0]) else { return nil }
        switch parts[1] {
        case "csv": return (table.csv(try table.rows(self, reads)), "text/csv; charset=utf-8")
        case "jsonl": return (table.jsonLines(try table.rows(self, reads)), "application/jsonl; charset=utf-8")
        default: return nil
        }
    }
}
