// What a person signs in with: passphrase, one-time code, recovery codes, invitations. Secrets are hashed or sealed.
package import Membership
package import Record

package struct Credentials: Hashable, Sendable {
    package let person: PersonID
    /// Text form of the passphrase hash; nil before the invitation was accepted.
    package let passphrase: String?
    package let codeSecret: [UInt8]?
    /// The last time step whose code was used.
    package let codeStep: Int64?
    /// Digests of the recovery codes that were not used.
    package let recovery: [Digest]
}

extension Reads {
    package func credentials(of person: PersonID) throws -> Credentials? {
        let recovery = try database.rows(
            "SELECT digest FROM recovery_code WHERE person = ?1 AND used IS NULL", .id(person)
        ) { try $0.digest(0) }
        return try database.first(
            "SELECT passphrase, code_secret, code_step FROM person WHERE id = ?1", .id(person)
        ) { row in
            Credentials(
                person: person, passphrase: row.optional(0, row.text),
                codeSecret: try row.optional(1) {
                    try sealing.open(row.blob($0), .personCodeSecret, row: person.text)
                },
                codeStep: row.optional(2, row.integer), recovery: recovery)
        }
    }

    /// Who may use this invitation at `now`; nil when it is unknown, used or over.
    package func invitation(_ token: Digest, at now: Instant) throws -> PersonID? {
        try database.first(
            "SELECT person FROM invitation WHERE token = ?1 AND used IS NULL AND expires > ?2", .digest(token),
            .instant(now)
        ) { try $0.id(0) }
    }
}

extension Transaction {
    package func keep(passphrase: String, of person: PersonID) throws {
        try database.run("UPDATE person SET passphrase = ?2 WHERE id = ?1", .id(person), .text(passphrase))
    }

    /// A new secret; codes of the old one no longer count.
    package func keep(codeSecret: [UInt8], of person: PersonID) throws {
        let sealed = sealing.seal(codeSecret, .personCodeSecret, row: person.text)
        try database.run(
            "UPDATE person SET code_secret = ?2, code_step = NULL WHERE id = ?1", .id(person), .blob(sealed))
    }

    /// Forgets used time steps that no code can match any more: they would show when somebody was here.
    package func forgetCodeSteps() throws {
        try database.run(
            "UPDATE person SET code_step = NULL WHERE code_step < ?1", .integer(now.milliseconds / 30_000 - 10))
    }

    /// Marks a time step as used. False when it, or a later one, was used before.
    package func use(codeStep: Int64, of person: PersonID) throws -> Bool {
        try database.run(
            "UPDATE person SET code_step = ?2 WHERE id = ?1 AND (code_step IS NULL OR code_step < ?2)", .id(person),
            .integer(codeStep))
        return database.changes == 1
    }

    package func keep(recovery: [Digest], of person: PersonID) throws {
        try database.run("DELETE FROM recovery_code WHERE person = ?1", .id(person))
        for digest in recovery {
            try database.run("INSERT INTO recovery_code(person, digest) VALUES (?1, ?2)", .id(person), .digest(digest))
        }
    }

    /// Uses a recovery code. False when it was used before or is none.
    package func use(recovery: Digest, of person: PersonID) throws -> Bool {
        try database.run(
            "UPDATE recovery_code SET used = ?3 WHERE person = ?1 AND digest = ?2 AND used IS NULL", .id(person),
            .digest(recovery), .instant(now))
        return database.changes == 1
    }

    /// A single-use link for a person; earlier unused ones end.
    package func invite(_ person: PersonID, token: Digest, expires: Instant) throws {
        try endInvitations(of: person)
        try database.run(
            "INSERT INTO invitation(token, person, expires) VALUES (?1, ?2, ?3)", .digest(token), .id(person),
            .instant(expires))
    }

    /// Unused invitations of a person end: who is signed in with both factors needs none, and nobody else may use it.
    package func endInvitations(of person: PersonID) throws {
        try database.run("DELETE FROM invitation WHERE person = ?1 AND used IS NULL", .id(person))
    }

    /// Passphrase, one-time codes and recovery codes no longer count.
    package func endCredentials(of person: PersonID) throws {
        try database.run(
            "UPDATE person SET passphrase = NULL, code_secret = NULL, code_step = NULL WHERE id = ?1", .id(person))
        try keep(recovery: [], of: person)
    }

    package func use(invitation token: Digest) throws {
        try database.run("UPDATE invitation SET used = ?2 WHERE token = ?1", .digest(token), .instant(now))
    }
}
