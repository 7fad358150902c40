// Reads everything that somebody can reach by following links: pages, feeds, files, papers with their text, proof files.
import Foundation
import HTTP
import Record

/// What a reader found, by address.
struct Crawl {
    struct Found {
        let status: Int
        let headers: [(String, String)]
        /// The answer in words: a paper as its text, everything else as it is.
        let text: String
        let bytes: [UInt8]
        var size: Int { bytes.count }
    }

    private(set) var found: [String: Found] = [:]

    /// Follows every link from these addresses on, as this visitor. Nothing is posted.
    init(_ browser: Browser, from seeds: [String]) throws {
        var waiting = seeds
        while let address = waiting.popLast(), found.count < 3000 {
            guard found[address] == nil else { continue }
            browser.get(address)
            let text = browser.isPaper ? try Crawl.words(of: browser.bytes) : browser.page
            found[address] = Found(
                status: browser.status, headers: browser.headers, text: text, bytes: browser.bytes)
            guard browser.header("content-type")?.hasPrefix("text/html") ?? false else { continue }
            waiting += browser.links("/").filter { $0.hasPrefix("/") && !$0.hasPrefix("//") && Crawl.isRead($0) }
                .map { $0.components(separatedBy: "#")[0] }
        }
    }

    /// English and Russian stand for all languages: the pages are the same in other words.
    private static func isRead(_ address: String) -> Bool {
        !address.split(separator: "/").prefix(2).contains { ["de", "es", "fr", "it", "uk"].contains($0) }
    }

    /// Addresses of what contains this, in words or bytes.
    func containing(_ mark: String) -> [String] {
        found.filter { found in
            found.value.text.contains(mark) || found.value.headers.contains { $0.1.contains(mark) }
        }.map(\.key).sorted()
    }

    private static func words(of paper: [UInt8]) throws -> String {
        let path = NSTemporaryDirectory() + "civic-leak-" + UUID().uuidString + ".pdf"
        try Data(paper).write(to: URL(fileURLWithPath: path))
        defer { unlink(path) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
        process.arguments = [path, "-"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Browser {
    var isPaper: Bool { header("content-type") == "application/pdf" }
}
