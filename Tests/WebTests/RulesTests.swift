// The page of the rules: every parameter of every preset in one sentence, in both languages.
import Foundation
import Languages
import Procedures
import Record
import Store
import Testing
@testable import Web

@Suite("The rules, explained") struct RulesTests {
    private static let presets = ["consensus", "csp-council-older", "csp-current", "simple-association"]

    @Test("each parameter has a sentence of its own, with nothing left to fill in", arguments: presets)
    func sentences(name: String) throws {
        let file = [UInt8](try Data(contentsOf: URL(fileURLWithPath: TestSite.data + "/profiles/\(name).json")))
        let profile = try RuleProfile(file: file)
        let catalogues = try Catalogues(folder: TestSite.data + "/catalogues")
        for language in catalogues.languages {
            let words = catalogues.words(language)
            for (set, rules) in profile.sets {
                for (rule, sourced) in rules.values {
                    let sentence = RuleWords.sentence(rule, of: set, sourced.value, words)
                    #expect(sentence.hasSuffix("."), "\(set.rawValue).\(rule.rawValue): \(sentence)")
                    #expect(!sentence.contains("{"), "\(sentence)")
                    #expect(!rule.rawValue.contains("-") || !sentence.contains(rule.rawValue), "\(sentence)")
                }
            }
        }
    }

    @Test("the public reads them without signing in, in both languages, with what was in force before")
    func page() throws {
        let browser = try TestSite().browser()
        for language in ["en", "ru"] {
            browser.get("/\(language)/rules")
            #expect(browser.status == 200 && browser.page.contains("csp-current 1"))
            browser.get("/\(language)/rules?csp-council-older-1")
            #expect(browser.status == 200 && browser.page.contains("2011"))
        }
    }
}

@Suite("Deadlines in a calendar") struct CalendarTests {
    @Test("the feed has ends and neutral titles only, in lines that calendar programs read")
    func feed() throws {
        let test = try TestSite()
        let director = test.signedIn(.director)
        director.get("/en/desk/calendar")
        director.submit("/desk/calendar", ["calendar": "on"])
        let address = try #require(director.page.firstMatch(of: /\/calendars\/[A-Za-z0-9_-]+\.ics/)).output
        let reader = test.browser()
        reader.get(String(address))
        #expect(reader.status == 200 && reader.header("content-type")?.hasPrefix("text/calendar") == true)
        let lines = reader.page.components(separatedBy: "\r\n")
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.dropLast().last == "END:VCALENDAR")
        #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count >= 3)
        #expect(lines.filter { $0.hasPrefix("SUMMARY:") }.allSatisfy { $0 == "SUMMARY:Deadline" })
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(!reader.page.contains("lawyer"))
        director.get("/en/desk/calendar")
        director.submit("/desk/calendar", ["calendar": "off"])
        reader.get(String(address))
        #expect(reader.status == 404)
    }
}
