// The invented coalition as its files describe it (Data/demonstration).
import Foundation
import Statements
import Store

struct Material {
    struct Organisations: Decodable {
        let roles: [String: String]
        let organisations: [Member]
    }

    struct Member: Decodable {
        let id: String
        let names: [Name]
        let seat: String?
        let seatWithheld: Bool
        let unlisted: Bool
        let international: Bool
        let areas: [String]
        let domain: String?
        let history: [Change]
        let people: [Person]
    }

    struct Name: Decodable {
        let language: String
        let name: String
        let short: String?
    }

    struct Change: Decodable {
        let standing: String
        /// Days before now.
        let since: Int64
    }

    struct Person: Decodable {
        let name: String
        let email: String
        let language: String
        let zone: String
        let rights: [String]
    }

    struct Work: Decodable {
        let key: String
        let title: String
        let language: String
        let initiator: String
        let addressees: [To]
        let countries: [String]
        let themes: [String]
        let text: String
        let minimum: Int
        let zone: String
        let hours: Hours
        let signatories: [String]
        /// Who signs with the name withheld.
        let withheld: [String]?
        let reserved: [Reserved]?
        let late: [Later]?
        let withdrawn: [Later]?
        let letters: [Later]?
        let guests: [Guest]?
        /// An open letter.
        let open: Bool?
        /// When a delivery was prepared, in hours from now.
        let prepared: Double?
        let translations: [Translation]?
        /// Who is asked to read the draft, and what was said about it.
        let readers: [String]?
        let comments: [Comment]?
    }

    struct Translation: Decodable {
        let language: String
        let by: String
        let reviewer: String
        /// `started`, `complete`, `reviewed` or `approved`.
        let state: String
        /// So many parts are translated; all if it is not said.
        let parts: Int?
    }

    struct Comment: Decodable {
        let by: String
        /// Number of the part, from 1.
        let part: Int
        let hours: Double
        let words: String
        let settled: Bool?
    }

    struct Reserved: Decodable {
        let by: String
        /// Numbers of parts, from 1.
        let parts: [Int]
        let language: String
        let words: String
    }

    struct Later: Decodable {
        let by: String
        let hours: Double
    }

    struct Guest: Decodable {
        let name: String
        let country: String
        let site: String
        let person: String
        let mail: String
        let hours: Double
    }

    struct To: Decodable {
        let institution: String?
        let state: String?
        let free: String?
    }

    /// Hours from now; negative: ago; nil: not yet.
    struct Hours: Decodable {
        let drafted: Double?
        let fixed: Double?
        let opened: Double?
        let ends: Double?
        let closed: Double?
        let published: Double?
    }

    let folder: String
    let organisations: Organisations
    let works: [Work]

    /// `folder`: the folder Data.
    init(folder: String) throws {
        self.folder = folder
        let decoder = JSONDecoder()
        organisations = try decoder.decode(
            Organisations.self, from: try Material.data(folder + "/demonstration/organisations.json"))
        let statements = folder + "/demonstration/statements"
        let names = try FileManager.default.contentsOfDirectory(atPath: statements).filter { $0.hasSuffix(".json") }
            .sorted()
        works = try names.map { try decoder.decode(Work.self, from: try Material.data(statements + "/" + $0)) }
    }

    func text(of work: Work) throws -> String {
        String(decoding: try Material.data("\(folder)/demonstration/statements/\(work.text)"), as: UTF8.self)
    }

    /// The file of a translation: the title, an empty line, and the text in the parts of the original.
    func translation(of work: Work, into language: String) throws -> (title: String, blocks: [String]) {
        let path = "\(folder)/demonstration/statements/\(work.key).\(language).md"
        let file = String(decoding: try Material.data(path), as: UTF8.self)
        let parts = file.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { throw StoreFault.damaged(path) }
        return (parts[0], try TextReader.read(parts[1]).blocks.map(\.text))
    }

    /// Ids of the themes that the site knows.
    var themes: Set<String> {
        get throws {
            struct File: Decodable {
                struct Theme: Decodable { let id: String }
                let themes: [Theme]
            }
            let file = try JSONDecoder().decode(File.self, from: try Material.data(folder + "/reference/themes.json"))
            return Set(file.themes.map(\.id))
        }
    }

    /// Lines of the archive's file.
    func archive() throws -> [[UInt8]] {
        Array(try Material.data(folder + "/demonstration/archive.jsonl")).split(separator: 0x0A).map(Array.init)
    }

    static func data(_ path: String) throws -> Data {
        guard let bytes = try DurableFile.read(path) else { throw StoreFault.missing(path) }
        return Data(bytes)
    }
}
