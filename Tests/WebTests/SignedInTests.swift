// Signed in: drafting, signing, publishing, leaving.
import Foundation
import Record
import Statements
import Store
import Testing
import Web

@Suite("Signed in")
struct SignedInTests {
    /// A statement written by the initiator and opened for a day; gives its id.
    private func openStatement(_ browser: Browser, title: String = "On judges") -> String {
        browser.get("/en/desk/drafts")
        browser.submit(
            "/en/desk/drafts",
            ["title": title, "text": "We ask.\n\n1. Release them.", "others": "Ministry", "language": "en"])
        browser.get(browser.links("/version")[0])
        browser.submit("/version")
        browser.submit(
            "/sign-on",
            [
                "day": "25", "month": "11", "year": "2026", "time": "23:59", "zone": "Europe/Kyiv", "who": "members",
                "minimum": "",
            ])
        return browser.path.components(separatedBy: "/").last!
    }

    @Test("from a text to a published list, in the fewest steps")
    func wholeWay() throws {
        let test = try TestSite()
        let initiator = test.signedIn(.initiator)
        let id = openStatement(initiator)
        #expect(initiator.page.contains("until 25 November 2026, 23:59"))
        let director = test.signedIn(.director)
        director.get("/en/desk")
        #expect(director.page.contains("On judges"))
        director.get("/en/desk/statements/\(id)/signature")
        director.submit("/signature/check", ["decision": director.decided("named")])
        #expect(director.page.contains("Check, then sign"))
        director.submit("/signature")
        #expect(director.page.contains("You have signed"))
        initiator.get("/en/desk/statements/\(id)/closing")
        initiator.submit("/closing")
        initiator.get("/en/desk/statements/\(id)/publication")
        initiator.submit("/publication")
        #expect(initiator.path == "/en/statements/\(id)")
        #expect(initiator.page.contains("is being made"))
        try test.beat()
        initiator.get("/en/statements/\(id)")
        #expect(initiator.page.contains("/bundles/"))
    }

    @Test("a form sent twice has one effect")
    func twice() throws {
        let test = try TestSite()
        let initiator = test.signedIn(.initiator)
        let id = openStatement(initiator)
        let director = test.signedIn(.director)
        director.get("/en/desk/statements/\(id)/signature")
        director.submit("/signature/check", ["decision": director.decided("named")])
        let form = director.forms.first { $0.action.hasSuffix("/signature") }!
        director.post(form.action, form.hidden)
        let receipt = director.path
        director.post(form.action, form.hidden)
        #expect(director.path == receipt)
        #expect(director.page.contains("You have signed"))
    }

    @Test("a form without its token, with another's, or from another site is refused and does nothing")
    func forged() throws {
        let test = try TestSite()
        let initiator = test.signedIn(.initiator)
        let id = openStatement(initiator)
        let director = test.signedIn(.director)
        let lawyer = test.signedIn(.lawyer)
        lawyer.get("/en/desk/statements/\(id)/signature")
        lawyer.submit("/signature/check", ["decision": lawyer.decided("named")])
        let foreign = lawyer.forms.first { $0.action.hasSuffix("/signature") }!
        director.post(foreign.action, foreign.hidden)
        #expect(director.page.contains("too old"))
        director.post(foreign.action, ["version": "1"])
        #expect(director.page.contains("too old"))
        lawyer.origin = "https://evil.example"
        lawyer.post(foreign.action, foreign.hidden)
        #expect(lawyer.status == 403)
        #expect(try test.store.read { try $0.signatureCount(on: StatementID(text: id)!, version: 1) } == 0)
    }

