// Naming people and giving or ending mandates.
package import Membership
import Record

extension Transaction {
    package func keep(_ person: Person) throws {
        try database.run(
            """
            INSERT INTO person(id, name, mail, language, zone) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT(id) DO UPDATE SET name = ?2, language = ?4, zone = ?5
            """,
            .id(person.id), .text(person.name), .text(person.mail), .text(person.language), .text(person.zone))
    }

    package func keep(_ mandate: Mandate, givenBy: PersonID?, act: RecordedAct) throws {
        try database.run(
            """
            INSERT INTO mandate(id, person, organisation, rights, from_day, until_day, given, given_by)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """,
            .id(mandate.id), .id(mandate.person), .id(mandate.organisation), .text(Mandate.words(mandate.rights)),
            .day(mandate.from), .optional(mandate.until) { .day($0) }, .integer(act.index),
            .optional(givenBy) { .id($0) })
    }

    package func end(_ mandate: MandateID, act: RecordedAct) throws {
        try database.run(
            "UPDATE mandate SET ended = ?2, ended_by = ?3 WHERE id = ?1 AND ended IS NULL",
            .id(mandate), .instant(now), .integer(act.index))
    }
}
