// Somebody who wrote nothing of a translation has read the whole of it beside the original.
import Membership
package import Record
package import Statements
package import Store

package struct ReviewTranslation: Sendable {
    package let statement: StatementID
    package let language: String
    /// Digest of the translation that the page showed.
    package let shown: Digest
    package let acting: Acting

    package init(statement: StatementID, language: String, shown: Digest, acting: Acting) {
        (self.statement, self.language, self.shown, self.acting) = (statement, language, shown, acting)
    }

    package func perform(in work: Transaction) throws {
        let found = try work.translatable(statement, into: language, acting: acting)
        let (state, written) = try work.reads.translationState(of: found.text, into: language)
        let text = try state.whole(shown)
        guard !written.hands.contains(acting.person) else { throw StatementRefusal.ownTranslation }
        try work.keepReview(of: statement, into: language, digest: text.digest, by: acting.person)
    }
}

extension TranslationState {
    /// The translation, when nothing is missing and it is the one that was shown.
    func whole(_ shown: Digest) throws(StatementRefusal) -> TranslatedText {
        guard let text else { throw .translationIncomplete(missing: parts.count - done) }
        guard text.digest == shown else { throw .translationChanged }
        // What is approved must be read again, always.
        guard TranslatedText(parsing: text.bytes) == text else { throw .translationTooLong }
        return text
    }
}
