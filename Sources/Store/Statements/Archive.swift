// The archive: statements from before the platform. An entry never changes.
import Membership
package import Record
package import Statements

extension Reads {
    package func archived(_ id: StatementID) throws -> ArchivedStatement? {
        try database.first("SELECT bytes FROM archived WHERE id = ?1", .id(id), read: archived)
    }

    /// All, the newest first.
    package func allArchived() throws -> [(StatementID, ArchivedStatement)] {
        try database.rows("SELECT bytes, id FROM archived ORDER BY day DESC, id") { (try $0.id(1), try archived($0)) }
    }

    /// The entry with this very content.
    package func archived(digest: Digest) throws -> StatementID? {
        try database.first("SELECT id FROM archived WHERE digest = ?1", .digest(digest)) { try $0.id(0) }
    }

    private func archived(_ row: Row) throws -> ArchivedStatement {
        try row.fits(ArchivedStatement(parsing: row.blob(0)), 0)
    }
}

extension Transaction {
    package func keep(_ archived: ArchivedStatement, id: StatementID, act: RecordedAct) throws {
        try database.run(
            "INSERT INTO archived(id, act, day, digest, bytes) VALUES (?1, ?2, ?3, ?4, ?5)", .id(id),
            .integer(act.index), .day(archived.day), .digest(archived.digest), .blob(archived.bytes))
    }
}

extension ArchivedStatement {
    func document(_ id: StatementID) -> SearchDocument {
        SearchDocument(
            kind: .archived, reference: id.text, language: text.language, isTranslation: false, day: day,
            facets: [
                .year: [String(day.text.prefix(4))], .country: countries, .theme: themes, .language: [text.language],
            ], title: text.title,
            body: (text.addressees.map(\.name) + text.blocks.map(\.text)).joined(separator: "\n"))
    }
}
