// Bodies that coalitions address: international organisations and their organs, as the reference list gives them.

package struct Institution: Hashable, Sendable {
    /// Word of ASCII letters, digits and dashes; stable.
    package let id: String
    package let parent: String?
    /// Name by language tag; English is always there.
    package let names: [String: String]
    package let acronym: String?

    package init(id: String, parent: String?, names: [String: String], acronym: String?) {
        self.id = id
        self.parent = parent
        self.names = names
        self.acronym = acronym
    }

    /// The name for `language`, else in English.
    package func name(in language: String) -> String { names[language] ?? names["en"] ?? id }
}
