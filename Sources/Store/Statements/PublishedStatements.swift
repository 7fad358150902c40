// Published statements as lists of them show them: a page at a time, without reading texts and lists.
package import Membership
package import Record
package import Statements

/// The newest publication of a statement, in one line.
package struct PublishedStatement: Hashable, Sendable {
    package let statement: StatementID
    package let code: PublicationCode
    /// In the reader's language where there is an approved translation, else the authentic one.
    package let title: String
    /// Tag of the title's language.
    package let language: String
    package let day: Day
    package let named: Int
    package let countries: Int
    package let withheld: WithheldCount
}

extension Reads {
    /// Published statements, without the Declaration, newest first: at most `most` after the first `skip`, of one year or
    /// of all.
    package func publishedStatements(
        in language: String, year: Int? = nil, skip: Int = 0, most: Int
    ) throws -> [PublishedStatement] {
        try database.rows(
            """
            SELECT p.statement, p.code, f.title, f.language, p.day, p.named, p.countries, p.withheld,
                (SELECT CASE WHEN withdrawn IS NULL THEN t.title END FROM translated_text t
                 WHERE t.statement = p.statement AND t.version = p.version AND t.language = ?1
                 ORDER BY t.act DESC LIMIT 1)
            FROM publication p
            JOIN statement s ON s.id = p.statement AND s.kind = 'statement'
            JOIN fixed_text f ON f.statement = p.statement AND f.version = p.version
            WHERE p.number = (SELECT max(number) FROM publication WHERE statement = p.statement)
                AND p.day BETWEEN ?2 AND ?3
            ORDER BY p.published DESC, p.act DESC LIMIT ?4 OFFSET ?5
            """, .text(language), .text(year.map { "\($0)-01-01" } ?? ""), .text(year.map { "\($0)-12-31" } ?? "9"),
            .int(most), .int(skip)
        ) { try publishedStatement($0, language) }
    }

    /// Published statements on whose newest list this organisation stands by name, newest first: at most `most` after the
    /// first `skip`.
    package func publishedStatements(
        signedBy organisation: OrganisationID, in language: String, skip: Int = 0, most: Int
    ) throws -> [PublishedStatement] {
        let signed = try database.rows(
            """
            SELECT p.code, g.leaf FROM signature g
            JOIN statement s ON s.id = g.statement AND s.kind = 'statement'
            JOIN publication p ON p.statement = g.statement
                AND p.number = (SELECT max(number) FROM publication WHERE statement = p.statement)
            WHERE g.organisation = ?1 AND g.withdrawn IS NULL
            ORDER BY p.published DESC, p.act DESC
            """, .id(organisation)
        ) { (code: $0.text(0), leaf: try $0.digest(1)) }
        var found: [PublishedStatement] = []
        var passed = 0
        for (code, leaf) in signed where found.count < most {
            guard let statement = try publishedStatement(code, with: leaf, language) else { continue }
            if passed >= skip { found.append(statement) }
            passed += 1
        }
        return found
    }

    /// Nil when the signature does not stand on the list.
    private func publishedStatement(
        _ code: String, with leaf: Digest, _ language: String
    ) throws -> PublishedStatement? {
        try database.first(
            """
            SELECT p.statement, p.code, f.title, f.language, p.day, p.named, p.countries, p.withheld,
                (SELECT CASE WHEN withdrawn IS NULL THEN t.title END FROM translated_text t
                 WHERE t.statement = p.statement AND t.version = p.version AND t.language = ?2
                 ORDER BY t.act DESC LIMIT 1), p.list
            FROM publication p JOIN fixed_text f ON f.statement = p.statement AND f.version = p.version
            WHERE p.code = ?1
            """, .text(code), .text(language)
        ) { row in
            let list = try row.fits(PublicList(parsing: row.blob(9)), 9)
            return list.all.contains { $0.leaf == leaf } ? try publishedStatement(row, language) : nil
        } ?? nil
    }

    /// Years in which lists were published, the newest first.
    package func publicationYears() throws -> [Int] {
        var years: [Int] = []
        var before = "9"
        while let day = try database.first(
            "SELECT max(day) FROM publication WHERE day < ?1", .text(before), read: { $0.optional(0, $0.text) }) ?? nil
        {
            guard let year = Int(day.prefix(4)) else { throw StoreFault.damaged("civic.db, a day of publication") }
            years.append(year)
            before = "\(year)-01-01"
        }
        return years
    }

    /// Statements whose sign-on may be open at `now`, newest first, without those that were published.
    package func possiblyOpenStatements(at now: Instant) throws -> [StatementID] {
        try database.rows(
            """
            SELECT DISTINCT p.statement FROM sign_on_span p JOIN statement s ON s.id = p.statement
            WHERE p.closed IS NULL AND s.kind = 'statement' AND (p.act IN (SELECT act FROM sign_on_span WHERE ends > ?1)
                OR p.act IN (SELECT span FROM extension WHERE ends > ?1))
                AND NOT EXISTS (SELECT 1 FROM publication WHERE statement = p.statement)
            ORDER BY s.started DESC, s.id
            """, .instant(now)
        ) { try $0.id(0) }
    }

    private func publishedStatement(_ row: Row, _ language: String) throws -> PublishedStatement {
        let translated = row.optional(8, row.text)
        return PublishedStatement(
            statement: try row.id(0), code: try row.fits(PublicationCode(typed: row.text(1)), 1),
            title: translated ?? row.text(2), language: translated == nil ? row.text(3) : language,
            day: try row.day(4), named: row.int(5), countries: row.int(6),
            withheld: try row.fits(WithheldCount(word: row.text(7)), 7))
    }
}
