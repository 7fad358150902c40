// Why the interface cannot speak: told to the operator at the start, before anybody sees a page.

/// What is wrong with a folder of catalogues.
package enum CatalogueProblem: Error, Equatable {
    /// The folder is not there or cannot be listed.
    case noFolder(String)
    /// A file's name is not a language tag.
    case noLanguage(file: String)
    /// A file cannot be read.
    case unreadable(file: String)
    /// A file is not a catalogue that can be used.
    case damaged(file: String, CatalogueDamage)
}

/// What is wrong inside a catalogue.
package enum CatalogueDamage: Error, Equatable {
    /// Not a .mo file of revision 0.
    case notACatalogue
    /// It points outside itself, or a text does not end.
    case outOfBounds
    /// A text is not UTF-8.
    case notUTF8
    /// The plural rule is missing, cannot be read, or chooses forms that do not exist.
    case pluralRule
    /// A text has another number of plural forms than the rule needs.
    case pluralForms(message: String)
    /// A translation's placeholders are not those of its original.
    case placeholders(message: String)
}
