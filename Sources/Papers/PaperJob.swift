// Makes the PDF that is handed over: tagged for readers that read aloud, and the same bytes each time.
import Access
import Foundation
package import Languages
import Record

/// Sets papers by WeasyPrint.
package struct PaperJob: Sendable {
    private let style: [UInt8]
    private let program: String
    private let seconds: Int

    /// `style` is `Data/papers/paper.css`; `program` an absolute path; `seconds` how long it may take.
    package init(style: [UInt8], program: String = "/usr/bin/weasyprint", seconds: Int = 60) {
        self.style = style
        self.program = program
        self.seconds = seconds
    }

    /// The PDF. Blocks for about a second, longer for long lists.
    package func pdf(of paper: Paper, words: Words) throws(PaperFault) -> [UInt8] {
        try JobFolder.with { folder throws(PaperFault) in
            try folder.write(PaperHTML(paper, words: words).bytes, to: "paper.html")
            try folder.write(style, to: PaperHTML.styleName)
            if let picture = paper.checkAddress.flatMap({ QRCode.png(of: $0) }) {
                try folder.write(picture, to: PaperHTML.pictureName)
            }
            let arguments = ["--quiet", "--encoding", "utf-8", "--pdf-variant", "pdf/ua-1", "paper.html", "paper.pdf"]
            try Job(
                program: program, arguments: arguments, folder: folder, epoch: paper.epoch, seconds: seconds
            ).run()
            return try folder.read("paper.pdf")
        }
    }
}

extension Paper {
    /// Midnight of its day, in seconds of UTC: what its papers take for now.
    var epoch: Int64 { (Calendars.instant(ofDay: day.text, time: "00:00", zone: "UTC") ?? 0) / 1000 }
}
