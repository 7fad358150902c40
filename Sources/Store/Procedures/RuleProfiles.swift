// The rule profiles that the coalition has adopted: never changed, one after another by their first days.
package import Procedures
package import Record

package struct AdoptedProfile: Hashable, Sendable {
    package let digest: Digest
    package let profile: RuleProfile
    /// Index of the act of adopting.
    package let act: Int64
}

extension Reads {
    /// In the order of their first days; of one day the last adopted last.
    package func profiles() throws -> [AdoptedProfile] {
        try database.rows("SELECT digest, bytes, act FROM rule_profile ORDER BY valid_from, act", read: profile)
    }

    package func profile(_ digest: Digest) throws -> AdoptedProfile? {
        try database.first(
            "SELECT digest, bytes, act FROM rule_profile WHERE digest = ?1", .digest(digest), read: profile)
    }

    /// The one under which a procedure that begins on `day` is held.
    package func profile(on day: Day) throws -> AdoptedProfile? {
        try database.first(
            """
            SELECT digest, bytes, act FROM rule_profile WHERE valid_from <= ?1 ORDER BY valid_from DESC, act DESC LIMIT 1
            """, .day(day), read: profile)
    }

    private func profile(_ row: Row) throws -> AdoptedProfile {
        let (digest, bytes) = (try row.digest(0), row.blob(1))
        guard Digest(of: bytes) == digest else { throw StoreFault.damaged("civic.db, a rule profile") }
        do {
            return AdoptedProfile(digest: digest, profile: try RuleProfile(file: bytes), act: row.integer(2))
        } catch {
            throw StoreFault.damaged("civic.db, a rule profile that cannot be read")
        }
    }
}

extension Transaction {
    /// `bytes` are those of the profile's file.
    package func keep(_ profile: RuleProfile, bytes: [UInt8], act: RecordedAct) throws {
        try database.run(
            "INSERT INTO rule_profile(digest, name, version, valid_from, bytes, act) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            .digest(Digest(of: bytes)), .text(profile.id), .int(profile.version), .day(profile.validFrom),
            .blob(bytes), .integer(act.index))
    }
}
