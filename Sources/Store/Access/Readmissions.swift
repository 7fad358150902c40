// A person who lost everything asks to be let in again; two people of the secretariat agree, then a day passes.
package import Membership
package import Record

package enum ReadmissionMark {}
package typealias ReadmissionID = Identifier<ReadmissionMark>

package struct Readmission: Hashable, Sendable {
    package let id: ReadmissionID
    package let person: PersonID
    package let asked: Instant
    package let firstBy: PersonID?
    package let secondBy: PersonID?
    /// When the second person agreed.
    package let agreed: Instant?
}

extension Reads {
    /// Requests that have not ended, oldest first.
    package func readmissions() throws -> [Readmission] {
        try database.rows(
            "SELECT id, person, asked, first_by, second_by, agreed FROM readmission WHERE ended IS NULL ORDER BY asked",
            read: readmission)
    }

    package func readmission(_ id: ReadmissionID) throws -> Readmission? {
        try database.first(
            "SELECT id, person, asked, first_by, second_by, agreed FROM readmission WHERE id = ?1 AND ended IS NULL",
            .id(id), read: readmission)
    }

    private func readmission(_ row: Row) throws -> Readmission {
        Readmission(
            id: try row.id(0), person: try row.id(1), asked: row.instant(2), firstBy: try row.optional(3, row.id),
            secondBy: try row.optional(4, row.id), agreed: row.optional(5, row.instant))
    }
}

extension Transaction {
    /// Writes down that somebody asked just now, not who.
    package func noteAsking() throws {
        try database.run(
            "INSERT OR REPLACE INTO setting(name, value) VALUES ('asked', ?1)", .text(String(now.milliseconds)))
    }

    package func ask(_ id: ReadmissionID, person: PersonID) throws {
        try database.run(
            "INSERT INTO readmission(id, person, asked) VALUES (?1, ?2, ?3)", .id(id), .id(person), .instant(now))
    }

    /// Writes down who agreed; the second one starts the waiting day.
    package func agree(_ readmission: Readmission, by person: PersonID) throws {
        if readmission.firstBy == nil {
            try database.run("UPDATE readmission SET first_by = ?2 WHERE id = ?1", .id(readmission.id), .id(person))
        } else {
            try database.run(
                "UPDATE readmission SET second_by = ?2, agreed = ?3 WHERE id = ?1", .id(readmission.id), .id(person),
                .instant(now))
        }
    }

    package func end(_ readmission: ReadmissionID) throws {
        try database.run("UPDATE readmission SET ended = ?2 WHERE id = ?1", .id(readmission), .instant(now))
    }
}
