// Minutes of the worked cases of docs/formats/procedures, for each reader.
import Foundation
import Languages
import Papers
import Procedures
import Record
import Testing

/// A worked case with its outcome, as a minute freezes it.
struct SampleMinute {
    static let cases = SamplePaper.root.appending(path: "docs/formats/procedures")
    let procedure: Procedure

    /// `name` is that of the file without ending, or its number alone.
    init(_ name: String) throws {
        let file = try #require(try SampleMinute.names().first { $0.hasPrefix(name) })
        let bytes = [UInt8](try Data(contentsOf: SampleMinute.cases.appending(path: file + ".json")))
        procedure = try Procedure(file: bytes, presets: SampleMinute.presets())
    }

    /// The file with some words exchanged.
    init(_ name: String, exchanging words: [(String, String)]) throws {
        let file = try #require(try SampleMinute.names().first { $0.hasPrefix(name) })
        var text = try String(contentsOf: SampleMinute.cases.appending(path: file + ".json"), encoding: .utf8)
        for (old, new) in words {
            try #require(text.contains(old), "\(old)")
            text = text.replacingOccurrences(of: old, with: new)
        }
        procedure = try Procedure(file: Array(text.utf8), presets: SampleMinute.presets())
    }

    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: cases.path)
            .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".answer.json") }.map { String($0.dropLast(5)) }.sorted()
    }

    private static func presets() throws -> [String: RuleProfile] {
        let folder = SamplePaper.root.appending(path: "Data/profiles")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        let profiles = try files.map {
            try RuleProfile(file: [UInt8](try Data(contentsOf: folder.appending(path: $0))))
        }
        return Dictionary(uniqueKeysWithValues: profiles.map { ($0.id, $0) })
    }

    /// Organisations are called "Organisation alpha" and so on; the digest is that of the file as it is written now.
    func minute(
        for reader: Minute.Reader, title: String = "Release the lawyer", paragraphs: [Minute.Paragraph] = [],
        digest: Digest? = nil
    ) throws -> Minute {
        let names = procedure.participants.map { ($0.id, "Organisation \($0.id)") }
        return Minute(
            title: title, language: "en", paragraphs: paragraphs, number: 1, procedure: procedure,
            answer: Evaluation.run(procedure), names: Dictionary(uniqueKeysWithValues: names), reader: reader,
            reached: (5, 7), digest: digest ?? Digest(of: Array(procedure.tree.file.utf8)),
            day: try SamplePaper.day("2026-03-17"), coalition: "Civic Solidarity Platform", isDemonstration: true)
    }

    /// What stands in the minute, without markup.
    func text(for reader: Minute.Reader, words: Words? = nil, digest: Digest? = nil) throws -> String {
        let paper = MinutePaper(try minute(for: reader, digest: digest), words: try words ?? SamplePaper.english())
        return String(decoding: paper.bytes, as: UTF8.self).replacing(/<[^>]*>/, with: " ")
    }

    static func russian() throws -> Words {
        try Catalogues(folder: SamplePaper.root.appending(path: "Data/catalogues").path).words(.russian)
    }
}
