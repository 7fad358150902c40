// Drafting, fixing, opening, closing.
package import Membership
package import Record
package import Statements

extension Transaction {
    package func keep(_ statement: StatementFacts) throws {
        try database.run(
            """
            INSERT INTO statement(id, kind, initiator, started, countries, themes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT(id) DO UPDATE SET countries = ?5, themes = ?6
            """,
            .id(statement.id), .text(statement.kind.rawValue), .id(statement.initiator), .instant(statement.started),
            .text(statement.countries.joined(separator: " ")), .text(statement.themes.joined(separator: " ")))
    }

    package func keep(_ draft: Draft, changedBy person: PersonID) throws {
        let addressees = draft.addressees.map { "\($0.reference) \($0.name)" }.joined(separator: "\n")
        try database.run(
            """
            INSERT INTO draft(statement, language, title, source, addressees, changed, changed_by)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT(statement) DO UPDATE SET language = ?2, title = ?3, source = ?4, addressees = ?5, changed = ?6,
                changed_by = ?7
            """,
            .id(draft.statement), .text(draft.language), .text(draft.title), .text(draft.source), .text(addressees),
            .instant(draft.changed), .id(person))
    }

    package func keep(_ text: FixedText, act: RecordedAct) throws {
        try database.run(
            """
            INSERT INTO fixed_text(statement, version, digest, bytes, title, language, fixed, act, corrects)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            """,
            .id(text.statement), .int(text.version), .digest(text.digest), .blob(text.text.bytes),
            .text(text.text.title),
            .text(text.text.language), .instant(text.fixed), .integer(act.index), .optional(text.corrects) { .int($0) })
    }

    /// A signatory demanded it: the correction is a change of substance from now on.
    package func demandSubstance(_ statement: StatementID, version: Int, act: RecordedAct) throws {
        try database.run(
            "UPDATE fixed_text SET demanded = ?3 WHERE statement = ?1 AND version = ?2 AND demanded IS NULL",
            .id(statement), .int(version), .integer(act.index))
    }

    /// Puts off the end of the newest span of a version.
    package func extend(
        _ statement: StatementID, version: Int, ends: Instant, zone: String, reason: String, act: RecordedAct
    ) throws {
        try database.run(
            """
            INSERT INTO extension(act, span, ends, zone, reason) VALUES (?3,
                (SELECT max(act) FROM sign_on_span WHERE statement = ?1 AND version = ?2), ?4, ?5, ?6)
            """,
            .id(statement), .int(version), .integer(act.index), .instant(ends), .text(zone), .text(reason))
    }

    package func keepReminder(of statement: StatementID) throws {
        try database.run(
            "INSERT OR REPLACE INTO reminder(statement, at) VALUES (?1, ?2)", .id(statement), .instant(now))
    }

    /// Opens, or reopens, the sign-on of a version.
    package func open(
        _ statement: StatementID, version: Int, eligible: Eligibility, minimum: Int, announced: Bool, span: SignOnSpan,
        act: RecordedAct
    ) throws {
        try database.run(
            """
            INSERT INTO sign_on(statement, version, eligible, minimum, announced) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT(statement, version) DO UPDATE SET eligible = ?3, minimum = ?4, announced = ?5
            """,
            .id(statement), .int(version), .text(eligible.rawValue), .int(minimum), .flag(announced))
        try database.run(
            "INSERT INTO sign_on_span(act, statement, version, opened, ends, zone) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            .integer(act.index), .id(statement), .int(version), .instant(span.opened),
            .optional(span.ends) { .instant($0) },
            .text(span.zone))
    }

    /// Closes the newest span of a version.
    package func close(_ statement: StatementID, version: Int, act: RecordedAct) throws {
        try database.run(
            """
            UPDATE sign_on_span SET closed = ?3, closed_by = ?4
            WHERE act = (SELECT max(act) FROM sign_on_span WHERE statement = ?1 AND version = ?2) AND closed IS NULL
            """,
            .id(statement), .int(version), .instant(now), .integer(act.index))
    }
}
