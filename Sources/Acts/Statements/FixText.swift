// The initiator fixes the text for signing: from here on these words never change. A new version needs new signatures,
// and those who signed before are told.
package import Membership
package import Record
package import Statements
package import Store

package struct FixText: Sendable {
    package let statement: StatementID
    /// Digest of the text that the preview showed.
    package let shown: Digest
    package let acting: Acting
    package let stamp: FormStamp

    package init(statement: StatementID, shown: Digest, acting: Acting, stamp: FormStamp) {
        self.statement = statement
        self.shown = shown
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws -> Int {
        let authority = try work.authority(of: acting, to: .draft)
        guard let facts = try work.reads.statement(statement), let draft = try work.reads.draft(statement) else {
            throw StatementRefusal.unknownStatement
        }
        guard facts.initiator == authority.mandate.organisation else { throw StatementRefusal.notInitiator }
        let earlier = try work.reads.fixedTexts(of: statement)
        if let same = earlier.last(where: { $0.digest == shown }), try alreadyDone(work, authority, same) {
            return same.version
        }
        let text = try draft.text(kind: facts.kind, after: earlier.last)
        try FixedText.checkComplete(text)
        guard text.digest == shown else { throw StatementRefusal.draftChanged }
        if let last = earlier.last, last.digest == text.digest {
            throw StatementRefusal.textUnchanged(version: last.version)
        }
        let version = (earlier.last?.version ?? 0) + 1
        let act = try work.record(try intent(work, authority, version: version, text: text))
        try work.keep(
            FixedText(statement: statement, version: version, text: text, digest: text.digest, fixed: work.now),
            act: act)
        try tellSigners(of: version - 1, work)
        return version
    }

    private func intent(_ work: Transaction, _ authority: Authority, version: Int, text: CanonicalText) throws -> Intent
    {
        let fields = [
            Act.Field("version", String(version)), Act.Field("language", text.language),
            Act.Field("kind", text.kind.rawValue),
        ]
        return try work.intent(
            .statementFix, by: authority, subject: statement.text, about: text.digest, fields: fields, stamp: stamp)
    }

    private func alreadyDone(_ work: Transaction, _ authority: Authority, _ same: FixedText) throws -> Bool {
        try work.repeated(try intent(work, authority, version: same.version, text: same.text)) != nil
    }

    private func tellSigners(of version: Int, _ work: Transaction) throws {
        for signature in try work.reads.signatures(on: statement, version: version) {
            for person in try work.people(of: signature.organisation, with: .sign) {
                try work.put(Message(to: person, .newVersion, ["statement": statement.text]))
            }
        }
    }
}

extension Draft {
    /// The canonical text that this draft would be fixed as; blocks keep their ids from the version before. Throws what
    /// is wrong with its words.
    package func text(kind: StatementKind, after earlier: FixedText?) throws(TextProblem) -> CanonicalText {
        let blocks: [Block]
        do { blocks = try TextReader.read(source).blocks } catch .missing { blocks = [] }
        return CanonicalText(
            kind: kind, language: language, title: title, addressees: addressees,
            blocks: TextDifference.carryingIDs(from: earlier?.text.blocks ?? [], to: blocks))
    }
}
