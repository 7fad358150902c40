// Feeds, tables and the sitemap as answers: kept as bytes like public pages, until what they show changes.
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
        default: nil
        }
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
