// Programs that read papers back: what a reader, a printer and a telephone would see.
import Foundation
import Papers

/// A folder of one test, gone with it.
final class TestFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "papers-test-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: [UInt8], _ name: String) throws -> String {
        try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
        return "\(path)/\(name)"
    }

    /// A program of this test: a shell script.
    func program(_ script: String) throws -> String {
        let file = try write(Array("#!/bin/sh\n\(script)\n".utf8), "program")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
        return file
    }

    func text(_ name: String) -> String? { try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }
}

enum Tool {
    /// What the program wrote, and whether it ended well.
    static func run(_ program: String, _ arguments: String..., in folder: String = "/") throws -> (String, Bool) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/" + program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (String(decoding: data, as: UTF8.self), process.terminationStatus == 0)
    }
}

/// A paper that was set, read back.
struct Printed {
    let folder = try! TestFolder()
    let bytes: [UInt8]
    let file: String

    init(_ paper: Paper) throws {
        try self.init(bytes: PaperJob(shipped: SamplePaper.shipped).pdf(of: paper, words: SamplePaper.english()))
    }

    init(bytes: [UInt8]) throws {
        self.bytes = bytes
        file = try folder.write(bytes, "paper.pdf")
    }

    /// Words in the order of reading, spaces and line ends folded.
    var words: String {
        get throws {
            try Tool.run("pdftotext", file, "-").0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    var info: String { get throws { try Tool.run("pdfinfo", file).0 } }

    var pages: Int {
        get throws {
            let line = try info.split(separator: "\n").first { $0.hasPrefix("Pages:") }
            return line.flatMap { Int($0.drop { !$0.isNumber }) } ?? 0
        }
    }

    /// One page as words.
    func page(_ number: Int) throws -> String {
        try Tool.run("pdftotext", "-f", "\(number)", "-l", "\(number)", file, "-").0
    }

    /// What a telephone reads from the pages; nil if there is no code.
    func scanned() throws -> String? {
        _ = try Tool.run("pdftoppm", "-r", "150", "-png", file, "\(folder.path)/page")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".png") {
            let (text, found) = try Tool.run("zbarimg", "--raw", "--quiet", "\(folder.path)/\(name)")
            if found { return text.trimmingCharacters(in: .newlines) }
        }
        return nil
    }
}
