// What an applicant wrote goes, when it was not admitted: its name, its people, its words, in every entry and message. That
// something was applied for and decided stays, with the minute, which has no words of it.
import Procedures
import Record

extension Transaction {
    /// Blanks the entries that brought words of the applicant, with the openings of their acts, and drops the link. `mail` is
    /// the address it gave.
    package func eraseApplication(_ facts: ProcedureFacts, mail: String) throws {
        for (id, entry) in try reads.rows(of: facts.id) where entry.matter != nil {
            try database.run(
                "UPDATE procedure_event SET sealed = ?2 WHERE id = ?1", .text(id),
                .blob(entry.withoutWords.sealed(row: id, by: sealing)))
            try database.run("UPDATE act SET opening = x'' WHERE idx = ?1", .integer(entry.act))
        }
        try renew(facts.with(title: "–"))
        try database.run("DELETE FROM applicant WHERE procedure = ?1", .id(facts.id))
        for written in try reads.outbox(most: Int(Int32.max)) where written.message.facts["mail"] == mail {
            try database.run("DELETE FROM message WHERE id = ?1", .integer(written.number))
        }
    }
}
