// Somebody writes parts of a translation. Not recorded: only what is approved counts. Two people at one part do not
// overwrite each other: who comes second is told what the first one wrote.
import Membership
import Record
package import Statements
package import Store

package struct TranslateText: Sendable {
    /// What came back for one part.
    package struct Change: Hashable, Sendable {
        package let unit: String
        /// Empty takes it out.
        package let words: String
        /// What the form showed; nil: whatever stands there is replaced.
        package let shown: String?

        package init(unit: String, words: String, shown: String?) {
            (self.unit, self.words, self.shown) = (unit, words, shown)
        }
    }

    /// What became of the changes.
    package struct Outcome: Hashable, Sendable {
        package var saved = 0
        /// Parts that somebody else changed meanwhile: what stands there now.
        package var crossed: [String: String] = [:]
        /// Parts that the text has no longer, or never had.
        package var gone: Set<String> = []
    }

    package let statement: StatementID
    package let language: String
    /// The version whose words the form showed.
    package let version: Int
    package let changes: [Change]
    package let acting: Acting

    package init(statement: StatementID, language: String, version: Int, changes: [Change], acting: Acting) {
        (self.statement, self.language, self.version) = (statement, language, version)
        (self.changes, self.acting) = (changes, acting)
    }

    /// Throws what is wrong with the words of a part.
    package func perform(in work: Transaction) throws -> Outcome {
        _ = try work.translatable(statement, into: language, acting: acting)
        guard let shown = try work.reads.fixedText(of: statement, version: version) else {
            throw StatementRefusal.notTranslatable
        }
        let units = Dictionary(
            TranslationUnit.all(of: shown.text).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let written = try work.reads.translationWork(of: statement, into: language).units
        let now = Dictionary(written.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
        try work.beginTranslation(of: statement, into: language)
        var outcome = Outcome()
        for change in changes {
            guard let unit = units[change.unit] else {
                outcome.gone.insert(change.unit)
                continue
            }
            try save(change, unit, now[change.unit], &outcome, work)
        }
        return outcome
    }

    private func save(
        _ change: Change, _ unit: TranslationUnit, _ now: TranslatedUnit?, _ outcome: inout Outcome,
        _ work: Transaction
    ) throws {
        let words = change.words.isEmpty ? "" : try WrittenText.line(change.words, limit: unit.limit)
        if words == now?.words ?? "", now?.original ?? unit.original == unit.original { return }
        if let shown = change.shown, shown != now?.words ?? "", words != now?.words {
            outcome.crossed[change.unit] = now?.words ?? ""
            return
        }
        try work.keep(
            TranslatedUnit(name: unit.name, original: unit.original, words: words), of: statement, into: language,
            by: acting.person)
        outcome.saved += 1
    }
}
