// Makes the PDF that is handed over: tagged for readers that read aloud, and the same bytes each time.
import Access
import Foundation
package import Languages
import Record

/// Sets papers by WeasyPrint.
package struct PaperJob: Sendable {
    /// Debian's package with this program holds the library that `paper.py` uses.
    private static let setter = "/usr/bin/weasyprint"
    private let shipped: String
    private let python: String
    private let seconds: Int

    /// `shipped` is the folder `Data/papers` with `paper.css` and `paper.py`; `python` an absolute path; `seconds` how
    /// long it may take.
    package init(shipped: String, python: String = "/usr/bin/python3", seconds: Int = 60) {
        self.shipped = shipped
        self.python = python
        self.seconds = seconds
    }

    /// The PDF, tagged (PDF/UA-1); the same bytes for the same paper and words. Blocks for about a second, for two or
    /// three with a thousand signatories; any thread may call.
    package func pdf(of paper: Paper, words: Words) throws(PaperFault) -> [UInt8] {
        let picture = paper.checkAddress.flatMap { QRCode.png(of: $0) }
        return try pdf(of: PaperHTML(paper, words: words).bytes, picture: picture, epoch: paper.epoch)
    }

    /// The PDF of a minute, made as that of a paper is.
    package func pdf(of minute: Minute, words: Words) throws(PaperFault) -> [UInt8] {
        try pdf(of: MinutePaper(minute, words: words).bytes, picture: nil, epoch: minute.epoch)
    }

    private func pdf(of page: [UInt8], picture: [UInt8]?, epoch: Int64) throws(PaperFault) -> [UInt8] {
        guard FileManager.default.isExecutableFile(atPath: PaperJob.setter) else { throw .missing(PaperJob.setter) }
        return try JobFolder.with { folder throws(PaperFault) in
            try folder.write(page, to: "paper.html")
            try folder.copy("\(shipped)/paper.css", to: "paper.css")
            if let picture { try folder.write(picture, to: "code.png") }
            try Job(
                program: python, arguments: ["-s", "-P", "\(shipped)/paper.py"], folder: folder, epoch: epoch,
                seconds: seconds
            ).run()
            return try folder.read("paper.pdf")
        }
    }
}

extension Paper {
    /// Midnight of its day, in seconds of UTC: what its papers take for now.
    var epoch: Int64 { (Calendars.instant(ofDay: day.text, time: "00:00", zone: "UTC") ?? 0) / 1000 }
}
