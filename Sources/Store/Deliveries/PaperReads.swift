// Papers that were issued, found again by the digest of their bytes.
import Membership
package import Record
package import Statements

package struct IssuedPaper: Hashable, Sendable {
    package let digest: Digest
    package let statement: StatementID
    /// The list that it shows, when it was published.
    package let code: PublicationCode?
    package let delivery: DeliveryID?
    package let language: String
    package let size: Int
    package let made: Instant

    package init(
        digest: Digest, statement: StatementID, code: PublicationCode?, delivery: DeliveryID?, language: String,
        size: Int, made: Instant
    ) {
        self.digest = digest
        self.statement = statement
        self.code = code
        self.delivery = delivery
        self.language = language
        self.size = size
        self.made = made
    }
}

extension Reads {
    /// The paper whose bytes have this digest; nil when we never issued it.
    package func paper(_ digest: Digest) throws -> IssuedPaper? {
        try database.first(
            "SELECT digest, statement, code, delivery, language, size, made FROM paper WHERE digest = ?1",
            .digest(digest), read: paper)
    }

    /// The paper of a published list in a language; nil until it is made.
    package func paper(of code: PublicationCode, language: String) throws -> IssuedPaper? {
        try database.first(
            """
            SELECT digest, statement, code, delivery, language, size, made FROM paper
            WHERE code = ?1 AND language = ?2 AND delivery IS NULL
            """, .text(code.text), .text(language), read: paper)
    }

    private func paper(_ row: Row) throws -> IssuedPaper {
        IssuedPaper(
            digest: try row.digest(0), statement: try row.id(1),
            code: try row.optional(2) { try row.fits(PublicationCode(typed: row.text($0)), 2) },
            delivery: try row.optional(3, row.id), language: row.text(4), size: row.int(5), made: row.instant(6))
    }
}

extension Transaction {
    /// Nothing happens when the same bytes were issued before.
    package func keep(_ paper: IssuedPaper) throws {
        try database.run(
            """
            INSERT OR IGNORE INTO paper(digest, statement, code, delivery, language, size, made)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """,
            .digest(paper.digest), .id(paper.statement), .optional(paper.code) { .text($0.text) },
            .optional(paper.delivery) { .id($0) }, .text(paper.language), .int(paper.size), .instant(paper.made))
    }
}
