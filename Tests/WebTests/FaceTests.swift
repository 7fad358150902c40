// Search, feeds, pages for programs: nothing in them that no page shows, nothing that a page's words could break.
import Foundation
import HTTP
import Languages
import Membership
import Record
import Statements
import Store
import Testing
import Web

@Suite("The public face")
struct FaceTests {
    /// Title of a statement that an initiator opens and announces, and its address.
    private func announced(_ test: TestSite, title: String) -> String {
        let initiator = test.signedIn(.initiator)
        initiator.get("/en/desk/drafts")
        initiator.submit(
            "/en/desk/drafts",
            ["title": title, "text": "We ask.", "others": "Ministry", "language": "en"])
        let id = initiator.path.split(separator: "/").first { $0.count == 26 }.map(String.init) ?? ""
        initiator.get(initiator.links("/version")[0])
        initiator.submit("/version")
        initiator.submit(
            "/sign-on",
            [
                "day": "25", "month": "11", "year": "2026", "time": "12:00", "zone": "Europe/Vienna", "who": "members",
                "minimum": "", "announced": "yes",
            ])
        return "/en/statements/\(id)"
    }

    @Test("an announced sign-on stands on the list, and is gone with its end although pages are kept")
    func ends() throws {
        let test = try TestSite()
        let address = announced(test, title: "Bread for Hollowford")
        let visitor = test.browser()
        for _ in 0..<2 {
            visitor.get("/en/statements")
            #expect(visitor.page.contains("Bread for Hollowford"))
            visitor.get(address)
            #expect(visitor.status == 200)
        }
        #expect(test.site.ready(RequestLine(method: .get, target: "/en/statements")) != nil)
        visitor.get("/feeds/en/deadlines.ics")
        #expect(visitor.page.contains("Bread for Hollowford"))
        test.set(Instant(text: "2026-11-25T11:00:00Z")!)
        #expect(test.site.ready(RequestLine(method: .get, target: "/en/statements")) == nil)
        visitor.get("/en/statements")
        #expect(!visitor.page.contains("Bread for Hollowford"))
        visitor.get(address)
        #expect(visitor.status == 404)
    }

    @Test("no words of a title break out of the page, its data, a feed or a calendar")
    func hostileTitle() throws {
        let test = try TestSite()
        let title = "</script><script>alert(1)</script> \" & ]]> \\n;,"
        let address = announced(test, title: title)
        let visitor = test.browser()
        for path in [address, "/en/statements", "/feeds/en/deadlines.ics", address + ".json"] {
            visitor.get(path)
            if path.hasSuffix(".json") || path.hasSuffix(".ics") { continue }
            #expect(visitor.status == 200 && !visitor.page.contains("<script>alert"), "\(path)")
        }
        visitor.get("/feeds/en/deadlines.ics")
        #expect(visitor.page.contains("\\\\n\\;\\,"))
    }

    @Test("steps of a help page are counted", arguments: ["en", "ru", "uk", "fr", "de", "es", "it"])
    func steps(language: String) throws {
        let visitor = try TestSite().browser()
        visitor.get("/\(language)/help/your-own-coalition")
        let numbers = visitor.page.components(separatedBy: "<ol start=\"").dropFirst().map { $0.prefix(1) }
        #expect(numbers == ["1", "2", "3", "4", "5"])
    }

    @Test("what was typed into search comes back as words only")
    func echoed() throws {
        let visitor = try TestSite().browser()
        for typed in ["<script>alert(1)</script>", "\" onfocus=\"alert(1)", "'><img src=x>"] {
            visitor.get("/en/search?q=" + Browser.encoded(typed))
            #expect(visitor.status == 200)
            #expect(!visitor.page.contains("<script>alert") && !visitor.page.contains("<img src=x"))
            #expect(!visitor.page.contains("\" onfocus=\""))
        }
    }

