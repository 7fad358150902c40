// What statements are about (Data/reference/themes.json).
import Foundation

struct Theme: Decodable, Sendable {
    let id: String
    let name: [String: String]

    func name(in language: String) -> String { name[language] ?? name["en"] ?? id }

    static func list(json: [UInt8]) throws -> [Theme] {
        struct File: Decodable { let themes: [Theme] }
        return try JSONDecoder().decode(File.self, from: Data(json)).themes
    }
}
