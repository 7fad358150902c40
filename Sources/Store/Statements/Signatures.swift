// Signatures: one per organisation and version, bound to exactly that version.
package import Membership
package import Record
package import Statements

package struct Signature: Hashable, Sendable {
    package let statement: StatementID
    package let version: Int
    package let organisation: OrganisationID
    package let person: PersonID
    package let card: Digest
    /// Index and leaf hash of the act.
    package let act: Int64
    package let leaf: Digest
    package let received: Instant
    package let day: Day
    package let method: Method
    /// Index of the act that brought in the key of the device; nil when the platform confirmed.
    package let keyAct: Int64?
    /// Given after the end.
    package let isLate: Bool
    /// Digest of the reservation beside the name.
    package let reservation: Digest?

    package init(
        statement: StatementID, version: Int, organisation: OrganisationID, person: PersonID, card: Digest,
        act: RecordedAct, day: Day, method: Method, keyAct: Int64?, isLate: Bool = false, reservation: Digest? = nil
    ) {
        self.init(
            statement: statement, version: version, organisation: organisation, person: person, card: card,
            act: act.index, leaf: act.leaf, received: act.received, day: day, method: method, keyAct: keyAct,
            isLate: isLate, reservation: reservation)
    }

    init(
        statement: StatementID, version: Int, organisation: OrganisationID, person: PersonID, card: Digest, act: Int64,
        leaf: Digest, received: Instant, day: Day, method: Method, keyAct: Int64?, isLate: Bool, reservation: Digest?
    ) {
        self.statement = statement
        self.version = version
        self.organisation = organisation
        self.person = person
        self.card = card
        self.act = act
        self.leaf = leaf
        self.received = received
        self.day = day
        self.method = method
        self.keyAct = keyAct
        self.isLate = isLate
        self.reservation = reservation
    }
}

extension Reads {
    /// The valid signature by name of an organisation that counts for a version: on it, or on a text that it corrects.
    package func signature(
        of organisation: OrganisationID, on statement: StatementID, version: Int
    ) throws -> Signature? {
        for version in try chain(of: statement, from: version) {
            if let signature = try signed(by: organisation, statement, version) { return signature }
        }
        return nil
    }

    private func signed(
        by organisation: OrganisationID, _ statement: StatementID, _ version: Int
    ) throws -> Signature? {
        try database.first(
            """
            SELECT statement, version, organisation, person, card, act, leaf, received, day, method, key_act,
                late, reservation FROM signature
            WHERE statement = ?1 AND version = ?2 AND organisation = ?3 AND withdrawn IS NULL
            """, .id(statement), .int(version), .id(organisation), read: signature)
    }

    /// Valid signatures by name that count for a version, by leaf hash, so that the order tells nothing.
    package func signatures(on statement: StatementID, version: Int) throws -> [Signature] {
        try chain(of: statement, from: version).flatMap { try signed(statement, $0) }.sorted { $0.leaf < $1.leaf }
    }

    private func signed(_ statement: StatementID, _ version: Int) throws -> [Signature] {
        try database.rows(
            """
            SELECT statement, version, organisation, person, card, act, leaf, received, day, method, key_act,
                late, reservation FROM signature
            WHERE statement = ?1 AND version = ?2 AND withdrawn IS NULL ORDER BY leaf
            """, .id(statement), .int(version), read: signature)
    }

    /// Valid signatures of an organisation on all statements, newest first.
    package func signatures(of organisation: OrganisationID) throws -> [Signature] {
        try database.rows(
            """
            SELECT statement, version, organisation, person, card, act, leaf, received, day, method, key_act,
                late, reservation FROM signature
            WHERE organisation = ?1 AND withdrawn IS NULL ORDER BY act DESC
            """, .id(organisation), read: signature)
    }

    /// The act of a signature, valid or withdrawn, when it was this organisation's.
    package func signature(act: Int64, of organisation: OrganisationID) throws -> Signature? {
        try database.first(
            """
            SELECT statement, version, organisation, person, card, act, leaf, received, day, method, key_act,
                late, reservation FROM signature
            WHERE act = ?1 AND organisation = ?2
            """, .integer(act), .id(organisation), read: signature)
    }

