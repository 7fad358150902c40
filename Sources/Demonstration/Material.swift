// The invented coalition as its files describe it (Data/demonstration).
import Foundation
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

    static func data(_ path: String) throws -> Data {
        guard let bytes = try DurableFile.read(path) else { throw StoreFault.missing(path) }
        return Data(bytes)
    }
}
