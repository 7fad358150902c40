// The initiator approves a translation that somebody else than its authors has read: from now on everybody may read it
// beside the text. Nobody signs it.
import Membership
package import Record
package import Statements
package import Store

package struct ApproveTranslation: Sendable {
    package let statement: StatementID
    package let language: String
    /// Digest of the translation that the page showed.
    package let shown: Digest
    package let acting: Acting
    package let stamp: FormStamp

    package init(statement: StatementID, language: String, shown: Digest, acting: Acting, stamp: FormStamp) {
        (self.statement, self.language, self.shown) = (statement, language, shown)
        (self.acting, self.stamp) = (acting, stamp)
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .draft)
        _ = try work.led(statement, by: authority)
        guard let text = try work.reads.fixedTexts(of: statement).last else { throw StatementRefusal.notTranslatable }
        let intent = try work.intent(
            .translationApprove, by: authority, subject: statement.text, about: text.digest,
            fields: [
                Act.Field("version", String(text.version)), Act.Field("language", language),
                Act.Field("translation", shown.base64),
            ], stamp: stamp)
        if try work.repeated(intent) != nil { return }
        let state = try work.reads.translationState(of: text, into: language).state
        let whole = try state.whole(shown)
        switch state.stage {
        case .approved: return
        case .reviewed: break
        case .started, .complete: throw StatementRefusal.notReviewed
        }
        let act = try work.record(intent)
        try work.keep(whole, of: statement, version: text.version, day: work.today, act: act)
        try work.index(statement)
    }
}
