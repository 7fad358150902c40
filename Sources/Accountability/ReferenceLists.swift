// The lists that come with the program: institutions and the participating States of the OSCE (Data/reference, with
// their sources).
package import Foundation

/// Both lists, read once.
package struct ReferenceLists: Sendable {
    package let institutions: [Institution]
    /// Name of a State by its code, then by language tag.
    package let states: [String: [String: String]]

    /// Reads both files; throws what Foundation's decoder says of a broken file.
    package init(institutions: Data, states: Data) throws {
        let decoder = JSONDecoder()
        let bodies = try decoder.decode(InstitutionsFile.self, from: institutions).institutions
        self.institutions = bodies.map {
            Institution(id: $0.id, parent: $0.parent, names: $0.name, acronyms: $0.acronym ?? [:])
        }
        self.states = Dictionary(
            uniqueKeysWithValues: try decoder.decode(StatesFile.self, from: states).states.map { ($0.code, $0.name) })
    }

    /// The institution with this identifier; nil for an unknown one.
    package func institution(_ id: String) -> Institution? { institutions.first { $0.id == id } }

    /// The name with the house it belongs to: "Chairperson-in-Office (OSCE)". There are many permanent councils.
    package func fullName(_ institution: Institution, in language: String) -> String {
        let name = institution.name(in: language)
        var house = institution
        while let parent = house.parent.flatMap(self.institution) { house = parent }
        let short = house.shortName(in: language)
        let isClear = house.id == institution.id || name.contains(short) || name.contains(house.name(in: language))
        return isClear ? name : "\(name) (\(short))"
    }

    private struct InstitutionsFile: Decodable {
        struct Body: Decodable {
            let id: String
            let parent: String?
            let name: [String: String]
            let acronym: [String: String]?
        }
        let institutions: [Body]
    }

    private struct StatesFile: Decodable {
        struct State: Decodable {
            let code: String
            let name: [String: String]
        }
        let states: [State]
    }
}
