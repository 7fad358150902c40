// What the database keeps of a passphrase: Argon2id over a keyed hash, so that a stolen database alone can be tested
// against nothing, and one with the key only slowly. Sources: RFC 9106; the PHC text form; docs/decisions/0004.
import CSodium
import Record

/// The machine could not give the memory for one hash; nothing is known about the passphrase.
package enum PassphraseFault: Error, Equatable, Sendable { case noMemory }

/// A passphrase as it is kept.
package struct PassphraseHash: Equatable, Sendable {
    /// What a new hash costs: memory in KiB (64 MiB) and passes; one lane.
    package static let memory = 65_536
    package static let passes = 3

    /// A hash that no passphrase has: an unknown name costs the same work and gets the same answer.
    package static let ofNobody = PassphraseHash(
        memory: memory, passes: passes, salt: [UInt8](repeating: 0, count: 16), tag: [UInt8](repeating: 0, count: 32))

    private let memory: Int
    private let passes: Int
    private let salt: [UInt8]
    private let tag: [UInt8]

    /// Takes 16 random bytes and the pepper, a key that is not in the database. Uses 64 MiB and about 0.1 s.
    package static func make(
        _ passphrase: Passphrase, pepper: [UInt8], salt: [UInt8]
    ) throws(PassphraseFault) -> PassphraseHash {
        precondition(salt.count == 16, "16 random bytes")
        let tag = try derive(passphrase.text, pepper: pepper, salt: salt, memory: memory, passes: passes)
        return PassphraseHash(memory: memory, passes: passes, salt: salt, tag: tag)
    }

    /// Whether what was typed is this passphrase. The same work whatever is typed.
    package func matches(_ attempt: String, pepper: [UInt8]) throws(PassphraseFault) -> Bool {
        let bounded = attempt.utf8.count <= Passphrase.mostBytes ? attempt : ""
        let typed = Passphrase.normalised(bounded)
        let given = try Self.derive(typed, pepper: pepper, salt: salt, memory: memory, passes: passes)
        return ConstantTime.equal(given, tag) && self != Self.ofNobody
    }

    /// Made when hashing was cheaper: make it again at the next sign-in that succeeds.
    package var needsRenewal: Bool { memory < Self.memory || passes < Self.passes }

    private static func derive(
        _ text: String, pepper: [UInt8], salt: [UInt8], memory: Int, passes: Int
    ) throws(PassphraseFault) -> [UInt8] {
        let words = KeyedHash.sha256(key: pepper, [Array(text.utf8)]).map { CChar(bitPattern: $0) }
        var tag = [UInt8](repeating: 0, count: 32)
        let result = crypto_pwhash_argon2id(
            &tag, 32, words, UInt64(words.count), salt, UInt64(passes), memory * 1024,
            crypto_pwhash_argon2id_ALG_ARGON2ID13)
        guard result == 0 else { throw .noMemory }
        return tag
    }
}

extension PassphraseHash {
    /// `$argon2id$v=19$m=65536,t=3,p=1$salt$tag`, base64 without padding: what libsodium and others read.
    package var text: String {
        "$argon2id$v=19$m=\(memory),t=\(passes),p=1$\(Self.unpadded(salt))$\(Self.unpadded(tag))"
    }

    /// Reads its own form only. Costs are bounded (8 MiB to 1 GiB, 1 to 16 passes), so that a changed row cannot
    /// stop the machine.
    package init?(text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0].isEmpty, parts[1] == "argon2id", parts[2] == "v=19",
            let (memory, passes) = Self.costs(parts[3]),
            let salt = Self.bytes(unpadded: parts[4]), salt.count == 16,
            let tag = Self.bytes(unpadded: parts[5]), tag.count == 32
        else { return nil }
        self.init(memory: memory, passes: passes, salt: salt, tag: tag)
        guard self.text == text else { return nil }
    }

    private static func costs(_ text: Substring) -> (memory: Int, passes: Int)? {
        let values = text.split(separator: ",", omittingEmptySubsequences: false)
        guard values.count == 3, values[0].hasPrefix("m="), values[1].hasPrefix("t="), values[2] == "p=1",
            let memory = Int(values[0].dropFirst(2)), (8_192...1_048_576).contains(memory),
            let passes = Int(values[1].dropFirst(2)), (1...16).contains(passes)
        else { return nil }
        return (memory, passes)
    }

    private static func unpadded(_ bytes: [UInt8]) -> String { String(Base64.encode(bytes).prefix { $0 != "=" }) }

    private static func bytes(unpadded text: Substring) -> [UInt8]? {
        Base64.decode(text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4))
    }
}
