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
        /// What stood there when it was shown, or when the file went out; nil: not known.
        package let shown: String?
        /// Words that were not changed are right for the text as it is now.
        package let isConfirmed: Bool

        package init(unit: String, words: String, shown: String?, isConfirmed: Bool = false) {
            (self.unit, self.words, self.shown, self.isConfirmed) = (unit, words, shown, isConfirmed)
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
        let size = try work.reads.translationWork(of: statement, into: language).units.reduce(0) {
            $0 + $1.words.utf8.count
        }
        guard size <= TranslatedText.wordsLimit else { throw StatementRefusal.translationTooLong }
        return outcome
    }

    private func save(
        _ change: Change, _ unit: TranslationUnit, _ now: TranslatedUnit?, _ outcome: inout Outcome,
        _ work: Transaction
    ) throws {
        let words = change.words.isEmpty ? "" : try WrittenText.line(change.words, limit: unit.limit)
        let stands = now?.words ?? ""
        if words == stands {
            // Nothing was written; a stale part becomes right only when somebody says so.
            guard change.isConfirmed, let now, now.original != unit.original else { return }
        } else if words == change.shown {
            // This part was not touched; what somebody else wrote there meanwhile stays.
            return
        } else if change.shown == nil ? !stands.isEmpty : change.shown != stands {
            outcome.crossed[change.unit] = stands
            return
        }
        try work.keep(
            TranslatedUnit(name: unit.name, original: unit.original, words: words), of: statement, into: language,
            by: acting.person)
        outcome.saved += 1
    }
}
