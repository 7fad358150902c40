// One line of a file by which older statements come into the archive: a JSON object (docs/formats/archived).
import Foundation
package import Membership
import Record

/// What is wrong with a line.
package enum ArchiveProblem: Error, Hashable, Sendable {
    case notJSON(String)
    /// A field that is missing, or does not fit: its name.
    case field(String)
    case text(field: String, TextProblem)
}

package enum ArchiveLine {
    private struct Line: Decodable {
        struct Signatory: Decodable {
            let name: String
            let language: String?
            let country: String?
        }

        let title, language, day, text, source: String
        let addressees, countries, themes: [String]?
        let signatories: [Signatory]?
    }

    /// Reads a line. `states` and `themes` are the codes that the site knows.
    package static func read(
        _ bytes: [UInt8], states: Set<String>, themes: Set<String>
    ) throws(ArchiveProblem) -> ArchivedStatement {
        let line: Line
        do { line = try JSONDecoder().decode(Line.self, from: Data(bytes)) } catch {
            throw .notJSON(String("\(error)".prefix(200)))
        }
        guard let day = Day(text: line.day) else { throw .field("day") }
        guard FieldPattern.language.fits(line.language) else { throw .field("language") }
        let countries = line.countries ?? []
        guard countries.allSatisfy(states.contains) else { throw .field("countries") }
        let about = line.themes ?? []
        guard about.allSatisfy(themes.contains) else { throw .field("themes") }
        let addressees = try (line.addressees ?? []).map { name throws(ArchiveProblem) in
            Addressee(source: .free, name: try checked(name, "addressees", Addressee.limit))
        }
        guard addressees.count <= CanonicalText.addresseesMost else { throw .field("addressees") }
        let blocks: [Block]
        do throws(TextProblem) { blocks = try TextReader.read(line.text).blocks } catch {
            throw .text(field: "text", error)
        }
        let text = CanonicalText(
            kind: .statement, language: line.language,
            title: try checked(line.title, "title", CanonicalText.titleLimit),
            addressees: addressees, blocks: blocks)
        return ArchivedStatement(
            text: text, day: day, source: try checked(line.source, "source", ArchivedStatement.sourceLimit),
            countries: countries, themes: about, signatories: try signatories(line, states))
    }

    private static func signatories(
        _ line: Line, _ states: Set<String>
    ) throws(ArchiveProblem) -> [ArchivedStatement.Signatory] {
        let given = line.signatories ?? []
        guard given.count <= ArchivedStatement.mostSignatories else { throw .field("signatories") }
        return try given.map { one throws(ArchiveProblem) in
            let language = one.language ?? line.language
            guard FieldPattern.language.fits(language), one.country.map(states.contains) ?? true else {
                throw .field("signatories")
            }
            return ArchivedStatement.Signatory(
                name: try checked(one.name, "signatories", ArchivedStatement.nameLimit), language: language,
                country: one.country)
        }
    }

    private static func checked(_ words: String, _ field: String, _ limit: Int) throws(ArchiveProblem) -> String {
        do throws(TextProblem) { return try WrittenText.line(words, limit: limit) } catch {
            throw .text(field: field, error)
        }
    }
}
