// The decisions of the invented coalition as their file describes them (Data/demonstration/decisions.json).
import Foundation

struct DecisionMaterial: Decodable {
    let council: [String]
    let decisions: [Decision]

    struct Decision: Decodable {
        let kind: String
        let title: String
        let language: String
        /// Key of the organisation that begins it; none for an applicant.
        let by: String?
        /// Hours from now.
        let begun: Double
        let steps: [Step]
        // An application.
        let person, mail, country, short, site, information, independence, contribution: String?
        let areas: [String]?
        let pledge: Bool?
        // A position.
        let words, draft: String?
        let addressees: [String]?
        // A working group, a vote, an election.
        let coordinators: [String]?
        let goals, contacts, regulations, plan, text, until: String?
    }

    struct Step: Decodable {
        let hours: Double
        let deed: String
        let by, words, to: String?
        /// Hours from now at which a vote ends.
        let closes: Double?
    }

    static func read(_ folder: String) throws -> DecisionMaterial {
        try JSONDecoder().decode(
            DecisionMaterial.self, from: try Material.data(folder + "/demonstration/decisions.json"))
    }
}
