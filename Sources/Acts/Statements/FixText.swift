// The initiator fixes the text for signing: from here on these words never change. A new version in substance needs new
// signatures; an editorial correction does not, unless a signatory demands it. Those who signed before by name are told.
package import Membership
package import Record
package import Statements
package import Store

package struct FixText: Sendable {
    package let statement: StatementID
    /// Digest of the text that the preview showed.
    package let shown: Digest
    /// Whether it corrects the version before without changing its substance.
    package let isCorrection: Bool
    package let acting: Acting
    package let stamp: FormStamp

    package init(
        statement: StatementID, shown: Digest, isCorrection: Bool = false, acting: Acting, stamp: FormStamp
    ) {
        self.statement = statement
        self.shown = shown
        self.isCorrection = isCorrection
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
        if isCorrection { try checkCorrection(text, of: earlier.last, work) }
        let act = try work.record(try intent(work, authority, version: version, text: text))
        try tellSigners(of: version - 1, work)
        try work.keep(
            FixedText(
                statement: statement, version: version, text: text, digest: text.digest, fixed: work.now,
                corrects: isCorrection ? version - 1 : nil), act: act)
        return version
    }

    /// Only a text that was opened for signing is corrected; before that, one simply fixes another one.
    private func checkCorrection(_ text: CanonicalText, of earlier: FixedText?, _ work: Transaction) throws {
        guard let earlier, try work.reads.signOn(of: statement, version: earlier.version) != nil else {
            throw StatementRefusal.notOpen
        }
        try FixedText.checkEditorial(text, of: earlier.text)
    }

    private func intent(_ work: Transaction, _ authority: Authority, version: Int, text: CanonicalText) throws -> Intent
    {
        var fields = [
            Act.Field("version", String(version)), Act.Field("language", text.language),
            Act.Field("kind", text.kind.rawValue),
        ]
        if isCorrection { fields.insert(Act.Field("corrects", String(version - 1)), at: 1) }
        return try work.intent(
            isCorrection ? .statementCorrect : .statementFix, by: authority, subject: statement.text,
            about: text.digest, fields: fields, stamp: stamp)
    }

    private func alreadyDone(_ work: Transaction, _ authority: Authority, _ same: FixedText) throws -> Bool {
        try work.repeated(try intent(work, authority, version: same.version, text: same.text)) != nil
    }

    private func tellSigners(of version: Int, _ work: Transaction) throws {
        for signature in try work.reads.signatures(on: statement, version: version) {
            for person in try work.people(of: signature.organisation, with: .sign) {
                try work.put(
                    Message(to: person, isCorrection ? .correction : .newVersion, ["statement": statement.text]))
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
