import Membership
import Record
import Statements
import Testing

@Suite("A statement from before the platform")
struct ArchivedTests {
    private static func read(_ json: String) throws -> ArchivedStatement {
        try ArchiveLine.read(Array(json.utf8), states: ["PL", "UA"], themes: ["torture"])
    }

    private static let line = """
        {"title": "On cells", "language": "en", "day": "2014-05-15", "text": "We ask.\\n\\n1. Open them.",
        "source": "Our old site", "countries": ["PL"], "themes": ["torture"], "addressees": ["The Sejm"],
        "signatories": [{"name": "Dom Otwarty", "language": "pl", "country": "PL"}, {"name": "Someone"}]}
        """

    @Test("is read from a line, and its file is the same bytes each time")
    func round() throws {
        let read = try Self.read(Self.line)
        #expect(read.day.text == "2014-05-15" && read.text.blocks.count == 2 && read.signatories.count == 2)
        #expect(read.signatories[1].language == "en" && read.signatories[1].country == nil)
        #expect(ArchivedStatement(parsing: read.bytes) == read)
        #expect(ArchivedStatement(parsing: Array(read.bytes.dropLast())) == nil)
        #expect(ArchivedStatement(parsing: read.bytes + [0x0A]) == nil)
    }

    @Test(
        "says which field is wrong",
        arguments: [
            ("\"day\": \"2014-05-15\"", "\"day\": \"2014-02-30\"", ArchiveProblem.field("day")),
            ("\"language\": \"en\", \"day\"", "\"language\": \"e n\", \"day\"", .field("language")),
            ("[\"PL\"]", "[\"XX\"]", .field("countries")), ("[\"torture\"]", "[\"weather\"]", .field("themes")),
            ("\"country\": \"PL\"", "\"country\": \"poland\"", .field("signatories")),
            ("\"On cells\"", "\"\"", .text(field: "title", .missing)),
            ("We ask.\\n\\n1. Open them.", " ", .text(field: "text", .missing)),
        ])
    func problems(part: String, wrong: String, problem: ArchiveProblem) {
        #expect(throws: problem) { try Self.read(Self.line.replacing(part, with: wrong)) }
    }

    @Test("is refused when the line is no JSON, or something is missing", arguments: ["", "{", "[]", "{\"title\": 5}"])
    func broken(json: String) {
        #expect(throws: ArchiveProblem.self) { try Self.read(json) }
    }
}