    @Test(
        "what is wrong stands at its field, with all that was typed",
        arguments: [
            ("title", "", "Give the statement a title"), ("title", "a\u{202E}b", "U+202E"),
            ("title", String(repeating: "x", count: 400), "300"), ("text", "", "Write or paste the text"),
            ("text", "a\u{7}b", "U+0007"), ("others", "x\u{200E}y", "U+200E"),
        ])
    func problems(field: String, value: String, said: String) throws {
        let test = try TestSite()
        let browser = test.signedIn(.initiator)
        browser.get("/en/desk/drafts")
        var fields = ["title": "A title", "text": "A text & <more>", "others": "Somebody", "language": "en"]
        fields[field] = value
        browser.submit("/en/desk/drafts", fields)
        #expect(browser.status == 422)
        #expect(browser.page.contains("<title>Problem:"))
        #expect(browser.page.contains("href=\"#\(field)\""))
        #expect(browser.page.contains("id=\"\(field)\""))
        #expect(browser.page.contains(said))
        if field != "text" { #expect(browser.page.contains("A text &amp; &lt;more&gt;")) }
    }

    @Test(
        "ends that are no instants are refused at their field",
        arguments: [
            ("time", "24:00"), ("time", "25:10"), ("day", "31"), ("year", "2020"), ("zone", "Mars/Base"),
            ("minimum", "many"),
        ])
    func ends(field: String, value: String) throws {
        let test = try TestSite()
        let browser = test.signedIn(.initiator)
        browser.get("/en/desk/drafts")
        browser.submit("/en/desk/drafts", ["title": "T", "text": "Words.", "others": "Ministry", "language": "en"])
        browser.get(browser.links("/version")[0])
        browser.submit("/version")
        var fields = [
            "day": "25", "month": "11", "year": "2026", "time": "23:59", "zone": "Europe/Kyiv", "who": "members",
            "minimum": "",
        ]
        fields[field] = value
        browser.submit("/sign-on", fields)
        #expect(browser.status == 422, "\(field) \(value)")
        #expect(browser.page.contains("There is a problem"))
    }

    @Test(
        "who may see a statement that is not public",
        arguments: [
            ("director", "open", true), ("lawyer", "open", true), ("director", "draft", false),
            ("director", "fixed", false),
            ("initiator", "draft", true), ("coordinator", "draft", false),
        ])
    func sees(role: String, state: String, may: Bool) throws {
        let test = try TestSite()
        let title = ["open": "Release the lawyer", "draft": "windows", "fixed": "table"][state]!
        let id = try test.store.read { reads in
            try reads.statements().first { facts in
                let name = try reads.newestVersion(of: facts.id)?.title ?? reads.draft(facts.id)?.title ?? ""
                return name.lowercased().contains(title.lowercased())
            }!.id.text
        }
        let browser = test.signedIn(DemonstrationRole(rawValue: role)!)
        browser.get("/en/desk/\(state == "draft" ? "drafts" : "statements")/\(id)")
        #expect((browser.status == 200) == may, "\(role) \(state) \(browser.status)")
    }

    @Test("receipts are for the organisation that signed; the register is for the secretariat")
    func others() throws {
        let test = try TestSite()
        let director = test.signedIn(.director)
        director.get("/en/desk")
        let receipt = director.links("/desk/receipts/")[0]
        let lawyer = test.signedIn(.lawyer)
        lawyer.get(receipt)
        #expect(lawyer.status == 404)
        for path in ["/en/desk/register", "/en/desk/register/new", "/en/desk/readmissions"] {
            lawyer.get(path)
            #expect(lawyer.status == 403, "\(path)")
        }
        let coordinator = test.signedIn(.coordinator)
        coordinator.get("/en/desk/register")
        #expect(coordinator.status == 200)
    }

    @Test("a form that meets an ended session is kept and goes on after signing in; a forged one is not")
    func endedSession() throws {
        let test = try TestSite()
        let browser = test.signedIn(.initiator)
        browser.get("/en/desk/drafts")
        let form = browser.forms.first { $0.action.hasSuffix("/en/desk/drafts") }!
        test.pass(seconds: 9 * 3600)
        browser.post(
            form.action,
            form.hidden.merging(["title": "Kept words", "text": "Typed for an hour.", "others": "M", "language": "en"])
            { $1 })
        #expect(browser.page.contains("Your session has ended"))
        browser.submit("/demonstration/initiator")
        #expect(browser.page.contains("You are signed in again"))
        #expect(browser.page.contains("Typed for an hour."))
        browser.submit(
            "/en/desk/drafts", ["title": "Kept words", "text": "Typed for an hour.", "others": "M", "language": "en"])
        #expect(browser.page.contains("Preview"))
        test.pass(seconds: 9 * 3600)
        browser.post(form.action, ["title": "Forged", "text": "x"])
        #expect(!browser.page.contains("name=\"kept\""))
    }

    @Test("after leaving, nothing is seen with the old cookie, and the page says nothing")
    func leaving() throws {
        let test = try TestSite()
        let browser = test.signedIn(.director)
        let old = browser.cookies
        browser.get("/en/desk")
        let form = browser.forms.first { $0.action.hasSuffix("/desk/session") }!
        browser.post(form.action, form.hidden)
        #expect(browser.page.contains("<title>Done</title>"))
        #expect(!browser.page.contains("Civic"))
        #expect(browser.cookies.isEmpty)
        let thief = Browser(site: test.site)
        thief.get("/en/desk", headers: [("cookie", old.map { "\($0.key)=\($0.value)" }.joined())])
        #expect(!thief.page.contains("Your desk"))
    }

    @Test("put away is private and comes back; later comes back the next day")
    func putAway() throws {
        let test = try TestSite()
        let browser = test.signedIn(.director)
        browser.get("/en/desk")
        let before = browser.links("/signature").count
        browser.submit("/away", ["choice": "later"])
        #expect(browser.page.contains("Put away"))
        test.pass(seconds: 21 * 3600)
        let next = test.signedIn(.director)
        next.get("/en/desk")
        #expect(next.page.contains("Take it back") == false || next.links("/signature").count <= before)
    }

    @Test("a halted site says so, refuses acts and goes on being read")
    func halted() throws {
        let test = try TestSite()
        let browser = test.signedIn(.director)
        browser.get("/en/desk")
        test.store.halt("a test")
        browser.submit("/away", ["choice": "later"])
        #expect(browser.status == 503)
        #expect(browser.page.contains("can only be read"))
        browser.get("/en/statements")
        #expect(browser.status == 200)
    }

    @Test("wrong passphrase and unknown name get the same answer, and too many attempts have to wait")
    func signIn() throws {
        let test = try TestSite()
        let browser = test.browser()
        browser.post("/en/sign-in", ["mail": "halina@jasnobrzeg.example", "passphrase": "wrong words wrong words"])
        let known = browser.page.replacingOccurrences(of: "halina@jasnobrzeg.example", with: "X")
        browser.post("/en/sign-in", ["mail": "nobody@nowhere.example", "passphrase": "wrong words wrong words"])
        let unknown = browser.page.replacingOccurrences(of: "nobody@nowhere.example", with: "X")
        let strip = { (page: String) in
            page.replacingOccurrences(of: "name=\"challenge\" value=\"[^\"]*\"", with: "", options: .regularExpression)
        }
        #expect(strip(known) == strip(unknown))
        for _ in 0..<6 { browser.post("/en/sign-in", ["mail": "halina@jasnobrzeg.example", "passphrase": "x"]) }
        #expect(browser.page.contains("please wait"))
    }
}
