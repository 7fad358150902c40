// Who is signed in. A session is kept by the digest of its token, and sealed: a copy of the database does not show who was
// here when something was recorded.
import Access
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
        try database.first("SELECT digest, sealed FROM session WHERE digest = ?1", .digest(digest), read: session)
    }

    package func sessions(of person: PersonID, at now: Instant) throws -> [Session] {
        try database.rows(
            "SELECT digest, sealed FROM session WHERE holder = ?1", .blob(sessionHolder(person)), read: session
        ).filter { $0.stage == .full && $0.expires > now }.sorted { $0.began > $1.began }
    }

    private func session(_ row: Row) throws -> Session {
        let digest = try row.digest(0)
        let facts = try SealedFacts.open(row.blob(1), .session, row: digest.hex, by: sealing)
        return Session(
            digest: digest, person: try facts.value("person") { PersonID(text: $0) },
            stage: try facts.value("stage") { Session.Stage(rawValue: $0) },
            mandate: MandateID(text: facts.text("mandate")),
            began: try facts.value("began") { Int64($0).map { Instant(milliseconds: $0) } },
            expires: try facts.value("expires") { Int64($0).map { Instant(milliseconds: $0) } })
    }

    fileprivate func sessionHolder(_ person: PersonID) -> [UInt8] {
        KeyedHash.sha256(key: sealing.key(.sessionHolder), [Array(person.text.utf8)])
    }
}

extension Transaction {
    /// Begins a session now; also forgets those that ended before today.
    package func begin(_ digest: Digest, person: PersonID, stage: Session.Stage, mandate: MandateID?) throws {
        let life = stage == .full ? Session.life : Session.halfLife
        try database.run("DELETE FROM session WHERE until < ?1", .day(coalition.day(of: now)))
        try keep(
            Session(
                digest: digest, person: person, stage: stage, mandate: mandate, began: now,
                expires: now.adding(seconds: life)))
    }

    package func act(under mandate: MandateID, session digest: Digest) throws {
        guard let known = try reads.session(digest) else { return }
        try keep(
            Session(
                digest: digest, person: known.person, stage: known.stage, mandate: mandate, began: known.began,
                expires: known.expires))
    }

    package func endSession(_ digest: Digest) throws {
        try database.run("DELETE FROM session WHERE digest = ?1", .digest(digest))
    }

    package func endSessions(of person: PersonID) throws {
        try database.run("DELETE FROM session WHERE holder = ?1", .blob(reads.sessionHolder(person)))
    }

    private func keep(_ session: Session) throws {
        let facts = SealedFacts([
            "person": session.person.text, "stage": session.stage.rawValue, "mandate": session.mandate?.text,
            "began": String(session.began.milliseconds), "expires": String(session.expires.milliseconds),
        ])
        try database.run(
            "INSERT OR REPLACE INTO session(digest, holder, sealed, until) VALUES (?1, ?2, ?3, ?4)",
            .digest(session.digest), .blob(reads.sessionHolder(session.person)),
            .blob(facts.sealed(.session, row: session.digest.hex, by: sealing)),
            .day(coalition.day(of: session.expires)))
    }
}
