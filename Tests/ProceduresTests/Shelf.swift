import Record
import Foundation
import Procedures
import Testing

/// The example files of docs/formats/procedures and the profiles that the program ships.
enum Shelf {
    static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let cases = project.appendingPathComponent("docs/formats/procedures")

    /// Names without ending, in order.
    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: cases.path)
            .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".answer.json") }
            .map { String($0.dropLast(5)) }.sorted()
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: cases.appendingPathComponent(name)))
    }

    static func presets() throws -> [String: RuleProfile] {
        let folder = project.appendingPathComponent("Data/profiles")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        let profiles = try files.map {
            try RuleProfile(file: [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))))
        }
        return Dictionary(uniqueKeysWithValues: profiles.map { ($0.id, $0) })
    }

    static func procedure(_ name: String) throws -> Procedure {
        try Procedure(file: bytes(name + ".json"), presets: presets())
    }

    static func answer(_ procedure: Procedure) -> String { Evaluation.run(procedure).tree(of: procedure).file }
}

/// Numbers that are the same each time (SplitMix64).
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var word = state
        word = (word ^ word >> 30) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ word >> 27) &* 0x94d0_49bb_1331_11eb
        return Int((word ^ word >> 31) % UInt64(max(limit, 1)))
    }
}
