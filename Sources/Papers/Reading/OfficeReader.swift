// Reads the words out of a DOCX or ODT by pandoc, shut in as every job is: what comes out is Markdown, which the text's own
// reader makes into blocks.
import Synchronization

/// Reads one file at a time.
package final class OfficeReader: Sendable {
    package struct Reading: Hashable, Sendable {
        /// The title of a DOCX; empty when it names none. That of an ODT stands in its text.
        package let title: String
        package let markdown: String
        package let losses: Set<OfficeLoss>
    }

    /// Stands between the title and the text; no text holds it.
    private static let mark: Character = "\u{1D}"

    private let pandoc: String
    private let seconds: Int
    private let isReading = Mutex(false)

    /// `pandoc` is an absolute path; `seconds` how long it may take.
    package init(pandoc: String = "/usr/bin/pandoc", seconds: Int = 20) {
        self.pandoc = pandoc
        self.seconds = seconds
    }

    /// Blocks; any thread may call. What was deleted under "track changes" is left out, what was inserted is taken.
    /// Throws an `OfficeProblem` for the file, a `PaperFault` for the machine.
    package func read(_ bytes: [UInt8]) throws -> Reading {
        let file = try OfficeFile(bytes)
        guard
            isReading.withLock({ isBusy in
                defer { isBusy = true }
                return !isBusy
            })
        else { throw OfficeProblem.busy }
        defer { isReading.withLock { $0 = false } }
        let markdown = try convert(bytes, file.kind, to: "gfm-raw_html", "--template", "template.txt")
        guard let markdown else { throw OfficeProblem.unreadable }
        guard !markdown.isEmpty else { throw OfficeProblem.tooSlow }
        var losses = file.losses
        if losses.contains(.comments), try !hasComments(bytes, file.kind) { losses.remove(.comments) }
        let parts = String(decoding: markdown, as: UTF8.self).split(
            separator: OfficeReader.mark, maxSplits: 1, omittingEmptySubsequences: false)
        let title = parts[0].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return Reading(title: title, markdown: String(parts.last ?? ""), losses: losses)
    }

    /// Some programs write the part for comments without one in it.
    private func hasComments(_ bytes: [UInt8], _ kind: OfficeFile.Kind) throws -> Bool {
        let words = try convert(bytes, kind, to: "native", "--track-changes", "all") ?? []
        return words.firstRange(of: Array("[ \"comment-start\" ]".utf8)) != nil
    }

    /// Nil when the program cannot read it, empty when it took too long.
    private func convert(
        _ bytes: [UInt8], _ kind: OfficeFile.Kind, to form: String, _ options: String...
    ) throws -> [UInt8]? {
        try JobFolder.with { folder throws(PaperFault) in
            try folder.write(bytes, to: "text.\(kind.rawValue)")
            try folder.write(Array("$title$\(OfficeReader.mark)\n$body$\n".utf8), to: "template.txt")
            let arguments =
                ["--sandbox", "--from", kind.rawValue, "--to", form, "--wrap", "none"] + options + [
                    "--output", "made", "text.\(kind.rawValue)",
                ]
            do throws(PaperFault) {
                try Job(program: pandoc, arguments: arguments, folder: folder, epoch: 0, seconds: seconds).run()
            } catch .failed { return [UInt8]?.none } catch .timedOut { return [] }
            return try folder.read("made")
        }
    }
}
