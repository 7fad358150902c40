// The initiator of a statement proposes its fixed text as a position in the name of the platform. Silence is assent only
// there; it never becomes a signature.
import Membership
package import Procedures
import Record
package import Statements
package import Store

package struct ProposePosition: Sendable {
    package let statement: StatementID
    package let version: Int
    package let isUrgent: Bool
    /// Why now, for everybody who is asked.
    package let words: String
    package let acting: Acting
    package let stamp: FormStamp

    package init(
        statement: StatementID, version: Int, isUrgent: Bool, words: String, acting: Acting, stamp: FormStamp
    ) {
        self.statement = statement
        self.version = version
        self.isUrgent = isUrgent
        self.words = words
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws -> ProcedureID {
        let authority = try work.authority(of: acting, to: .draft)
        _ = try work.led(statement, by: authority)
        guard let newest = try work.reads.newestVersion(of: statement) else { throw StatementRefusal.notFixed }
        guard newest.version == version, let text = try work.reads.fixedText(of: statement, version: version) else {
            throw StatementRefusal.otherVersion(shown: version, open: newest.version)
        }
        let same = try work.reads.runningProcedures().first { $0.statement == statement }
        if let same, same.id.text != ProcedureID(bytes: stamp.id.bytes).text { throw ProcedureRefusal.alreadyRunning }
        let beginning = Beginning(
            kind: isUrgent ? .urgentPosition : .position, matter: PositionMatter.matter(text, words),
            event: .proposal, details: [Transaction.parts([])], statement: (statement, version))
        return try work.begin(beginning, by: EventAuthor(authority), stamp: stamp)
    }
}

/// The matter of a position names the very text.
enum PositionMatter {
    static func matter(_ text: FixedText, _ words: String) -> Matter {
        Matter(
            language: text.text.language, title: text.text.title,
            passages: [
                .init("version", String(text.version)), .init("digest", text.digest.base64), .init("text", words),
            ])
    }
}
