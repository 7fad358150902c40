// Finding statements, positions, translations and members. The address of a search can be passed on.
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct SearchPage {
    private static let length = 20
    private static let mostMembers = 10

    private let typed: String
    private let question: SearchQuestion
    private let page: Int
    /// One a statement, the nearest first.
    private let works: [FoundText]
    private let values: [FacetValue]
    private let isCapped: Bool
    private let members: [Organisation]
    /// The part of each text on this page that fits best.
    private let passages: [Int64: String]

    init(_ visit: Visit) throws {
        let items = Dictionary(visit.request.queryItems ?? [], uniquingKeysWith: { first, _ in first })
        typed = String((items["q"] ?? "").unicodeScalars.prefix(400))
        let filters = SearchFacet.allCases.compactMap { facet in
            items[facet.rawValue].map { (facet, String($0.prefix(60))) }
        }.filter { !$0.1.isEmpty }
        question = SearchQuestion(
            items["q"] ?? "", filters: Dictionary(filters, uniquingKeysWith: { first, _ in first }))
        let wished = items["page"].flatMap { Int($0) } ?? 1
        let asked = question
        let language = visit.language.tag
        (works, values, isCapped, page, passages) = try visit.site.store.read { reads in
            let found = try reads.search(asked)
            let (texts, values) = try visit.site.foundTexts.texts(found.documents, reads)
            let works = SearchPage.works(SearchPage.sorted(texts, found.inTitle), in: language)
            let page = min(max(1, wished), max(1, (works.count + SearchPage.length - 1) / SearchPage.length))
            let shown = works.dropFirst((page - 1) * SearchPage.length).prefix(SearchPage.length)
            var passages: [Int64: String] = [:]
            for text in shown {
                passages[text.hit.document] = try reads.searchPassage(text.hit.document, asked.words)
            }
            return (works, values, found.isCapped, page, passages)
        }
        members = try question.filters.isEmpty && page == 1 ? visit.site.members(named: question.words, visit) : []
    }

    /// Those with the words in their title first, then the newest.
    private static func sorted(_ texts: [FoundText], _ inTitle: [Int64]) -> [FoundText] {
        let first = Set(inTitle)
        return texts.map { text in
            (text: text, isFirst: first.contains(text.hit.document), day: text.hit.day, number: text.hit.document)
        }.sorted { one, other in
            guard one.isFirst == other.isFirst else { return one.isFirst }
            return one.day == other.day ? one.number > other.number : one.day > other.day
        }.map(\.text)
    }

    /// One text a statement: the one in the reader's language if it was found too.
    private static func works(_ texts: [FoundText], in language: String) -> [FoundText] {
        var places: [Int: Int] = [:]
        var works: [FoundText] = []
        for text in texts {
            if let place = places[text.work] {
                if text.hit.language == language { works[place] = text }
            } else {
                places[text.work] = works.count
                works.append(text)
            }
        }
        return works
    }

    func response(_ visit: Visit) -> Response {
        let words = visit.words
        return Page(visit: visit, title: words("Search")).response { html in
            html.element("h1", text: words("Search"))
            SearchBox.write(&html, visit, typed: typed, filters: question.filters)
            if question.isEmpty { return help(&html, visit) }
            if question.isCut {
                html.element(
                    "p", .class("hint"),
                    text: words(
                        "Only the first {n} words are looked at.", ["n": String(SearchQuestion.mostWords)]))
            }
            summary(&html, visit)
            membersFound(&html, visit)
            if !works.isEmpty { html.element("h2", text: words("Texts")) }
            SearchFacets(question: question, typed: typed, works: works, values: values).write(
                &html, visit)
            html.element("ul", .class("entries")) { html in
                for text in shown {
                    SearchEntry(hit: text.hit, question: question, passages: passages).write(&html, visit)
                }
            }
            pages(&html, visit)
        }
    }

    private var shown: [FoundText] {
        Array(works.dropFirst((page - 1) * SearchPage.length).prefix(SearchPage.length))
    }

    private func summary(_ html: inout HTML, _ visit: Visit) {
        let words = visit.words
        guard !works.isEmpty else {
            if members.isEmpty { nothing(&html, visit) }
            return
        }
        html.element("p", .role("status")) { html in
            html.text(words.count("{n} text", "{n} texts", works.count))
            if isCapped {
                html.text(
                    " · " + words("There are more: only the newest are looked at. Add a word, or narrow it below."))
            }
        }
    }

    private func nothing(_ html: inout HTML, _ visit: Visit) {
        let words = visit.words
        html.element("div", .class("notice"), .role("status")) { html in
            html.element("h2", text: words("Nothing was found"))
            html.element("ul") { html in
                html.element(
                    "li", text: words("Try fewer words, or only the beginning of one: “detent” finds detention."))
                html.element("li", text: words("Accents do not matter, and ё is found by е, ї by і, ґ by г."))
                html.element(
                    "li",
                    text: words(
                        "A text is found in the languages in which it can be read here: try the word in another one."))
                if !question.filters.isEmpty {
                    html.element("li") { html in
                        html.element(
                            "a", .href(SearchBox.address(visit, typed, [:])), text: words("Search without narrowing"))
                    }
                }
            }
        }
        ways(&html, visit)
    }

    private func help(_ html: inout HTML, _ visit: Visit) {
        html.element(
            "p", .class("hint"),
            text: visit.words(
                "It looks through statements, their approved translations, positions, the Declaration, the archive, and the names of members."
            ))
        ways(&html, visit)
    }

    private func ways(_ html: inout HTML, _ visit: Visit) {
        html.element("ul") { html in
            for (place, text) in [
                (Place.statements, visit.words("All statements")), (.members, visit.words("Members")),
                (.archive, visit.words("The archive")),
            ] {
                html.element("li") { $0.element("a", .href(visit.path(place)), text: text) }
            }
        }
    }

    private func membersFound(_ html: inout HTML, _ visit: Visit) {
        guard !members.isEmpty else { return }
        html.element("h2", text: visit.words("Members"))
        html.element("ul") { html in
            for member in members.prefix(SearchPage.mostMembers) {
                html.element("li") { html in
                    let name = member.name(in: visit.language.tag)
                    html.element("a", .href(visit.path(.member(member.id))), .lang(name.language)) {
                        SearchMarks.write(&$0, name.name, question.words)
                    }
                    if let seat = member.shownSeat { html.text(" · " + visit.country(seat)) }
                }
            }
        }
    }

    private func pages(_ html: inout HTML, _ visit: Visit) {
        let last = (works.count + SearchPage.length - 1) / SearchPage.length
        guard last > 1 else { return }
        html.element("nav", .class("pages"), .ariaLabel(visit.words("Pages of the list"))) { html in
            html.element("ul") { html in
                for number in 1...last {
                    html.element("li") { html in
                        html.element(
                            "a", .href(SearchBox.address(visit, typed, question.filters, page: number)),
                            number == page ? .attr("aria-current", "page") : .none, text: String(number))
                    }
                }
            }
        }
    }
}
