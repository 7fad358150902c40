import CSodium
import Testing

@testable import Access

@Suite("The hash of a passphrase", .serialized)
struct PassphraseHashTests {
    static let typed = "Спокойная река у старого моста"
    static let pepper = counted(32)
    /// Made with Python's hmac and argon2-cffi (the reference implementation) from the same words, pepper and salt.
    static let known =
        "$argon2id$v=19$m=65536,t=3,p=1$ZGVmZ2hpamtsbW5vcHFycw$i+gzIi2y7Xvx5PjOdNqSminxYZuKVCCgr/UYFfFT1zM"
    static let cheaper =
        "$argon2id$v=19$m=19456,t=2,p=1$ZGVmZ2hpamtsbW5vcHFycw$KzBR6Um8octvme3cNUpbkevTjtOPQ0X0V6kG9/vtce0"

    @Test("is what another implementation of Argon2id makes")
    func knownAnswer() throws {
        let passphrase = try Passphrase(Self.typed, ofMail: "vera@example.org", refusing: ProgramData.common())
        let hash = try PassphraseHash.make(passphrase, pepper: Self.pepper, salt: counted(16, from: 100))
        #expect(hash.text == Self.known)
        #expect(!hash.needsRenewal)
    }

    @Test("is read by libsodium's own check")
    func libsodiumReads() throws {
        let words = KeyedHash.sha256(key: Self.pepper, [ascii(Self.typed)]).map { CChar(bitPattern: $0) }
        #expect(crypto_pwhash_argon2id_str_verify(Self.known, words, 32) == 0)
    }

    @Test("matches these words with this pepper only")
    func matches() throws {
        let hash = try #require(PassphraseHash(text: Self.known))
        #expect(try hash.matches("  Спокойная река у  старого моста\n", pepper: Self.pepper))
        #expect(try !hash.matches("Спокойная река у старого мостА", pepper: Self.pepper))
        #expect(try !hash.matches(Self.typed, pepper: counted(32, from: 1)))
    }

    @Test("made when hashing was cheaper still matches and asks to be made again")
    func renewal() throws {
        let hash = try #require(PassphraseHash(text: Self.cheaper))
        #expect(hash.needsRenewal)
        #expect(hash.text == Self.cheaper)
        #expect(try hash.matches(Self.typed, pepper: Self.pepper))
    }

    @Test("of nobody costs the same and never matches")
    func nobody() throws {
        #expect(PassphraseHash.ofNobody.text.hasPrefix("$argon2id$v=19$m=65536,t=3,p=1$"))
        #expect(try !PassphraseHash.ofNobody.matches(Self.typed, pepper: Self.pepper))
    }

    @Test(
        "is not read from a text in another form",
        arguments: [
            "", "$argon2id$", known + " ", String(known.dropLast()), known + "=",
            known.replacing("argon2id", with: "argon2i"), known.replacing("v=19", with: "v=16"),
            known.replacing("p=1", with: "p=2"), known.replacing("m=65536", with: "m=4194304"),
            known.replacing("m=65536", with: "m=8"), known.replacing("t=3", with: "t=99"),
            known.replacing("t=3", with: "t=03"), known.replacing("m=65536", with: "m=+65536"),
            known.replacing("ZGVm", with: "ZG*m"), known.replacing("ZGVmZ2hpamtsbW5vcHFycw", with: "ZGVmZ2hpamtsbW5v"),
        ])
    func otherForms(text: String) { #expect(PassphraseHash(text: text) == nil) }

    @Test("rests on HMAC-SHA-256 as in RFC 4231, case 2, in whatever pieces it comes")
    func keyedHash() {
        let expected: [UInt8] = [
            0x5b, 0xdc, 0xc1, 0x46, 0xbf, 0x60, 0x75, 0x4e, 0x6a, 0x04, 0x24, 0x26, 0x08, 0x95, 0x75, 0xc7, 0x5a, 0x00,
            0x3f, 0x08, 0x9d, 0x27, 0x39, 0x83, 0x9d, 0xec, 0x58, 0xb9, 0x64, 0xec, 0x38, 0x43,
        ]
        #expect(KeyedHash.sha256(key: ascii("Jefe"), [ascii("what do ya want for nothing?")]) == expected)
        #expect(
            KeyedHash.sha256(key: ascii("Jefe"), [ascii("what do ya "), [], ascii("want for nothing?")]) == expected)
    }
}
