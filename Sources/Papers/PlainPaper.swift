// The same paper in plain text, for mail, for whoever cannot open a PDF, and for those who read in twenty years.
package import Languages
import Membership
import Record
import Statements

/// Writes a paper as UTF-8 text in lines of 76 columns.
package struct PlainPaper: Sendable {
    private let paper: Paper
    private let words: Words

    /// `words` are the reader's, as in `PaperHTML`.
    package init(_ paper: Paper, words: Words) {
        self.paper = paper
        self.words = words
    }

    /// The whole text, lines ended by LF; the same for the same paper and words.
    package var text: String {
        let said = PaperWords(paper: paper, words: words)
        let list = PaperList(paper, for: words.language)
        var lines = PlainLines()
        for status in [said.confidential, said.invented] {
            if let status { lines.add(status) }
        }
        if let cover = paper.cover { letter(&lines, CoverPage(cover: cover, said: said, list: list)) }
        head(&lines, said)
        for (index, block) in paper.text.blocks.enumerated() { write(&lines, block, index) }
        signatories(&lines, list, said)
        proof(&lines, said)
        return lines.text
    }

    private func letter(_ lines: inout PlainLines, _ page: CoverPage) {
        lines.space()
        lines.add(page.cover.sender.name)
        lines.add(page.said.day(page.day))
        lines.space()
        for addressee in page.cover.addressees { lines.add(addressee) }
        for paragraph in page.cover.paragraphs {
            lines.space()
            for line in paragraph { lines.add(line) }
        }
        lines.space()
        lines.add(String(repeating: "_", count: PlainLines.width))
    }

    private func head(_ lines: inout PlainLines, _ said: PaperWords) {
        lines.space()
        lines.add(paper.house.coalition)
        lines.add(said.kind)
        lines.heading(paper.text.title, mark: "=")
        lines.space()
        for fact in said.facts {
            for (index, value) in fact.values.enumerated() {
                let term = fact.term + ": "
                lines.add(value, after: index == 0 ? term : String(repeating: " ", count: term.count))
            }
        }
        lines.add(said.version)
    }

    private func write(_ lines: inout PlainLines, _ block: Block, _ index: Int) {
        let number = "[\(index + 1)] ".padded(to: 5)
        lines.space()
        switch block.kind {
        case .heading, .subheading: lines.heading(block.text, mark: "-", after: number)
        case .paragraph, .note: lines.add(block.text, after: number)
        case .demand: lines.add(block.text, after: number + "\(paper.text.demandNumber(of: index) ?? 1). ")
        case .item: lines.add(block.text, after: number + "- ")
        }
    }

    private func signatories(_ lines: inout PlainLines, _ list: PaperList, _ said: PaperWords) {
        lines.heading(said.heading(list), mark: "=")
        for group in list.groups {
            if let title = said.title(group) { lines.heading(title, mark: "-") }
            for country in group.countries {
                lines.space()
                lines.add(said.country(country))
                for line in country.signatories { write(&lines, line, in: group.part, said) }
            }
        }
        if let withheld = said.withheld {
            lines.space()
            lines.add(withheld)
        }
        guard let title = said.withdrawnTitle(list) else { return }
        lines.heading(title, mark: "-")
        for name in list.withdrawn { lines.add(name.name, after: "- ") }
    }

    private func write(
        _ lines: inout PlainLines, _ line: PaperList.Line, in part: PaperList.Part, _ said: PaperWords
    ) {
        let marks = said.marks(line.signatory, in: part)
        lines.add(line.name.name + (marks.isEmpty ? "" : " (\(marks.joined(separator: "; ")))"), after: "- ")
        if let reservation = line.signatory.reservation {
            lines.add(said.reservation(reservation) + " " + reservation.words, after: "    ")
        }
    }

    private func proof(_ lines: inout PlainLines, _ said: PaperWords) {
        if let code = paper.code?.shown, let address = paper.checkAddress {
            lines.heading(words("This list can be checked"), mark: "=")
            lines.space()
            lines.add(words("Code of this statement"))
            lines.add(code)
            lines.add(address)
        } else {
            lines.heading(words("This letter is confidential"), mark: "=")
            lines.space()
            lines.add(said.unpublished)
        }
        lines.space()
        lines.add(words("Digest of the text (SHA-256)"))
        lines.add(paper.text.digest.hex)
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
