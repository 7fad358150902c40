// The cover letter as a document, read back by the program that wrote it.
import Foundation
import Membership
import Papers
import Testing

@Suite struct CoverDocumentTests {
    private func document(_ paper: Paper, _ content: CoverDocument.Content) throws -> (bytes: [UInt8], text: String) {
        let bytes = try CoverDocument().docx(of: paper, content, words: SamplePaper.english())
        let folder = try TestFolder()
        let file = try folder.write(bytes, "cover.docx")
        return (bytes, try Tool.run("pandoc", "-f", "docx", "-t", "plain", "--wrap=none", file).0)
    }

    @Test("The letter stands in the document, and the list only if it is wanted")
    func letter() throws {
        let paper = try ContentTests.full()
        let letter = try document(paper, .letter).text
        for words in ["Onzième Quai", "5 December 2026", "we hand you this statement again.", "With respect,\nÉlise"] {
            #expect(letter.contains(words), "\(words)")
        }
        #expect(letter.contains("Demonstration – invented"))
        #expect(!letter.contains("Signed by"))
        let both = try document(paper, .letterAndList).text
        for words in ["Excellency,", "Signed by 5 organisations from 3 countries", "Twelve Islands", "Zielona Kładka"] {
            #expect(both.contains(words), "\(words)")
        }
    }

    @Test("The same letter gives the same bytes")
    func repeated() throws {
        let first = try document(ContentTests.full(), .letterAndList).bytes
        // Files in a zip are stamped in steps of two seconds.
        Thread.sleep(forTimeInterval: 2.1)
        #expect(try document(ContentTests.full(), .letterAndList).bytes == first)
    }

    @Test("Markup and files that somebody typed stay words")
    func hostile() throws {
        let typed = #"<img src="file:///etc/passwd"><script>alert(1)</script>"#
        let paper = try SamplePaper.paper(
            [],
            cover: .init(
                words: typed, language: "en", sender: OrganisationName(language: "en", name: typed), addressees: [typed]
            ))
        let (bytes, text) = try document(paper, .letterAndList)
        #expect(text.components(separatedBy: typed).count == 4)
        #expect(!String(decoding: bytes, as: Unicode.ASCII.self).contains("word/media/"))
    }

    @Test("A missing program is named")
    func missing() throws {
        let paper = try ContentTests.full()
        let words = try SamplePaper.english()
        #expect(throws: PaperFault.missing("/usr/bin/no-pandoc")) {
            try CoverDocument(pandoc: "/usr/bin/no-pandoc").docx(of: paper, .letter, words: words)
        }
    }
}
