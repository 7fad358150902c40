// A version of a text that was fixed for signing. It never changes; a new version needs new signatures.
package import Record

/// One version.
package struct FixedText: Hashable, Sendable {
    package let statement: StatementID
    /// From 1.
    package let version: Int
    package let text: CanonicalText
    package let digest: Digest
    package let fixed: Instant

    /// `version` from 1; `digest` is that of `text`; `fixed` is the instant of the act.
    package init(statement: StatementID, version: Int, text: CanonicalText, digest: Digest, fixed: Instant) {
        self.statement = statement
        self.version = version
        self.text = text
        self.digest = digest
        self.fixed = fixed
    }

    /// What is still missing before a draft can be fixed.
    package static func checkComplete(_ text: CanonicalText) throws(StatementRefusal) {
        if text.title.isEmpty { throw .draftIncomplete(.title) }
        if text.blocks.isEmpty { throw .draftIncomplete(.text) }
        if text.kind == .statement && text.addressees.isEmpty { throw .draftIncomplete(.addressee) }
    }
}
