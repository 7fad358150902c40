// A paper was made by the job: which bytes belong to which list is kept once, so that whoever holds the paper can ask for
// it. Not recorded: only what is handed over counts.
package import Record
import Statements
package import Store

package struct KeepPaper: Sendable {
    package enum Purpose: Sendable {
        /// A published list, as everybody may fetch it.
        case list(Publication)
        /// A delivery, with the digest of the sealed file that holds the paper.
        case delivery(Delivery, file: Digest)
    }

    package let purpose: Purpose
    /// Digest of the bytes of the paper.
    package let digest: Digest
    /// Bytes.
    package let size: Int
    /// Language tag of the paper.
    package let language: String

    package init(_ purpose: Purpose, digest: Digest, size: Int, language: String) {
        self.purpose = purpose
        self.digest = digest
        self.size = size
        self.language = language
    }

    /// Whether it is kept: not when the delivery was put away meanwhile or has its paper.
    package func perform(in work: Transaction) throws -> Bool {
        switch purpose {
        case .list(let publication):
            try keep(publication.statement, publication.code, nil, in: work)
        case .delivery(let delivery, let file):
            guard let found = try work.reads.delivery(delivery.id), found.paper == nil else { return false }
            try work.keepPaper(digest, file: file, size: size, of: delivery.id)
            try keep(delivery.statement, delivery.code, delivery.id, in: work)
        }
        return true
    }

    private func keep(
        _ statement: StatementID, _ code: PublicationCode?, _ delivery: DeliveryID?, in work: Transaction
    ) throws {
        try work.keep(
            IssuedPaper(
                digest: digest, statement: statement, code: code, delivery: delivery, language: language, size: size,
                made: work.now))
    }
}
