// A translation as it travels to a translator's program and back.
package import Statements
import Record

/// What goes out: every part of a text with what was written for it so far.
package struct TranslationSheet: Sendable {
    package let statement: StatementID
    package let version: Int
    package let source: String
    package let target: String
    package let state: TranslationState

    package init(statement: StatementID, version: Int, source: String, target: String, state: TranslationState) {
        (self.statement, self.version, self.source) = (statement, version, source)
        (self.target, self.state) = (target, state)
    }
}

/// What came back.
package struct ReturnedTranslation: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package let unit: String
        /// The words that it was made from.
        package let original: String
        package let words: String
    }

    /// Nil when the file does not say.
    package let version: Int?
    package let target: String?
    /// What stood here when the file went out (`TranslationState.mark`); nil when it does not say.
    package let mark: String?
    /// Without those that are empty or marked as uncertain.
    package let rows: [Row]
}

/// Why a translation's file cannot be taken.
package enum TranslationFileProblem: Error, Hashable, Sendable {
    case notText
    /// The line, from 1, that cannot be read.
    case line(Int)
    /// It declares a document type: entities could make a small file large.
    case documentType
    case tooMany
}
