// All languages in which the interface can speak: one compiled catalogue for each, beside English, which is in the
// code. Read once, at the start. Source: GNU gettext manual.
import Foundation

/// The catalogues of a folder.
package final class Catalogues: Sendable {
    private let catalogues: [Language: Catalogue]

    /// Reads every `<tag>.mo` of a folder. Fails if the folder or a catalogue cannot be read, is damaged, or asks for
    /// placeholders that its English original does not have.
    package init(folder: String) throws(CatalogueProblem) {
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: folder) } catch { throw .noFolder(folder) }
        var found: [Language: Catalogue] = [:]
        for name in names where name.hasSuffix(".mo") {
            guard let language = Language(String(name.dropLast(3))) else { throw .noLanguage(file: name) }
            guard let data = FileManager.default.contents(atPath: folder + "/" + name) else {
                throw .unreadable(file: name)
            }
            do { found[language] = try Catalogue([UInt8](data)) } catch { throw .damaged(file: name, error) }
        }
        catalogues = found
    }

    /// English first, then the others by tag.
    package var languages: [Language] {
        [.english] + catalogues.keys.filter { $0 != .english }.sorted()
    }

    /// How many texts a language has, and how many there are: as many as the fullest catalogue holds. English, which is in
    /// the code, has all.
    package func completeness(of language: Language) -> (done: Int, all: Int) {
        let all = catalogues.values.map(\.count).max() ?? 0
        return (language == .english ? all : catalogues[language]?.count ?? 0, all)
    }

    /// The words of a language; of its primary language if only that is there ("sr" for "sr-Latn"); else English.
    package func words(_ language: Language) -> Words {
        for candidate in [language, language.primary] {
            if candidate == .english { break }
            if let catalogue = catalogues[candidate] { return Words(language: candidate, catalogue: catalogue) }
        }
        return Words(language: .english, catalogue: nil)
    }
}
