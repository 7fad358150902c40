// Published lists. A publication is never changed; a later list is another one with the next number.
package import Record
package import Statements

package struct Publication: Hashable, Sendable {
    package let code: PublicationCode
    package let statement: StatementID
    package let version: Int
    package let number: Int
    /// Index of the act of publishing.
    package let act: Int64
    package let list: PublicList
    package let countries: Int
    package let published: Instant
    package let day: Day
    /// Digest of the stored bundle; nil until the next beat has made it.
    package let bundle: Digest?
    package let bundleSize: Int
    package let withheld: WithheldCount
    /// Digest of the bundle that tells of withdrawals since; nil when there are none, or before the next beat.
    package let status: Digest?
    package let statusSize: Int
    /// How many withdrawals the status tells of.
    package let statusWithdrawn: Int
}

extension Reads {
    /// From the first list to the newest.
    package func publications(of statement: StatementID) throws -> [Publication] {
        try database.rows(
            """
            SELECT code, statement, version, number, act, list, countries, published, day, bundle, bundle_size,
                withheld, status, status_size, status_withdrawn
            FROM publication WHERE statement = ?1 ORDER BY number
            """, .id(statement), read: publication)
    }

    package func publication(code: PublicationCode) throws -> Publication? {
        try database.first(
            """
            SELECT code, statement, version, number, act, list, countries, published, day, bundle, bundle_size,
                withheld, status, status_size, status_withdrawn
            FROM publication WHERE code = ?1
            """, .text(code.text), read: publication)
    }

    /// Every published list, oldest first.
    package func allPublications() throws -> [Publication] {
        try database.rows(
            """
            SELECT code, statement, version, number, act, list, countries, published, day, bundle, bundle_size,
                withheld, status, status_size, status_withdrawn
            FROM publication ORDER BY act
            """, read: publication)
    }

    /// Published lists whose act is in the first `size` entries and that have no bundle yet.
    package func publicationsWithoutBundle(within size: Int64) throws -> [Publication] {
        try database.rows(
            """
            SELECT code, statement, version, number, act, list, countries, published, day, bundle, bundle_size,
                withheld, status, status_size, status_withdrawn
            FROM publication WHERE bundle IS NULL AND act < ?1 ORDER BY act
            """, .integer(size), read: publication)
    }

    /// The newest list of each statement from whose signatories somebody withdrew after it was published.
    package func publicationsWithWithdrawals() throws -> [Publication] {
        try database.rows(
            """
            SELECT code, statement, version, number, act, list, countries, published, day, bundle, bundle_size,
                withheld, status, status_size, status_withdrawn
            FROM publication WHERE bundle IS NOT NULL
                AND number = (SELECT max(number) FROM publication q WHERE q.statement = publication.statement)
                AND EXISTS (SELECT 1 FROM signature WHERE signature.statement = publication.statement
                    AND withdrawn_by > publication.act)
            ORDER BY act
            """, read: publication)
    }

    /// The text of a published version and the earlier ones whose signatures it carries, oldest first.
    package func publishedChain(of statement: StatementID, from version: Int) throws -> [FixedText] {
        try chain(of: statement, from: version).reversed().map { version in
            guard let text = try fixedText(of: statement, version: version) else {
                throw StoreFault.damaged("civic.db, a published text is missing")
            }
            return text
        }
    }

    /// Index of the act that fixed a version.
    package func fixingAct(of statement: StatementID, version: Int) throws -> Int64? {
        try database.first(
            "SELECT act FROM fixed_text WHERE statement = ?1 AND version = ?2", .id(statement), .int(version)
        ) { $0.integer(0) }
    }

    /// The signing act with this leaf hash, and the act of the device's key if one signed.
    package func signingAct(
        leaf: Digest, on statement: StatementID
    ) throws -> (index: Int64, keyAct: Int64?)? {
        try database.first(
            "SELECT act, key_act FROM signature WHERE statement = ?1 AND leaf = ?2", .id(statement), .digest(leaf)
        ) { ($0.integer(0), $0.optional(1, $0.integer)) }
    }

    private func publication(_ row: Row) throws -> Publication {
        let list = PublicList(parsing: row.blob(5))
        return Publication(
            code: try row.fits(PublicationCode(typed: row.text(0)), 0), statement: try row.id(1), version: row.int(2),
            number: row.int(3), act: row.integer(4), list: try row.fits(list, 5), countries: row.int(6),
            published: row.instant(7), day: try row.day(8), bundle: try row.optional(9, row.digest),
            bundleSize: row.int(10), withheld: try row.fits(WithheldCount(word: row.text(11)), 11),
            status: try row.optional(12, row.digest), statusSize: row.int(13), statusWithdrawn: row.int(14))
    }
}

extension Transaction {
    package func publish(
        _ list: PublicList, withheld: WithheldCount, countries: Int, day: Day, act: RecordedAct
    ) throws -> PublicationCode {
        let code = PublicationCode(leaf: act.leaf)
        try database.run(
            """
            INSERT INTO publication(code, statement, version, number, act, list, named, countries, published, day,
                withheld)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """,
            .text(code.text), .id(list.statement), .int(list.version), .int(list.number), .integer(act.index),
            .blob(list.bytes), .int(list.all.count), .int(countries), .instant(act.received), .day(day),
            .text(withheld.word))
        return code
    }

    /// The newest bundle that tells of withdrawals since.
    package func keepStatus(_ digest: Digest, size: Int, withdrawn: Int, of publication: PublicationCode) throws {
        try database.run(
            "UPDATE publication SET status = ?2, status_size = ?3, status_withdrawn = ?4 WHERE code = ?1",
            .text(publication.text), .digest(digest), .int(size), .int(withdrawn))
    }

    package func keepBundle(_ digest: Digest, size: Int, of publication: PublicationCode) throws {
        try database.run(
            "UPDATE publication SET bundle = ?2, bundle_size = ?3 WHERE code = ?1 AND bundle IS NULL",
            .text(publication.text), .digest(digest), .int(size))
    }
}
