// What everybody sees.
import Foundation
import Languages
import Membership
import Record
import Statements
import Store
import Testing
import Web

@Suite("The public site")
struct PublicTests {
    @Test("every public page answers in both languages, and its links lead somewhere")
    func crawl() throws {
        let test = try TestSite()
        let browser = test.browser()
        var waiting = ["/en", "/ru"]
        var seen: Set<String> = []
        while let path = waiting.popLast() {
            guard seen.insert(path).inserted else { continue }
            browser.get(path)
            #expect(browser.status == 200, "\(path) answered \(browser.status)")
            guard browser.header("content-type")?.hasPrefix("text/html") ?? false else { continue }
            for link in browser.links("/") where link.hasPrefix("/") {
                let page = link.components(separatedBy: "#")[0]
                if !seen.contains(page) { waiting.append(page) }
            }
        }
        #expect(seen.count > 100)
    }

    @Test("public pages ignore who asks, and signed-in pages are never stored")
    func cookies() throws {
        let test = try TestSite()
        let stranger = test.browser()
        let director = test.signedIn(.director)
        for path in ["/en", "/en/statements", "/en/members", "/en/declaration", "/en/verify"] {
            stranger.get(path)
            director.get(path)
            #expect(stranger.page == director.page, "\(path)")
        }
        director.get("/en/desk")
        #expect(director.status == 200)
        #expect(director.header("cache-control") == "no-store")
    }

    @Test(
        "every answer carries the headers that keep a browser safe",
        arguments: ["/en", "/en/desk", "/nothing", "/record/checkpoint", "/style/civic.css"])
    func headers(path: String) throws {
        let test = try TestSite()
        let browser = test.browser()
        browser.get(path)
        #expect(browser.header("content-security-policy")?.contains("default-src 'none'") ?? false)
        #expect(browser.header("x-content-type-options") == "nosniff")
        #expect(browser.header("referrer-policy") == "same-origin")
    }

    @Test("a page that has not changed is not sent again")
    func notModified() throws {
        let test = try TestSite()
        let browser = test.browser()
        browser.get("/en/members")
        let tag = try #require(browser.header("etag"))
        browser.get("/en/members", headers: [("if-none-match", tag)])
        #expect(browser.status == 304)
    }

    @Test("a member that is not listed, and a seat that is withheld, stand nowhere in public")
    func unlisted() throws {
        let test = try TestSite()
        let browser = test.browser()
        let hidden = try test.store.read { reads in
            try reads.organisations().filter { $0.organisation.unlisted }.map(\.organisation)
        }
        #expect(!hidden.isEmpty)
        for path in ["/en", "/en/members", "/ru/members", "/en/declaration", "/en/statements"] {
            browser.get(path)
            for organisation in hidden {
                for name in organisation.names { #expect(!browser.page.contains(name.name), "\(path)") }
            }
        }
        for organisation in hidden {
            browser.get("/en/members/\(organisation.id.text)")
            #expect(browser.status == 404)
        }
        let withheld = try test.store.read {
            try $0.organisations().first { $0.organisation.seatWithheld }!.organisation
        }
        browser.get("/en/members/\(withheld.id.text)")
        #expect(browser.page.contains("not shown"))
        #expect(
            !browser.page.contains(Countries.name(withheld.seat!, in: .english))
                || withheld.areas.contains(withheld.seat!))
    }

    @Test("drafts, fixed texts and sign-ons that are not announced do not exist for the public")
    func unpublished() throws {
        let test = try TestSite()
        let browser = test.browser()
        let hidden = try test.store.read { reads in
            try reads.statements().filter {
                try reads.publications(of: $0.id).isEmpty && reads.position(of: $0.id) == nil
            }.map(\.id)
        }
        #expect(hidden.count >= 4)
        for id in hidden {
            for path in ["/en/statements/\(id.text)", "/texts/\(id.text)/1.txt", "/ru/statements/\(id.text)"] {
                browser.get(path)
                #expect(browser.status == 404, "\(path)")
            }
            browser.get("/en/desk/statements/\(id.text)")
            #expect(browser.page.contains("Sign in"))
        }
    }

    @Test("a code is found however it is typed; an unknown one is said at the field with what was typed")
    func codes() throws {
        let test = try TestSite()
        let browser = test.browser()
        let code = try test.store.read { try $0.publishedStatements(in: "en", most: 1)[0].code }
        for typed in [code.shown, code.text, code.shown.lowercased().replacingOccurrences(of: "-", with: " ")] {
            browser.post("/en/verify", ["code": typed])
            #expect(browser.page.contains("It holds"), "\(typed)")
        }
        browser.post("/en/verify", ["code": "aaaa-bbbb-cccc"])
        #expect(browser.status == 422)
        #expect(browser.page.contains("value=\"aaaa-bbbb-cccc\""))
        #expect(browser.page.contains("<title>Problem:"))
        browser.get("/v/" + code.shown)
        #expect(browser.page.contains("It holds"))
    }

    @Test("the published record is served exactly, and nothing beyond it")
    func record() throws {
        let test = try TestSite()
        let browser = test.browser()
        browser.get("/record/checkpoint")
        #expect(browser.page.hasPrefix("demonstration.example/log\n"))
        browser.get("/record/vkey")
        #expect(try NoteKey(vkey: browser.page.trimmingCharacters(in: .newlines)) == test.store.logKey)
        for path in [
            "/record/tile/0/999", "/record/tile/0/000.p/300", "/record/../keys/log.key", "/record/%2e%2e/keys/log.key",
            "/record/tile/0/0",
        ] {
            browser.get(path)
            #expect(browser.status == 404, "\(path)")
        }
    }
}
