import Acts
import Record
import Statements
import Store
import Testing

@Suite("Keeping older statements in the archive")
struct ArchiveTests {
    private let story: Coalition

    init() throws { story = try Coalition() }

    private func keeps(_ title: String) throws -> (id: StatementID, isNew: Bool) {
        let line = """
            {"title": "\(title)", "language": "en", "day": "2014-05-15", "text": "We asked then.", "source": "Paper",
            "countries": ["PL"], "signatories": [{"name": "Dom Otwarty", "country": "PL"}]}
            """
        let archived = try ArchiveLine.read(Array(line.utf8), states: ["PL"], themes: [])
        let act = KeepArchived(archived: archived, stamp: story.stamp())
        return try story.store.perform { try act.perform(in: $0) }
    }

    @Test("is recorded once, found by its words, and follows from the record")
    func kept() throws {
        let first = try keeps("On cells")
        #expect(first.isNew)
        let again = try keeps("On cells")
        #expect(!again.isNew && again.id == first.id)
        #expect(try keeps("On courts").isNew)
        #expect(try story.found("cells").map(\.kind) == [.archived])
        #expect(try story.found("", [.year: "2014"]).count == 2)
        #expect(try story.everythingHolds())
    }
}
