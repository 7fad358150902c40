import CSodium
import Testing

@testable import Access

@Suite("What is sealed")
struct SealingTests {
    static let key = counted(32)
    static let nonce = counted(24, from: 50)
    static let place = ascii("signature.organisation.7")

    @Test("opens with its key at its place", arguments: [0, 1, 500])
    func opens(length: Int) {
        let sealed = Sealing.seal(counted(length), key: Self.key, nonce: Self.nonce, associated: Self.place)
        #expect(sealed.count == length + 40)
        #expect(sealed.starts(with: Self.nonce))
        #expect(Sealing.open(sealed, key: Self.key, associated: Self.place) == counted(length))
    }

    @Test("opens with no other key, at no other place, and not after any change")
    func refuses() {
        let sealed = Sealing.seal(counted(40), key: Self.key, nonce: Self.nonce, associated: Self.place)
        #expect(Sealing.open(sealed, key: counted(32, from: 1), associated: Self.place) == nil)
        #expect(Sealing.open(sealed, key: Self.key, associated: ascii("signature.organisation.8")) == nil)
        for place in sealed.indices {
            var changed = sealed
            changed[place] ^= 1
            #expect(Sealing.open(changed, key: Self.key, associated: Self.place) == nil)
        }
        for length in [0, 23, 24, 39, sealed.count - 1] {
            #expect(Sealing.open(Array(sealed.prefix(length)), key: Self.key, associated: Self.place) == nil)
        }
    }

    @Test("is sealed as in the draft of XChaCha20-Poly1305, appendix A.3")
    func knownAnswer() {
        let plain = ascii(
            "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it."
        )
        let associated: [UInt8] = [0x50, 0x51, 0x52, 0x53, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7]
        let sealed = Sealing.seal(
            plain, key: counted(32, from: 0x80), nonce: counted(24, from: 0x40), associated: associated)
        #expect(Array(sealed[24..<32]) == [0xbd, 0x6d, 0x17, 0x9d, 0x3e, 0x83, 0xd4, 0x3b])
        #expect(
            Array(sealed.suffix(16)) == [
                0xc0, 0x87, 0x59, 0x24, 0xc1, 0xc7, 0x98, 0x79, 0x47, 0xde, 0xaf, 0xd8, 0x78, 0x0a, 0xcf, 0x49,
            ])
    }

    @Test("has a key for each purpose")
    func keys() {
        let master = counted(32)
        #expect(Sealing.key(for: "pepper", from: master) != Sealing.key(for: "forms", from: master))
        #expect(Sealing.key(for: "pepper", from: master) == Sealing.key(for: "pepper", from: master))
        #expect(Sealing.key(for: "pepper", from: master).count == 32)
    }
}

@Suite("A form that met an ended session")
struct SealedPostTests {
    static let key = counted(32)
    static let post = SealedPost(address: "/en/statements/x-текст/signature", body: ascii("csrf=1&act=2") + [0, 255])
    static let sealed = post.sealed(for: "person-nino", key: key, nonce: counted(24), at: 1_000)

    @Test(
        "goes on for the same person within half an hour",
        arguments: [(999, false), (1_000, true), (2_799, true), (2_800, false)])
    func life(now: Int64, opens: Bool) {
        let opened = SealedPost(sealed: Self.sealed, for: "person-nino", key: Self.key, at: now)
        #expect(opened == (opens ? Self.post : nil))
    }

    @Test("goes on for nobody else, with no other key, and not changed")
    func refuses() {
        #expect(SealedPost(sealed: Self.sealed, for: "person-vera", key: Self.key, at: 1_001) == nil)
        #expect(SealedPost(sealed: Self.sealed, for: "person-nino", key: counted(32, from: 1), at: 1_001) == nil)
        #expect(SealedPost(sealed: "A" + Self.sealed.dropFirst(2), for: "person-nino", key: Self.key, at: 1_001) == nil)
        #expect(SealedPost(sealed: "", for: "person-nino", key: Self.key, at: 1_001) == nil)
    }

    @Test("shows nothing of what was sent")
    func opaque() throws {
        let bytes = try #require(Base64URL.decode(Self.sealed))
        #expect(!String(decoding: bytes, as: UTF8.self).contains("csrf"))
    }
}