    @Test("members that are not listed are in no search, feed, file or table")
    func unlisted() throws {
        let test = try TestSite()
        let visitor = test.browser()
        let hidden = try test.store.read { reads in
            try reads.organisations().filter { $0.organisation.unlisted }.map(\.organisation)
        }
        #expect(!hidden.isEmpty)
        for organisation in hidden {
            for path in ["/en/members/\(organisation.id.text).json", "/feeds/en/members/\(organisation.id.text).atom"] {
                visitor.get(path)
                #expect(visitor.status == 404, "\(path)")
            }
            for name in organisation.names {
                visitor.get("/en/search?q=" + Browser.encoded(name.name))
                #expect(!visitor.page.contains("/en/members/\(organisation.id.text)"))
                for path in ["/en/members.json", "/data/members.csv", "/data/signatures.jsonl", "/sitemap.xml"] {
                    visitor.get(path)
                    #expect(visitor.status == 200 && !visitor.page.contains(name.name), "\(path)")
                }
            }
        }
    }

    @Test("what is not published has no page, file, list, translation or feed entry")
    func unpublished() throws {
        let test = try TestSite()
        let visitor = test.browser()
        let hidden = try test.store.read { reads in
            try reads.statements().filter {
                try $0.kind == .statement && reads.publications(of: $0.id).isEmpty && reads.position(of: $0.id) == nil
            }
        }
        #expect(hidden.count > 2)
        for facts in hidden {
            for ending in ["", ".json", "/list", "/translations/ru"] {
                visitor.get("/en/statements/\(facts.id.text)\(ending)")
                #expect(visitor.status == 404, "\(ending)")
            }
        }
    }

    @Test(
        "an address with a number that no page has is no page",
        arguments: [
            "/en/statements/all/0", "/en/statements/all/-1", "/en/statements/all/99", "/en/statements/2026/2",
            "/en/statements/all/9223372036854775807", "/en/statements/9223372036854775807/1",
            "/en/statements/all/9999999999999999999999", "/en/statements/1900/1", "/en/statements/all/01",
            "/en/archive/aaaaaaaaaaaaaaaaaaaaaaaaaa", "/en/search/x", "/feeds/xx/statements.atom",
            "/feeds/en/addressees/institution-nowhere.atom", "/feeds/en/addressees/.atom", "/en/nothing.json",
        ])
    func numbers(path: String) throws {
        let visitor = try TestSite().browser()
        visitor.get(path)
        #expect(visitor.status == 404)
    }

    @Test(
        "a page of a search beyond its end says so instead of nothing",
        arguments: ["0", "-1", "50", "99999999999999999999"])
    func pages(page: String) throws {
        let visitor = try TestSite().browser()
        visitor.get("/en/search?q=law&page=\(page)")
        #expect(visitor.status == 200 && visitor.page.contains("class=\"entry\""))
    }

    @Test("a translation is marked as one wherever its words stand, and the authentic text is a step away")
    func marked() throws {
        let test = try TestSite()
        let visitor = test.browser()
        let approved = try test.store.read { reads in
            try reads.statements().flatMap { facts -> [(StatementID, String)] in
                guard let publication = try reads.publications(of: facts.id).last else { return [] }
                return try reads.approvedTranslations(of: facts.id, version: publication.version).map {
                    (facts.id, $0.text.language)
                }
            }
        }
        #expect(approved.count >= 3)
        for (id, language) in approved {
            visitor.get("/\(language)/statements/\(id.text)")
            #expect(visitor.page.contains("class=\"notice translated\"") || visitor.page.contains("class=\"notice\""))
            #expect(
                !visitor.links("/statements/\(id.text)/translations/").isEmpty || !visitor.links("/\(id.text)").isEmpty)
            visitor.get("/\(language)/statements/\(id.text).json")
            #expect(visitor.page.contains("\"authentic\": false") || visitor.page.contains("\"authentic\":false"))
        }
    }
}
