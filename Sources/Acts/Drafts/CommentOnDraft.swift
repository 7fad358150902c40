// Somebody who is asked to read a draft says something about one of its parts. Private: not recorded.
package import Membership
import Record
package import Statements
package import Store

package struct CommentOnDraft: Sendable {
    package static let limit = 2000
    /// Comments on one draft.
    package static let most = 300
    package let statement: StatementID
    package let block: String
    package let words: String
    package let acting: Acting
    package let stamp: FormStamp

    package init(statement: StatementID, block: String, words: String, acting: Acting, stamp: FormStamp) {
        (self.statement, self.block, self.words) = (statement, block, words)
        (self.acting, self.stamp) = (acting, stamp)
    }

    /// The words of a comment; throws what is wrong with them.
    package static func checked(_ words: String) throws(TextProblem) -> String {
        let passage = try WrittenText.passage(words, limit: limit)
        guard passage.contains(where: { !$0.isWhitespace }) else { throw .missing }
        return passage
    }

    package func perform(in work: Transaction) throws {
        let (mandate, _) = try work.readsDraft(statement, acting: acting)
        guard let state = try work.reads.draftState(of: statement),
            let part = state.text.blocks.first(where: { $0.id == block })
        else { throw StatementRefusal.draftChanged }
        let words = try CommentOnDraft.checked(words)
        let id = CommentID(bytes: stamp.id.bytes)
        if let known = try work.reads.draftComment(id, on: statement) {
            // The form was sent twice. With other words it is another comment, and needs a form of its own.
            guard known.words == words, known.block == block, known.person == acting.person else {
                throw RecordingRefusal.expired
            }
            return
        }
        guard try work.reads.draftCommentCount(on: statement) < CommentOnDraft.most else {
            throw StatementRefusal.tooManyComments
        }
        try work.keep(
            DraftComment(
                id: id, block: block, quote: part.text, words: words, person: acting.person,
                organisation: mandate.organisation, at: work.now), on: statement)
    }
}
