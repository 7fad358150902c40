// What stands on a paper, seen in its plain text: the same sentences as in print.
import Foundation
import Languages
import Membership
import Papers
import Record
import Statements
import Testing

@Suite struct ContentTests {
    /// Everything that a paper can say, once.
    static func full() throws -> Paper {
        let text = SamplePaper.text()
        let reservation = try Reservation(
            statement: StatementID(bytes: [UInt8](repeating: 1, count: 16)), version: 2, blocks: ["b4", "b3"],
            language: "en", words: "We have not seen the file.")
        let signatories: [Paper.Signatory] = [
            .init(card: SamplePaper.card(1, "GE", [("ka", "იურიდიული დახმარება „თორმეტი აივანი“")])),
            .init(card: SamplePaper.card(2, "BE", [("fr", "Onzième Quai"), ("en", "Eleventh Quay")]), mark: .verified),
            .init(card: SamplePaper.card(3, "BE", [("en", "Annex of the Quay")]), reservation: reservation),
            .init(
                card: SamplePaper.card(4, "NO", [("en", "Twelve Islands")]), isLate: true, isNew: true, fromLetter: true
            ),
            .init(card: SamplePaper.card(5, nil, [("en", "Warm Wall")]), isLate: true, mark: .unverified),
        ]
        return try SamplePaper.paper(
            signatories, text: text, withheld: .count(3),
            withdrawn: [SamplePaper.card(9, "PL", [("pl", "Zielona Kładka")])],
            delivery: .init(
                number: 2, day: try SamplePaper.day("2026-12-05"), addressees: ["The Director of ODIHR"],
                earlier: .init(number: 1, day: try SamplePaper.day("2026-11-24"))),
            cover: .init(
                words: "Excellency,\n\nwe hand you this statement again.\n\nWith respect,\nÉlise", language: "en",
                sender: OrganisationName(language: "fr", name: "Onzième Quai"), addressees: ["The Director", "Warsaw"]))
    }

    @Test("The plain text of a paper, word for word")
    func golden() throws {
        let text = try PlainPaper(ContentTests.full(), words: SamplePaper.english()).text
        #expect(text == ContentTests.expected)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 76 })
    }

    static let expected = """
        Demonstration – invented

        Onzième Quai
        5 December 2026

        The Director
        Warsaw

        Excellency,

        we hand you this statement again.

        With respect,
        Élise

        ____________________________________________________________________________

        Civic Solidarity Platform
        Statement of the undersigned members · 24 November 2026

        Release the lawyer detained on the courthouse steps
        ===================================================

        To: The authorities concerned, named in a separate letter
            OSCE Office for Democratic Institutions and Human Rights
        Made for: Delivery 2, 5 December 2026
                  The Director of ODIHR
        Before: Delivery 1, 24 November 2026
        version 2

        [1]  We, the undersigned members, call for the release of a lawyer.

        [2]  What we ask
             -----------

        [3]  1. Release the lawyer at once.

        [4]  2. Return the client’s file unopened.

        Signed by 5 organisations from 3 countries
        ==========================================

        New since the delivery of 24 November 2026: 1 organisation
        ----------------------------------------------------------

        Norway
        - Twelve Islands (signed later; recorded from a letter)

        On the earlier list already: 3 organisations
        --------------------------------------------

        Belgium
        - Annex of the Quay
            Reservation on parts 3, 4: We have not seen the file.
        - Eleventh Quay (guest, confirmed by mail of its own domain)

        Georgia
        - იურიდიული დახმარება „თორმეტი აივანი“

        Signed later: 1 organisation
        ----------------------------

        No country shown
        - Warm Wall (guest, confirmed by mail only)

        3 further organisations, names withheld for their safety

        Withdrawn since the delivery of 24 November 2026: 1 organisation
        ----------------------------------------------------------------
        - Zielona Kładka

        This list can be checked
        ========================

        Code of this statement
        7QK4-M2XD-R5TW
        https://solidarity.example/v/7QK4-M2XD-R5TW

        Digest of the text (SHA-256)
        1592d09561dd698fe48f8c9fa059524084bd5b93b25c45b89fc1255958bbd0c8

        """

    @Test(
        "A withheld number is told only when it may be",
        arguments: [
            (WithheldCount.none, nil), (.few, "further organisations, names withheld for their safety"),
            (.count(12), "12 further organisations, names withheld for their safety"),
        ] as [(WithheldCount, String?)])
    func withheld(_ withheld: WithheldCount, _ expected: String?) throws {
        let text = try PlainPaper(
            SamplePaper.paper(SamplePaper.many(2), withheld: withheld), words: SamplePaper.english()
        ).text
        if let expected {
            #expect(text.contains("\n\(expected)\n"))
        } else {
            #expect(!text.contains("withheld"))
        }
    }

    @Test("Without an earlier delivery nothing is new and nobody has withdrawn")
    func first() throws {
        let paper = try SamplePaper.paper(
            [.init(card: SamplePaper.card(1, "BE", [("en", "Quay")]), isNew: true)],
            withdrawn: [SamplePaper.card(2, "BE", [("en", "Gone")])],
            delivery: .init(number: 1, day: try SamplePaper.day("2026-11-24"), addressees: []))
        let text = try PlainPaper(paper, words: SamplePaper.english()).text
        #expect(text.contains("Signed by 1 organisation from 1 country"))
        #expect(!text.contains("New since"))
        #expect(!text.contains("Gone"))
    }

    @Test("The printed page says whatever the plain text says")
    func sameWords() throws {
        let words = try SamplePaper.english()
        let plain = try PlainPaper(ContentTests.full(), words: words).text
        let printed = try Printed(ContentTests.full()).words
        let digest = SamplePaper.text().digest.hex
        let marks: Set<Character> = ["=", "-", "_"]
        for line in plain.split(separator: "\n") where !line.allSatisfy({ marks.contains($0) || $0 == " " }) {
            guard line != digest else { continue }
            for word in line.split(whereSeparator: { " ;:()[]".contains($0) }) where word != "-" {
                #expect(printed.contains(word), "\(word)")
            }
        }
        #expect(printed.contains(digest.prefix(8)))
        #expect(printed.contains(digest.suffix(8)))
    }

    @Test("A reader of Russian sees Russian names where there are such, else English ones, in Russian order")
    func russian() throws {
        let folder = SamplePaper.root.appending(path: "Data/catalogues").path
        let words = try Catalogues(folder: folder).words(.russian)
        let paper = try SamplePaper.paper([
            .init(card: SamplePaper.card(1, "ES", [("es", "Uno"), ("ru", "Ящик")])),
            .init(card: SamplePaper.card(2, "ES", [("es", "Dos"), ("en", "Two")])),
            .init(card: SamplePaper.card(3, "ES", [("ru", "Ёлка")])),
            .init(card: SamplePaper.card(4, "AM", [("ru", "Жук")])),
        ])
        let text = PlainPaper(paper, words: words).text
        let order = ["Армения", "Жук", "Испания", "Ёлка", "Ящик"].map { text.range(of: $0)?.lowerBound }
        #expect(!order.contains(nil))
        #expect(order.compactMap { $0 } == order.compactMap { $0 }.sorted())
        #expect(text.contains("Two") && !text.contains("Dos") && !text.contains("Uno"))
    }
}
