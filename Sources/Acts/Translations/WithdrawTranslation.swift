// The initiator takes an approved translation back: it is shown no longer. That it was shown stays in the record.
import Membership
import Record
package import Statements
package import Store

package struct WithdrawTranslation: Sendable {
    package let statement: StatementID
    package let version: Int
    package let language: String
    package let acting: Acting
    package let stamp: FormStamp

    package init(statement: StatementID, version: Int, language: String, acting: Acting, stamp: FormStamp) {
        (self.statement, self.version, self.language) = (statement, version, language)
        (self.acting, self.stamp) = (acting, stamp)
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .draft)
        _ = try work.led(statement, by: authority)
        guard let text = try work.reads.fixedText(of: statement, version: version) else {
            throw StatementRefusal.notTranslatable
        }
        let intent = try work.intent(
            .translationWithdraw, by: authority, subject: statement.text, about: text.digest,
            fields: [Act.Field("version", String(version)), Act.Field("language", language)], stamp: stamp)
        if try work.repeated(intent) != nil { return }
        guard try work.reads.approvedTranslation(of: statement, version: version, into: language) != nil else {
            throw StatementRefusal.notTranslatable
        }
        let act = try work.record(intent)
        try work.withdrawTranslations(of: statement, version: version, into: language, act: act)
        try work.index(statement)
    }
}
