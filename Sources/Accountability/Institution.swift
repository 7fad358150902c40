// Bodies that coalitions address: international organisations and their organs, as the reference list gives them.

/// One body of the list.
package struct Institution: Hashable, Sendable {
    /// Word of ASCII letters, digits and dashes; stable.
    package let id: String
    package let parent: String?
    /// Name by language tag; English is always there.
    package let names: [String: String]
    /// Acronym by language tag.
    package let acronyms: [String: String]

    /// As the list has it; English among the names.
    package init(id: String, parent: String?, names: [String: String], acronyms: [String: String]) {
        self.id = id
        self.parent = parent
        self.names = names
        self.acronyms = acronyms
    }

    /// The name for `language`, else in English.
    package func name(in language: String) -> String { names[language] ?? names["en"] ?? id }

    /// Acronym or else name for `language`, to stand in brackets behind the name of an organ.
    package func shortName(in language: String) -> String {
        acronyms[language] ?? names[language] ?? acronyms["en"] ?? id
    }
}
