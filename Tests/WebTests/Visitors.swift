// A browser without a socket: keeps cookies, follows redirects, reads forms out of pages, sends them back. And the site it
// visits: the invented coalition of the demonstration, made once for all tests and copied.
import Acts
import Demonstration
import Foundation
import HTTP
import Languages
import Record
import Store
import Synchronization
import Web

/// A site of its own for one test.
final class TestSite {
    let site: Site
    let store: Store
    private let path: String
    private let clock: SettableClock

    /// The demonstration as its folder lies on the disk, made once.
    private static let prepared: Result<String, any Error> = Result {
        let path = NSTemporaryDirectory() + "civic-web-" + UUID().uuidString
        try Demonstration.found(in: DataFolder(path), material: TestSite.data, now: SettableClock.start)
        let store = try Store.open(DataFolder(path), clock: Clock { SettableClock.start })
        _ = try MakeBundles(readme: Array("read me\n".utf8)).run(on: store)
        store.close()
        return path
    }

    static let data: String = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Data").path

    init() throws {
        path = NSTemporaryDirectory() + "civic-web-" + UUID().uuidString
        try FileManager.default.copyItem(atPath: try TestSite.prepared.get(), toPath: path)
        let clock = SettableClock()
        self.clock = clock
        store = try Store.open(DataFolder(path), clock: Clock { clock.now })
        let shipped = ShippedFiles(folder: TestSite.data)
        let roles = try Demonstration.roles(in: store, material: TestSite.data)
        site = try Site(
            store: store, catalogues: try Catalogues(folder: TestSite.data + "/catalogues"), shipped: shipped,
            address: "http://localhost:8080",
            roles: Dictionary(
                uniqueKeysWithValues: roles.compactMap { role in
                    DemonstrationRole(rawValue: role.key).map { ($0, role.value) }
                }))
    }

    deinit {
        store.close()
        try? FileManager.default.removeItem(atPath: path)
    }

    var now: Instant { clock.now }

    func pass(seconds: Int64) { clock.set(clock.now.adding(seconds: seconds)) }

    func set(_ instant: Instant) { clock.set(instant) }

    func browser() -> Browser { Browser(site: site) }

    /// A browser in which this role has signed in.
    func signedIn(_ role: DemonstrationRole) -> Browser {
        let browser = browser()
        browser.post("/en/demonstration/\(role.rawValue)", [:])
        return browser
    }

    /// One beat, as the program makes it.
    func beat() throws {
        _ = try store.beat()
        if try MakeBundles(readme: Array("read me\n".utf8)).run(on: store) > 0 { site.bundlesWereMade() }
    }
}

final class SettableClock: Sendable {
    static let start = Instant(text: "2026-11-24T09:00:00Z")!
    private let instant = Mutex(SettableClock.start)

    var now: Instant { instant.withLock { $0 } }

    func set(_ value: Instant) { instant.withLock { $0 = value } }
}

final class Browser {
    let site: Site
    private(set) var cookies: [String: String] = [:]
    private(set) var page = ""
    private(set) var bytes: [UInt8] = []
    private(set) var status = 0
    private(set) var path = ""
    private(set) var headers: [(String, String)] = []
    var origin: String? = "http://localhost:8080"

    init(site: Site) { self.site = site }

    func header(_ name: String) -> String? { headers.first { $0.0.lowercased() == name.lowercased() }?.1 }

    func get(_ path: String, headers: [(String, String)] = []) {
        send(.get, path, headers: headers, body: [])
    }

    /// Sends a form, with what the last page's hidden fields held unless it is given.
    func post(_ path: String, _ fields: [String: String]) {
        let body = fields.map { "\(Browser.encoded($0.key))=\(Browser.encoded($0.value))" }.joined(separator: "&")
        send(.post, path, headers: [("content-type", "application/x-www-form-urlencoded")], body: Array(body.utf8))
    }

    /// Sends the form of the last page that goes to an address ending so, with its hidden fields and these.
    func submit(_ ending: String, _ fields: [String: String] = [:]) {
        guard let form = forms.first(where: { $0.action.hasSuffix(ending) }) else {
            status = -1
            page = "there is no form to \(ending) on the page"
            return
        }
        post(form.action, form.hidden.merging(fields) { $1 })
    }

    /// How the form of the last page writes a decision.
    func decided(_ word: String) -> String {
        let input = page.components(separatedBy: "id=\"decision-\(word)\"").dropFirst().first ?? ""
        return Browser.attribute("value", input) ?? ""
    }

    struct PageForm {
        let action: String
        let hidden: [String: String]
    }

    var forms: [PageForm] {
        page.components(separatedBy: "<form ").dropFirst().map { part in
            let form = part.components(separatedBy: "</form>")[0]
            var hidden: [String: String] = [:]
            for input in form.components(separatedBy: "<input ").dropFirst() where input.hasPrefix("type=\"hidden\"") {
                if let name = Browser.attribute("name", input) {
                    hidden[name] = Browser.attribute("value", input) ?? ""
                }
            }
            return PageForm(action: Browser.attribute("action", form) ?? "", hidden: hidden)
        }
    }

    /// Addresses of links on the last page that contain this.
    func links(_ containing: String) -> [String] {
        page.components(separatedBy: "href=\"").dropFirst().map { $0.components(separatedBy: "\"")[0] }
            .filter { $0.contains(containing) }
    }

    private func send(_ method: HTTPMethod, _ address: String, headers: [(String, String)], body: [UInt8]) {
        var all = headers + [("host", "localhost:8080")]
        if method == .post, let origin { all.append(("origin", origin)) }
        if !cookies.isEmpty {
            all.append(("cookie", cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")))
        }
        let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
        let request = Request(
            method: method, path: parts[0], query: parts.count > 1 ? parts[1] : nil, headers: all, body: body,
            peer: "127.0.0.1")
        let response = site.answer(request)
        take(response)
        path = address
        if status == 303, let next = header("location") { get(next) }
    }

    private func take(_ response: Response) {
        status = response.status
        headers = response.headers
        bytes = response.body
        page = String(decoding: response.body, as: UTF8.self)
        for (name, value) in response.headers where name.lowercased() == "set-cookie" {
            let pair = value.components(separatedBy: ";")[0].split(separator: "=", maxSplits: 1).map(String.init)
            if value.contains("Max-Age=0") {
                cookies[pair[0]] = nil
            } else {
                cookies[pair[0]] = pair.count > 1 ? pair[1] : ""
            }
        }
    }

    private static func attribute(_ name: String, _ text: String) -> String? {
        guard let start = text.range(of: "\(name)=\"") else { return nil }
        return text[start.upperBound...].components(separatedBy: "\"")[0]
            .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&#39;", with: "'")
            .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
            .replacingOccurrences(of: "&amp;", with: "&")
    }

    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + String(format: "%02X", byte)
        }.joined()
    }
}
