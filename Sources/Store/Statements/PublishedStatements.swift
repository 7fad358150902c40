// Published statements as lists of them show them: without reading their texts and lists.
package import Membership
package import Record
package import Statements

/// The newest publication of a statement, in one line.
package struct PublishedStatement: Hashable, Sendable {
    package let statement: StatementID
    package let code: PublicationCode
    package let title: String
    /// Tag of the authentic language.
    package let language: String
    package let day: Day
    package let named: Int
    package let countries: Int
    package let withheld: WithheldCount
}

extension Reads {
    /// Published statements, without the Declaration, newest first, at most `most`.
    package func publishedStatements(most: Int) throws -> [PublishedStatement] {
        try database.rows(
            """
            SELECT p.statement, p.code, f.title, f.language, p.day, p.named, p.countries, p.withheld
            FROM publication p
            JOIN statement s ON s.id = p.statement AND s.kind = 'statement'
            JOIN fixed_text f ON f.statement = p.statement AND f.version = p.version
            WHERE p.number = (SELECT max(number) FROM publication WHERE statement = p.statement)
            ORDER BY p.published DESC, p.act DESC LIMIT ?1
            """, .int(most), read: publishedStatement)
    }

    /// Published statements on whose newest list this organisation stands by name, newest first.
    package func publishedStatements(signedBy organisation: OrganisationID) throws -> [PublishedStatement] {
        let signed = try database.rows(
            """
            SELECT p.statement, p.code, f.title, f.language, p.day, p.named, p.countries, p.withheld,
                g.leaf, p.list FROM publication p
            JOIN statement s ON s.id = p.statement AND s.kind = 'statement'
            JOIN fixed_text f ON f.statement = p.statement AND f.version = p.version
            JOIN signature g ON g.statement = p.statement AND g.organisation = ?1 AND g.withdrawn IS NULL
            WHERE p.number = (SELECT max(number) FROM publication WHERE statement = p.statement)
            ORDER BY p.published DESC, p.act DESC
            """, .id(organisation)
        ) { row in
            let list = try row.fits(PublicList(parsing: row.blob(9)), 9)
            let leaf = try row.digest(8)
            return list.all.contains { $0.leaf == leaf } ? try publishedStatement(row) : nil
        }
        return signed.compactMap { $0 }
    }

    private func publishedStatement(_ row: Row) throws -> PublishedStatement {
        PublishedStatement(
            statement: try row.id(0), code: try row.fits(PublicationCode(typed: row.text(1)), 1), title: row.text(2),
            language: row.text(3), day: try row.day(4), named: row.int(5), countries: row.int(6),
            withheld: try row.fits(WithheldCount(word: row.text(7)), 7))
    }
}
