// The technical page of the record: what lies where, and the keys by which it is checked.
import HTML
import HTTP
import Languages
import Record
import Store

struct RecordPage {
    let head: Head

    init(_ visit: Visit) throws {
        head = try StaticRecord(of: visit.site.store.folder, log: visit.site.store.logKey).published()
    }

    func response(_ visit: Visit) -> Response {
        let words = visit.words
        let store = visit.site.store
        return Page(visit: visit, title: words("The record")).response { html in
            html.element("h1", text: words("The record"))
            html.element(
                "p", .class("lead"),
                text: words(
                    "Every act that counts is written into a record that can only grow. Its entries are sealed: they show that something was recorded, not what. Whoever is given a key to one entry can check that it stands there."
                ))
            html.element("dl", .class("facts")) { html in
                for (term, value) in [
                    (words("Name of the log"), store.logKey.name), (words("Entries"), String(head.size)),
                    (words("Root"), head.root.base64), (words("Witnesses"), words("not yet witnessed")),
                    (words("Key of the log"), store.logKey.vkey),
                    (words("Key of receipts"), store.keys.receipts.key.vkey),
                ] {
                    html.element("div") { html in
                        html.element("dt", text: term)
                        html.element("dd", .class("code"), text: value)
                    }
                }
            }
            html.element("ul") { html in
                for (file, text) in [
                    ("checkpoint", words("Newest checkpoint")), ("vkey", words("Key of the log, as a file")),
                    ("trust.txt", words("File of trust, for checking without this server")),
                ] {
                    html.element("li") { $0.element("a", .href(Route.recordFile(file).path), text: text) }
                }
            }
            html.element("h2", text: words("Check on your own machine"))
            html.element(
                "pre", .class("code"), .attr("tabindex", "0"), .role("region"), .ariaLabel(words("Command")),
                text: "civic verify CODE.zip --trust trust.txt")
        }
    }
}

/// Files below /record/: exactly the published ones (C2SP tlog-tiles), the log's key, the file of trust.
enum RecordFiles {
    static func response(_ name: String, _ site: Site) throws -> Response? {
        switch name {
        case "vkey": return Response.text(site.store.logKey.vkey + "\n")
        case "trust.txt": return Response.text(try site.store.trust.text)
        case "checkpoint":
            guard let bytes = try DurableFile.read(site.store.folder.record + "/checkpoint") else { return nil }
            var response = Response.bytes(bytes, type: "text/plain; charset=utf-8")
            response.headers.append(("Cache-Control", "max-age=2"))
            return response
        default: return try tile(name, site)
        }
    }

    private static func tile(_ name: String, _ site: Site) throws -> Response? {
        let record = StaticRecord(of: site.store.folder, log: site.store.logKey)
        guard let tile = Tile(path: name), tile.exists(in: try record.published().size),
            let bytes = try DurableFile.read(site.store.folder.record + "/" + tile.path)
        else { return nil }
        var response = Response.bytes(bytes, type: "application/octet-stream")
        response.headers.append(("Cache-Control", "public, max-age=31536000, immutable"))
        return response
    }
}
