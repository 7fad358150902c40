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
    package let authenticTitle: String
    package let authenticLanguage: String
    package let day: Day
    package let named: Int
    package let countries: Int
    package let withheld: WithheldCount

    /// The title is not the one that was signed.
    package var isTranslated: Bool { language != authenticLanguage }
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
                 ORDER BY t.act DESC LIMIT 1) FROM (
                SELECT publication FROM listed WHERE day BETWEEN ?2 AND ?3
                ORDER BY day DESC, published DESC, publication DESC LIMIT ?4 OFFSET ?5
            ) l JOIN publication p ON p.act = l.publication
            JOIN fixed_text f ON f.statement = p.statement AND f.version = p.version
            ORDER BY p.day DESC, p.published DESC, p.act DESC
            """, .text(language), .text(year.map { "\($0)-01-01" } ?? ""), .text(year.map { "\($0)-12-31" } ?? "9"),
            .int(most), .int(skip)
        ) { try publishedStatement($0, language) }
    }

    /// Published statements on whose newest list this organisation stands by name and has not withdrawn since, newest
    /// first: at most `most` after the first `skip`.
    package func publishedStatements(
        signedBy organisation: OrganisationID, in language: String, skip: Int = 0, most: Int
    ) throws -> [PublishedStatement] {
        try database.rows(
            """
            SELECT p.statement, p.code, f.title, f.language, p.day, p.named, p.countries, p.withheld,
                (SELECT CASE WHEN withdrawn IS NULL THEN t.title END FROM translated_text t
                 WHERE t.statement = p.statement AND t.version = p.version AND t.language = ?1
                 ORDER BY t.act DESC LIMIT 1) FROM (
                SELECT n.publication FROM listed_name n JOIN signature g ON g.act = n.signature
                WHERE n.organisation = ?2 AND g.withdrawn IS NULL
                ORDER BY n.published DESC, n.publication DESC LIMIT ?3 OFFSET ?4
            ) l JOIN publication p ON p.act = l.publication
            JOIN fixed_text f ON f.statement = p.statement AND f.version = p.version
            ORDER BY p.published DESC, p.act DESC
            """, .text(language), .id(organisation), .int(most), .int(skip)
        ) { try publishedStatement($0, language) }
    }

    /// Years in which lists were published, the newest first.
    package func publicationYears() throws -> [Int] {
        var years: [Int] = []
        var before = "9"
        while let day = try database.first(
            "SELECT max(day) FROM listed WHERE day < ?1", .text(before), read: { $0.optional(0, $0.text) }) ?? nil
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
            authenticTitle: row.text(2), authenticLanguage: row.text(3),
            day: try row.day(4), named: row.int(5), countries: row.int(6),
            withheld: try row.fits(WithheldCount(word: row.text(7)), 7))
    }
}
