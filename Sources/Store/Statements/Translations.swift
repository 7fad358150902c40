// Translations: what translators write, who read it, what was approved.
package import Membership
package import Record
package import Statements

/// An approved translation, as it is shown to everybody.
package struct ApprovedTranslation: Hashable, Sendable {
    package let statement: StatementID
    package let version: Int
    package let text: TranslatedText
    package let day: Day
}

/// What is written of one translation.
package struct TranslationWork: Sendable {
    package let units: [TranslatedUnit]
    /// Everybody who ever wrote a part.
    package let hands: Set<PersonID>
    /// Digests of the wholes that somebody else has read.
    package let reviewed: Set<Digest>
}

extension Reads {
    /// Languages into which a statement is being, or was, translated, by their tags.
    package func translationLanguages(of statement: StatementID) throws -> [String] {
        try database.rows(
            "SELECT language FROM translation WHERE statement = ?1 ORDER BY language", .id(statement)
        ) { $0.text(0) }
    }

    package func translationWork(of statement: StatementID, into language: String) throws -> TranslationWork {
        let units = try database.rows(
            "SELECT unit, original, words FROM translation_unit WHERE statement = ?1 AND language = ?2",
            .id(statement), .text(language)
        ) { TranslatedUnit(name: $0.text(0), original: $0.text(1), words: $0.text(2)) }
        let reviewed = try database.rows(
            "SELECT digest FROM translation_review WHERE statement = ?1 AND language = ?2", .id(statement),
            .text(language)
        ) { try $0.digest(0) }
        return TranslationWork(
            units: units, hands: Set(try hands(statement, language)), reviewed: Set(reviewed))
    }

    /// In the order in which they began.
    fileprivate func hands(_ statement: StatementID, _ language: String) throws -> [PersonID] {
        try database.rows(
            "SELECT number, hand FROM translation_hand WHERE statement = ?1 AND language = ?2 ORDER BY number",
            .id(statement), .text(language)
        ) { row in
            let plain = try sealing.open(
                row.blob(1), .translationHand, row: "\(statement.text) \(language) \(row.int(0))")
            return try row.fits(PersonID(text: String(decoding: plain, as: UTF8.self)), 1)
        }
    }

    /// The approved translations of a version that stand, one a language, in the order of their tags.
    package func approvedTranslations(of statement: StatementID, version: Int) throws -> [ApprovedTranslation] {
        try database.rows(
            """
            SELECT statement, version, bytes, digest, day FROM translated_text t
            WHERE statement = ?1 AND version = ?2 AND withdrawn IS NULL AND act = (SELECT max(act) FROM translated_text
                WHERE statement = t.statement AND version = t.version AND language = t.language)
            ORDER BY language
            """, .id(statement), .int(version)
        ) { row in
            let bytes = row.blob(2)
            let digest = try row.digest(3)
            guard let text = TranslatedText(parsing: bytes), text.digest == digest else {
                throw StoreFault.damaged("civic.db, a translation")
            }
            return ApprovedTranslation(statement: try row.id(0), version: row.int(1), text: text, day: try row.day(4))
        }
    }

    /// One of them; nil when there is none.
    package func approvedTranslation(
        of statement: StatementID, version: Int, into language: String
    ) throws -> ApprovedTranslation? {
        try approvedTranslations(of: statement, version: version).first { $0.text.language == language }
    }

    /// Languages in which a version can be read, its own one and those of approved translations, without reading any words.
    package func languages(of statement: StatementID, version: Int) throws -> [String] {
        try database.rows(
            """
            SELECT language FROM fixed_text WHERE statement = ?1 AND version = ?2
            UNION SELECT language FROM translated_text WHERE statement = ?1 AND version = ?2 AND withdrawn IS NULL
            """, .id(statement), .int(version)
        ) { $0.text(0) }
    }

    /// Languages without which the initiator does not want to publish.
    package func wantedTranslations(of statement: StatementID) throws -> [String] {
        try database.first("SELECT languages FROM translation_gate WHERE statement = ?1", .id(statement)) {
            $0.text(0).split(separator: " ").map(String.init)
        } ?? []
    }

    /// How far a translation of a version is.
    package func translationState(
        of text: FixedText, into language: String
    ) throws -> (state: TranslationState, work: TranslationWork) {
        let work = try translationWork(of: text.statement, into: language)
        let approved = try approvedTranslation(of: text.statement, version: text.version, into: language)
        let state = TranslationState(
            of: text.text, language: language, units: work.units, reviewed: work.reviewed,
            approved: Set(approved.map { [$0.text.digest] } ?? []))
        return (state, work)
    }
}

extension Transaction {
    package func beginTranslation(of statement: StatementID, into language: String) throws {
        try database.run(
            "INSERT INTO translation(statement, language, began) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            .id(statement), .text(language), .instant(now))
    }

    /// Keeps what somebody wrote for one unit; no words take it out again.
    package func keep(
        _ unit: TranslatedUnit, of statement: StatementID, into language: String, by person: PersonID
    ) throws {
        try keepHand(person, statement, language)
        guard !unit.words.isEmpty else {
            return try database.run(
                "DELETE FROM translation_unit WHERE statement = ?1 AND language = ?2 AND unit = ?3", .id(statement),
                .text(language), .text(unit.name))
        }
        try database.run(
            """
            INSERT OR REPLACE INTO translation_unit(statement, language, unit, original, words)
            VALUES (?1, ?2, ?3, ?4, ?5)
            """, .id(statement), .text(language), .text(unit.name), .text(unit.original), .text(unit.words))
    }

    private func keepHand(_ person: PersonID, _ statement: StatementID, _ language: String) throws {
        let hands = try reads.hands(statement, language)
        guard !hands.contains(person) else { return }
        let row = "\(statement.text) \(language) \(hands.count + 1)"
        try database.run(
            "INSERT INTO translation_hand(statement, language, number, hand) VALUES (?1, ?2, ?3, ?4)", .id(statement),
            .text(language), .int(hands.count + 1),
            .blob(sealing.seal(Array(person.text.utf8), .translationHand, row: row)))
    }

    package func keepReview(
        of statement: StatementID, into language: String, digest: Digest, by person: PersonID
    ) throws {
        let row = "\(statement.text) \(language) \(digest.hex)"
        try database.run(
            """
            INSERT INTO translation_review(statement, language, digest, hand) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO NOTHING
            """, .id(statement), .text(language), .digest(digest),
            .blob(sealing.seal(Array(person.text.utf8), .translationHand, row: row)))
    }

    package func keep(_ text: TranslatedText, of statement: StatementID, version: Int, day: Day, act: RecordedAct)
        throws
    {
        try database.run(
            """
            INSERT INTO translated_text(act, statement, version, language, digest, day, title, bytes)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """, .integer(act.index), .id(statement), .int(version), .text(text.language), .digest(text.digest),
            .day(day), .text(text.title), .blob(text.bytes))
    }

    package func withdrawTranslations(
        of statement: StatementID, version: Int, into language: String, act: RecordedAct
    ) throws {
        try database.run(
            """
            UPDATE translated_text SET withdrawn = ?4
            WHERE statement = ?1 AND version = ?2 AND language = ?3 AND withdrawn IS NULL
            """, .id(statement), .int(version), .text(language), .integer(act.index))
    }

    package func wantTranslations(of statement: StatementID, into languages: [String]) throws {
        try database.run(
            "INSERT OR REPLACE INTO translation_gate(statement, languages) VALUES (?1, ?2)", .id(statement),
            .text(languages.joined(separator: " ")))
    }
}
