import Acts
import Membership
import Record
import Statements
import Store
import Testing

@Suite("Finding public texts")
struct SearchTests {
    private let story: Coalition
    private let statement: StatementID

    init() throws {
        story = try Coalition()
        statement = try story.openStatement()
    }

    private func published() throws {
        try story.signs(.chiara, statement)
        try story.closes(statement)
        try story.publishes(statement)
    }

    @Test("what is not published is not found, by no word and no facet")
    func hidden() throws {
        for typed in ["judges", "release", "investigate"] { #expect(try story.found(typed).isEmpty) }
        #expect(try story.found("", [.country: "PL"]).isEmpty)
        try published()
        #expect(try story.found("judges").map(\.reference) == [statement.text])
        #expect(try story.found("", [.country: "PL"]).count == 1)
    }

    @Test("beginnings of words, in any case; all words must be there")
    func words() throws {
        try published()
        for typed in ["JUDG", "inves rel", "odihr", "judges investigate"] {
            #expect(try story.found(typed).count == 1, "\(typed)")
        }
        for typed in ["judges weather", "udges", "“"] { #expect(try story.found(typed).isEmpty, "\(typed)") }
    }

    @Test("an approved translation is found, and no longer when it is withdrawn; a better one replaces it")
    func translations() throws {
        try story.translates(.chiara, statement)
        try published()
        #expect(try story.found("судьях").isEmpty)
        try story.reviews(.dilnoza, statement)
        try story.approves(.ada, statement)
        #expect(try story.found("судей").isEmpty)
        #expect(try story.found("судьях").map(\.language) == ["ru"])
        #expect(try story.found("", [.country: "PL", .language: "ru"]).count == 1)
        try story.withdrawsTranslation(.ada, statement)
        #expect(try story.found("судьях").isEmpty)
        #expect(try story.found("judges").count == 1)
    }

    @Test(
        "the index's own language cannot be spoken",
        arguments: [
            "\"", "\"\"", "*", "judges OR weather", "NOT judges", "marks:fcountrypl", "judges NEAR release", "^judges",
            "folded_title : judges", "judges) OR (1", "'; DROP TABLE search; --", "{judges} : x", "judges\u{0}x",
            "AND", "-judges", "jud*ges", "\u{202E}judges", "fcountrypl",
        ])
    func syntax(typed: String) throws {
        try published()
        let hits = try story.found(typed)
        #expect(hits.allSatisfy { $0.reference == statement.text })
        #expect(try story.found("judges").count == 1)
        // No word of the index's own stands for the filter.
        if typed.contains("fcountry") { #expect(hits.isEmpty) }
    }

    @Test("ten thousand characters cost no more than four hundred, and it is said")
    func long() throws {
        try published()
        let question = SearchQuestion(String(repeating: "judges ", count: 1500), filters: [:])
        #expect(question.isCut && question.words.count == SearchQuestion.mostWords)
        #expect(try story.found(String(repeating: "judges ", count: 1500)).count == 1)
        #expect(SearchQuestion(String(repeating: "x", count: 10_000), filters: [:]).words.first?.count == 40)
    }

    @Test("invisible characters and accents inside a word change nothing")
    func invisible() throws {
        try published()
        for typed in ["jud\u{200B}ges", "jud\u{AD}ges", "ju\u{301}dges", "\u{FEFF}judges"] {
            #expect(try story.found(typed).count == 1)
        }
    }

    @Test(
        "a facet with strange characters finds nothing and breaks nothing", arguments: ["", "\"", "PL\" OR \"x", "🇵🇱"])
    func facets(value: String) throws {
        try published()
        #expect(try story.found("", [.country: value]).isEmpty)
    }

    @Test("the index made anew finds the same")
    func rebuilt() throws {
        try story.translates(.chiara, statement)
        try story.reviews(.dilnoza, statement)
        try story.approves(.ada, statement)
        try published()
        let before = try ["judges", "судьях", "declaration"].map { try story.found($0).map(\.reference) }
        try story.store.perform { try $0.rebuildSearch() }
        #expect(try ["judges", "судьях", "declaration"].map { try story.found($0).map(\.reference) } == before)
    }
}
