// The lists that the program ships, read from the source tree.
import Access
import Foundation

enum ProgramData {
    static func text(_ name: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "Data/passphrases/\(name)"), encoding: .utf8)
    }

    static func common() throws -> CommonPassphrases { CommonPassphrases(list: try text("common.txt")) }

    static func words(_ language: String) throws -> [String] {
        try text("words.\(language).txt").split(separator: "\n").map(String.init)
    }
}
