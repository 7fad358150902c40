// Somebody who is asked to read a draft says something about one of its parts. Private: not recorded.
import Membership
import Record
package import Statements
package import Store

package struct CommentOnDraft: Sendable {
    package static let limit = 2000
    package let statement: StatementID
    package let block: String
    package let words: String
    package let acting: Acting
    package let stamp: FormStamp

    package init(statement: StatementID, block: String, words: String, acting: Acting, stamp: FormStamp) {
        (self.statement, self.block, self.words) = (statement, block, words)
        (self.acting, self.stamp) = (acting, stamp)
    }

    package func perform(in work: Transaction) throws {
        let (mandate, _) = try work.readsDraft(statement, acting: acting)
        guard let state = try work.reads.draftState(of: statement),
            let part = state.text.blocks.first(where: { $0.id == block })
        else { throw StatementRefusal.draftChanged }
        let words = try WrittenText.passage(words, limit: CommentOnDraft.limit)
        try work.keep(
            DraftComment(
                id: CommentID(bytes: stamp.id.bytes), block: block, quote: part.text, words: words,
                person: acting.person, organisation: mandate.organisation, at: work.now), on: statement)
    }
}
