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
    /// The version of which this is an editorial correction: signatures on that one go on to count. Nil for a change of
    /// substance, also when a signatory demanded that it be treated so.
    package let corrects: Int?

    /// `version` from 1; `digest` is that of `text`; `fixed` is the instant of the act.
    package init(
        statement: StatementID, version: Int, text: CanonicalText, digest: Digest, fixed: Instant, corrects: Int? = nil
    ) {
        self.corrects = corrects
        self.statement = statement
        self.version = version
        self.text = text
        self.digest = digest
        self.fixed = fixed
    }

    /// Refuses as a correction what changes more than words: every part keeps its place, kind and id.
    package static func checkEditorial(_ new: CanonicalText, of old: CanonicalText) throws(StatementRefusal) {
        let isSameForm =
            new.language == old.language && new.addressees.map(\.source) == old.addressees.map(\.source)
            && new.blocks.map(\.id) == old.blocks.map(\.id) && new.blocks.map(\.kind) == old.blocks.map(\.kind)
        guard isSameForm else { throw .notEditorial }
    }

    /// What is still missing before a draft can be fixed.
    package static func checkComplete(_ text: CanonicalText) throws(StatementRefusal) {
        if text.title.isEmpty { throw .draftIncomplete(.title) }
        if text.blocks.isEmpty { throw .draftIncomplete(.text) }
        if text.kind == .statement && text.addressees.isEmpty { throw .draftIncomplete(.addressee) }
    }
}
