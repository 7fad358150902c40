// A minute as PDF, read back by another program.
import Foundation
import Languages
import Papers
import Procedures
import Record
import Testing

@Suite struct MinutePrintTests {
    private func printed(_ minute: Minute, _ words: Words) throws -> Printed {
        try Printed(bytes: PaperJob(shipped: SamplePaper.shipped).pdf(of: minute, words: words))
    }

    @Test("The PDF has the outcome, what was decided, the digest, and number and title on each page")
    func printed() throws {
        let paragraphs = (1...40).map { Minute.Paragraph("Paragraph \($0) of what we ask.", language: "en") }
        let minute = try SampleMinute("45").minute(for: .keepers, paragraphs: paragraphs)
        let printed = try printed(minute, SamplePaper.english())
        let words = try printed.words
        #expect(words.contains("Blocked: 3 objections, and 3 block."))
        #expect(words.contains("Paragraph 40 of what we ask."))
        let digest = minute.digest.hex
        for start in stride(from: 0, to: 64, by: 8) { #expect(words.contains(digest.dropFirst(start).prefix(8))) }
        #expect(words.contains("1. Opened on 2 March 2026, 12:00, UTC+1") && words.contains("2. Could act"))
        let pages = try printed.pages
        #expect(pages > 1)
        for number in 1...pages {
            let page = try printed.page(number)
            #expect(page.contains("Minute 1 · Release the lawyer"))
            #expect(page.contains("Page \(number) of \(pages)"))
            #expect(page.contains("Confidential"))
        }
        #expect(try Tool.run("qpdf", "--check", printed.file).1)
    }

    @Test("In Russian as well")
    func russian() throws {
        let printed = try printed(SampleMinute("44").minute(for: .members), SampleMinute.russian())
        let words = try printed.words
        #expect(words.contains("Протокол 1 · Release the lawyer"))
        #expect(words.contains("1 из "))
        #expect(!words.contains("Конфиденциально"))
    }
}
