// Who is signed in. A session is kept by the digest of its token only.
package import Membership
package import Record

package struct Session: Hashable, Sendable {
    package enum Stage: String, Sendable {
        /// Accepting an invitation: passphrase set, one-time code not yet confirmed.
        case enrolling
        /// Passphrase given, one-time code not yet.
        case code
        case full
    }

    /// Life of a full session, in seconds.
    package static let life: Int64 = 8 * 3600
    /// Life of a session that waits for the second factor.
    package static let halfLife: Int64 = 900

    package let digest: Digest
    package let person: PersonID
    package let stage: Stage
    /// The mandate under which the person acts; nil until chosen.
    package let mandate: MandateID?
    package let began: Instant
    package let expires: Instant
}

extension Reads {
    /// The session of a token's digest; expired ones too, so that a form that met one can be kept.
    package func session(_ digest: Digest) throws -> Session? {
        try database.first(
            "SELECT digest, person, stage, mandate, began, expires FROM session WHERE digest = ?1", .digest(digest),
            read: session)
    }

    package func sessions(of person: PersonID, at now: Instant) throws -> [Session] {
        try database.rows(
            """
            SELECT digest, person, stage, mandate, began, expires FROM session
            WHERE person = ?1 AND stage = 'full' AND expires > ?2 ORDER BY began DESC
            """, .id(person), .instant(now), read: session)
    }

    private func session(_ row: Row) throws -> Session {
        Session(
            digest: try row.digest(0), person: try row.id(1), stage: try row.word(2),
            mandate: try row.optional(3, row.id),
            began: row.instant(4), expires: row.instant(5))
    }
}

extension Transaction {
    /// Begins a session now; also forgets those that ended more than a day ago.
    package func begin(_ digest: Digest, person: PersonID, stage: Session.Stage, mandate: MandateID?) throws {
        let life = stage == .full ? Session.life : Session.halfLife
        try database.run("DELETE FROM session WHERE expires < ?1", .instant(now.adding(seconds: -86400)))
        try database.run(
            "INSERT INTO session(digest, person, stage, mandate, began, expires) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            .digest(digest), .id(person), .text(stage.rawValue), .optional(mandate) { .id($0) }, .instant(now),
            .instant(now.adding(seconds: life)))
    }

    package func act(under mandate: MandateID, session: Digest) throws {
        try database.run("UPDATE session SET mandate = ?2 WHERE digest = ?1", .digest(session), .id(mandate))
    }

    package func endSession(_ digest: Digest) throws {
        try database.run("DELETE FROM session WHERE digest = ?1", .digest(digest))
    }

    package func endSessions(of person: PersonID) throws {
        try database.run("DELETE FROM session WHERE person = ?1", .id(person))
    }
}