    /// Signatures that were withdrawn after this act, in the order of withdrawing.
    package func withdrawals(
        on statement: StatementID, since act: Int64
    ) throws -> [(signature: Signature, act: Int64, day: Day, at: Instant)] {
        try database.rows(
            """
            SELECT statement, version, organisation, person, card, act, leaf, received, day, method, key_act,
                late, reservation, withdrawn_by, withdrawn FROM signature
            WHERE statement = ?1 AND withdrawn_by > ?2 ORDER BY withdrawn_by
            """, .id(statement), .integer(act)
        ) { (try signature($0), $0.integer(13), try dayOf($0.instant(14)), $0.instant(14)) }
    }

    /// Leaf hashes of every signature by name of an organisation on any version, withdrawn ones too.
    package func everySignature(of organisation: OrganisationID, on statement: StatementID) throws -> [Digest] {
        try database.rows(
            "SELECT leaf FROM signature WHERE organisation = ?1 AND statement = ?2", .id(organisation), .id(statement)
        ) { try $0.digest(0) }
    }

    /// The words of a reservation.
    package func reservation(_ digest: Digest) throws -> Reservation? {
        try database.first("SELECT bytes FROM reservation WHERE digest = ?1", .digest(digest)) {
            try $0.fits(Reservation(parsing: $0.blob(0)), 0)
        }
    }

    /// Valid signatures by name that count for a version, as members see the number: letters are seen with the list.
    package func signatureCount(on statement: StatementID, version: Int) throws -> Int {
        try chain(of: statement, from: version).reduce(0) { sum, version in
            sum
                + (try database.first(
                    "SELECT count(*) FROM signature WHERE statement = ?1 AND version = ?2 AND withdrawn IS NULL AND method <> 'letter'",
                    .id(statement), .int(version)
                ) { $0.int(0) } ?? 0)
        }
    }

    private func signature(_ row: Row) throws -> Signature {
        Signature(
            statement: try row.id(0), version: row.int(1), organisation: try row.id(2), person: try row.id(3),
            card: try row.digest(4), act: row.integer(5), leaf: try row.digest(6), received: row.instant(7),
            day: try row.day(8), method: try row.word(9), keyAct: row.optional(10, row.integer), isLate: row.flag(11),
            reservation: try row.optional(12, row.digest))
    }
}

extension Transaction {
    package func keep(_ reservation: Reservation) throws {
        try database.run(
            "INSERT OR IGNORE INTO reservation(digest, bytes) VALUES (?1, ?2)", .digest(reservation.digest),
            .blob(reservation.bytes))
    }

    package func keep(_ signature: Signature) throws {
        try database.run(
            """
            INSERT INTO signature(act, statement, version, organisation, person, card, leaf, received, day, method,
                key_act, late, reservation)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
            """,
            .integer(signature.act), .id(signature.statement), .int(signature.version), .id(signature.organisation),
            .id(signature.person), .digest(signature.card), .digest(signature.leaf), .instant(signature.received),
            .day(signature.day), .text(signature.method.rawValue),
            .optional(signature.keyAct) { .integer($0) }, .flag(signature.isLate),
            .optional(signature.reservation) { .digest($0) })
    }

    /// A signature that stands on no list leaves no row.
    package func forget(_ signature: Signature) throws {
        try database.run("DELETE FROM letter WHERE act = ?1", .integer(signature.act))
        try database.run("DELETE FROM signature WHERE act = ?1", .integer(signature.act))
    }

    /// One that stands on a list is marked as withdrawn since.
    package func withdraw(_ signature: Signature, act: RecordedAct) throws {
        try database.run(
            "UPDATE signature SET withdrawn = ?2, withdrawn_by = ?3 WHERE act = ?1 AND withdrawn IS NULL",
            .integer(signature.act), .instant(now), .integer(act.index))
    }
}
