// What statements are about (Data/reference/themes.json).
import Foundation

package struct Theme: Decodable, Sendable {
    package let id: String
    let name: [String: String]

    func name(in language: String) -> String { name[language] ?? name["en"] ?? id }

    /// Reads the file of themes; throws what Foundation's decoder says of a broken one.
    package static func list(json: [UInt8]) throws -> [Theme] {
        struct File: Decodable { let themes: [Theme] }
        return try JSONDecoder().decode(File.self, from: Data(json)).themes
    }
}
