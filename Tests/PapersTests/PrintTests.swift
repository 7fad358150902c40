// The PDF that is handed over, read back by other programs.
import Foundation
import Membership
import Papers
import Record
import Statements
import Testing

@Suite struct PrintTests {
    @Test("The PDF is tagged, has title and language, and is well made")
    func tagged() throws {
        let printed = try Printed(SamplePaper.paper(SamplePaper.many(3)))
        let info = try printed.info
        #expect(info.contains("Title:           Release the lawyer detained on the courthouse steps"))
        #expect(info.contains("Tagged:          yes"))
        #expect(info.contains("(A4)"))
        #expect(try Tool.run("qpdf", "--json", printed.file).0.contains(#""/Lang": "u:en""#))
        #expect(try Tool.run("qpdf", "--check", printed.file).1)
    }

    @Test("The same paper gives the same bytes, whenever it is set")
    func repeated() throws {
        let paper = try SamplePaper.paper(SamplePaper.many(40))
        let first = try Printed(paper).bytes
        // Over the boundary of a second: what is stamped with the time would differ.
        Thread.sleep(forTimeInterval: 1.1)
        #expect(try Printed(paper).bytes == first)
    }

    @Test("Names in every script can be searched and copied, and all letters come from our fonts")
    func scripts() throws {
        let printed = try Printed(SamplePaper.paper(SamplePaper.many(24)))
        let words = try printed.words
        for (_, _, name) in SamplePaper.scripts { #expect(words.contains(name), "\(name)") }
        let fonts = try Tool.run("pdffonts", printed.file).0.split(separator: "\n").dropFirst(2)
        #expect(fonts.count > 4)
        for font in fonts { #expect(font.contains("+Noto-") || font.contains("+DejaVu-"), "\(font)") }
    }

    @Test("A telephone reads the address from the printed code")
    func scanned() throws {
        let printed = try Printed(SamplePaper.paper(SamplePaper.many(3)))
        #expect(try printed.scanned() == "https://solidarity.example/v/7QK4-M2XD-R5TW")
    }

    @Test("Each page has its number, the code, the version, and says that it is invented")
    func edges() throws {
        let printed = try Printed(SamplePaper.paper(SamplePaper.many(120)))
        let pages = try printed.pages
        #expect(pages > 2)
        for number in 1...pages {
            let page = try printed.page(number)
            #expect(page.contains("Page \(number) of \(pages)"))
            #expect(page.contains("7QK4-M2XD-R5TW · version 2"))
            #expect(page.contains("Demonstration – invented"))
        }
    }

    @Test("A confidential letter says so on each page and has no code to look up")
    func confidential() throws {
        let printed = try Printed(
            SamplePaper.paper(SamplePaper.many(120), code: nil, isDemonstration: false))
        for number in 1...(try printed.pages) {
            let page = try printed.page(number)
            #expect(page.contains("Confidential"))
            #expect(!page.contains("invented"))
        }
        #expect(try printed.scanned() == nil)
        #expect(try !printed.words.contains("https://"))
    }

    @Test(
        "Markup and addresses that somebody typed stay words",
        arguments: [
            "<script>alert(1)</script>", #"<img src="file:///etc/passwd">"#, "<style>*{display:none}</style>",
            #"<link rel="attachment" href="file:///etc/passwd">"#,
        ])
    func hostile(_ typed: String) throws {
        let cover = Paper.Cover(
            words: "Cover \(typed)", language: "en", sender: OrganisationName(language: "en", name: "Sender \(typed)"),
            addressees: ["Addressee \(typed)"])
        let signatory = Paper.Signatory(card: SamplePaper.card(1, "BE", [("en", "Name \(typed)")]))
        let printed = try Printed(
            SamplePaper.paper([signatory], text: SamplePaper.text(title: "Title \(typed)"), cover: cover))
        let words = try printed.words
        for place in ["Cover", "Sender", "Addressee", "Name", "Title"] {
            #expect(words.contains("\(place) \(typed)"), "\(place)")
        }
        #expect(try Tool.run("pdfdetach", "-list", printed.file).0.hasPrefix("0 embedded files"))
    }

    @Test("A name of 200 letters stays within the page")
    func longName() throws {
        let name = String(repeating: "Bürgerrechtsvereinigung", count: 9).prefix(200)
        let card = SamplePaper.card(1, "BE", [("de", String(name))])
        let cover = Paper.Cover(
            words: String(name), language: "de", sender: OrganisationName(language: "de", name: String(name)),
            addressees: [String(name)])
        let printed = try Printed(
            SamplePaper.paper(
                [Paper.Signatory(card: card)], text: SamplePaper.text(title: String(name)), cover: cover))
        let boxes = try Tool.run("pdftotext", "-bbox", printed.file, "-").0
        let edges = boxes.matches(of: /xMax="([0-9.]+)"/).compactMap { Double($0.output.1) }
        #expect(edges.count > 40)
        // A4 is 595 points wide, the margin 71.
        #expect(edges.allSatisfy { $0 < 526 })
    }
}
