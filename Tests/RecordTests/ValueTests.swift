import Record
import Testing

@Suite("Values in text") struct ValueTests {
    @Test(
        "base64 has one spelling for each value",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ])
    func base64(plain: String, coded: String) {
        #expect(Base64.encode(Array(plain.utf8)) == coded)
        #expect(Base64.decode(coded) == Array(plain.utf8))
    }

    @Test(
        "other spellings of base64 are refused",
        arguments: [
            "Zh==", "Zm9=", "Zg", "Zg=", "Zg===", "Zm9v\n", " Zm9v", "Zm9v====", "====", "Zm-_", "Zm9", "Z", "Z===",
            "é=",
        ])
    func base64Refused(text: String) { #expect(Base64.decode(text) == nil) }

    @Test(
        "base32 is lower case without padding",
        arguments: [
            ("", ""), ("f", "my"), ("fo", "mzxq"), ("foo", "mzxw6"), ("foob", "mzxw6yq"), ("fooba", "mzxw6ytb"),
        ])
    func base32(plain: String, coded: String) {
        #expect(Base32.encode(Array(plain.utf8)) == coded)
        #expect(Base32.decode(coded) == Array(plain.utf8))
    }

    @Test(
        "other spellings of base32 are refused", arguments: ["MY", "my======", "mz", "m", "mzx", "m1", "mzxw6y", "my "])
    func base32Refused(text: String) { #expect(Base32.decode(text) == nil) }

    @Test("hexadecimal digits are lower case and come in pairs")
    func hex() {
        #expect(Hex.encode([0, 0xab, 0xff]) == "00abff")
        #expect(Hex.decode("00abff") == [0, 0xab, 0xff])
        for bad in ["0", "AB", "0g", " 00", "0x00"] { #expect(Hex.decode(bad) == nil) }
    }

    @Test("the digest of abc is the one of FIPS 180-4, whole or in parts")
    func digest() {
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        let digest = Digest(of: Array("abc".utf8))
        #expect(digest.hex == known)
        #expect(Digest(of: [Array("a".utf8), [], Array("bc".utf8)]) == digest)
        #expect(Digest(base64: digest.base64) == digest)
        #expect(Digest(bytes: digest.bytes) == digest)
        #expect(Digest(bytes: Array(digest.bytes.dropLast())) == nil)
        #expect(Digest(base64: Base64.encode([1, 2])) == nil)
    }

    @Test("digests are sorted by their bytes")
    func order() {
        let digests = (0..<50).map { Digest(of: [$0]) }
        #expect(digests.sorted() == digests.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) })
    }

    @Test(
        "instants are read and written to the second or with milliseconds",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2026-11-24T03:20:00Z", 1_795_490_400_000),
            ("2000-02-29T23:59:59Z", 951_868_799_000),
            ("1969-12-31T23:59:59Z", -1000), ("0000-01-01T00:00:00Z", -62_167_219_200_000),
            ("9999-12-31T23:59:59Z", 253_402_300_799_000), ("1900-03-01T00:00:00Z", -2_203_891_200_000),
        ] as [(String, Int64)])
    func instant(text: String, milliseconds: Int64) throws {
        #expect(Instant(text: text)?.milliseconds == milliseconds)
        #expect(Instant(milliseconds: milliseconds).text == text)
        let later = Instant(milliseconds: milliseconds + 123)
        #expect(later.text == text)
        #expect(later.exactText == text.dropLast() + ".123Z")
        #expect(Instant(text: later.exactText) == later)
        #expect(later.wholeSecond.milliseconds == milliseconds)
    }

    @Test(
        "what is no instant is refused",
        arguments: [
            "2026-02-29T00:00:00Z", "2026-11-24T24:00:00Z", "2026-11-24T23:59:60Z", "2026-11-24 03:20:00Z",
            "2026-11-24T03:20:00",
            "2026-11-24T03:20:00+01", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-11-31T00:00:00Z",
            "2026-11-24T03:20:00.1Z",
            "2026-11-24T03:20:00.12345Z", "2026-11-24T3:20:000Z", "+026-11-24T03:20:00Z", "1900-02-29T00:00:00Z", "",
            "Z",
        ])
    func instantRefused(text: String) { #expect(Instant(text: text) == nil) }

    @Test("adding seconds stops at the ends of what can be counted")
    func adding() {
        #expect(Instant(milliseconds: 500).adding(seconds: 2).milliseconds == 2500)
        #expect(Instant(milliseconds: 500).adding(seconds: .max).milliseconds == .max)
        #expect(Instant(milliseconds: 500).adding(seconds: .min).milliseconds == .min)
        #expect(Instant(milliseconds: .max).adding(seconds: 1).milliseconds == .max)
        for end in [Instant(milliseconds: .min), Instant(milliseconds: .max)] {
            #expect(Instant(text: end.text) == nil)
            #expect(end.wholeSecond <= end)
        }
    }

    @Test("every day of four centuries is read back as it was written")
    func days() throws {
        var earlier: Day?
        for day in stride(from: Int64(-30_000), to: 120_000, by: 1) {
            let text = String(Instant(milliseconds: day * 86_400_000).text.prefix(10))
            let read = try #require(Day(text: text))
            if let earlier { #expect(earlier < read) }
            #expect(Instant(text: text + "T00:00:00Z")?.milliseconds == day * 86_400_000)
            earlier = read
        }
    }

    @Test(
        "days that do not exist are refused",
        arguments: ["2025-02-29", "2026-04-31", "2026-1-01", "2026-11-24 ", "20261124", "２026-01-1"])
    func dayRefused(text: String) { #expect(Day(text: text) == nil) }

    @Test("an identifier has 26 characters and one spelling")
    func identifiers() {
        let identifier = Identifier<Act>(bytes: [UInt8](repeating: 255, count: 16))
        #expect(identifier.text == "7777777777777777777777777" + "4")
        #expect(Identifier<Act>(text: identifier.text) == identifier)
        for bad in [identifier.text.uppercased().replacing("7", with: "A"), String(repeating: "7", count: 26), "7", ""]
        {
            #expect(Identifier<Act>(text: bad) == nil)
        }
        #expect(ActID(hex: "5A" + String(repeating: "5a", count: 15)) == nil)
        #expect(ActID(hex: String(repeating: "5a", count: 16))?.bytes == [UInt8](repeating: 0x5a, count: 16))
    }
}

@Suite("JSON is read strictly")
struct JSONTests {
    private static func read(_ text: String) -> JSONTree? {
        var reader = JSONReader(Array(text.utf8))
        return reader.whole()
    }

    @Test("sixteen levels are read, a seventeenth is not")
    func depth() {
        let nested = { String(repeating: "[", count: $0) + "1" + String(repeating: "]", count: $0) }
        #expect(Self.read(nested(16)) != nil)
        #expect(Self.read(nested(17)) == nil)
    }

    @Test("escapes and plain letters give the same text; half a pair is refused")
    func escapes() {
        #expect(Self.read(#""a\u00e9\ud83d\ude00\n""#) == .text("aé😀\n"))
        #expect(Self.read(#""\ud83d""#) == nil)
    }

    @Test("a name twice, or something after the end, is refused", arguments: [#"{"a":1,"a":2}"#, "1 2", "{}x", "01"])
    func refused(_ text: String) { #expect(Self.read(text) == nil) }
}
