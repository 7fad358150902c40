// Which list of a statement is the newest, and who stands on it by name: made from publications, so that lists of statements
// cost the same however many there are.
import Membership
import Record
import Statements

extension Transaction {
    /// Notes the newest list of this statement; nothing for the Declaration and what is not published.
    func noteListed(_ statement: StatementID) throws {
        try database.run(
            "DELETE FROM listed_name WHERE publication IN (SELECT act FROM publication WHERE statement = ?1)",
            .id(statement))
        try database.run("DELETE FROM listed WHERE statement = ?1", .id(statement))
        guard try reads.statement(statement)?.kind == .statement,
            let newest = try database.first(
                """
                SELECT act, list, day, published FROM publication WHERE statement = ?1 ORDER BY number DESC LIMIT 1
                """, .id(statement),
                read: { (act: $0.integer(0), list: $0.blob(1), day: $0.text(2), published: $0.integer(3)) })
        else { return }
        try database.run(
            "INSERT INTO listed(statement, publication, day, published) VALUES (?1, ?2, ?3, ?4)", .id(statement),
            .integer(newest.act), .text(newest.day), .integer(newest.published))
        guard let list = PublicList(parsing: newest.list) else {
            throw StoreFault.damaged("civic.db, a published list")
        }
        let leaves = Set(list.all.map(\.leaf))
        let signatures = try database.rows(
            "SELECT act, organisation, leaf FROM signature WHERE statement = ?1", .id(statement)
        ) { (act: $0.integer(0), organisation: try $0.id(1) as OrganisationID, leaf: try $0.digest(2)) }
        for signature in signatures where leaves.contains(signature.leaf) {
            try database.run(
                """
                INSERT OR REPLACE INTO listed_name(organisation, published, publication, signature)
                VALUES (?1, ?2, ?3, ?4)
                """, .id(signature.organisation), .integer(newest.published), .integer(newest.act),
                .integer(signature.act))
        }
    }
}
