import Testing

@testable import Access

@Suite("A one-time code")
struct OneTimeCodeTests {
    /// The secret of RFC 6238, appendix B.
    static let code = OneTimeCode(secret: ascii("12345678901234567890"))!

    @Test(
        "is the one of RFC 6238 (its SHA-1 rows, the last six of the eight digits)",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)])
    func standardTable(seconds: Int64, eight: String) {
        let six = String(eight.suffix(6))
        #expect(Self.code.code(at: seconds / 30) == ascii(six))
        #expect(Self.code.step(matching: six, at: seconds, after: nil) == seconds / 30)
    }

    @Test(
        "works one step early and one step late, not two",
        arguments: [(-60, false), (-31, false), (-29, true), (0, true), (30, true), (59, true), (60, false)])
    func tolerance(late: Int64, accepted: Bool) {
        let start: Int64 = 37_037_037 * 30
        let shown = String(decoding: Self.code.code(at: 37_037_037), as: UTF8.self)
        #expect(Self.code.step(matching: shown, at: start + late, after: nil) == (accepted ? 37_037_037 : nil))
    }

    @Test("works once, and no older one after it")
    func once() {
        let shown = String(decoding: Self.code.code(at: 100), as: UTF8.self)
        let older = String(decoding: Self.code.code(at: 99), as: UTF8.self)
        let next = String(decoding: Self.code.code(at: 101), as: UTF8.self)
        let used = Self.code.step(matching: shown, at: 3_005, after: nil)
        #expect(used == 100)
        #expect(Self.code.step(matching: shown, at: 3_006, after: used) == nil)
        #expect(Self.code.step(matching: older, at: 3_006, after: used) == nil)
        #expect(Self.code.step(matching: next, at: 3_031, after: used) == 101)
    }

    @Test(
        "may be typed with spaces and in other decimal digits", arguments: ["287 082", " 287082\n", "٢٨٧٠٨٢", "２８７０８２"])
    func typed(_ typed: String) { #expect(Self.code.step(matching: typed, at: 59, after: nil) == 1) }

    @Test(
        "is nothing else than six digits",
        arguments: [
            "", "28708", "2870820", "94287082", "28708x", "-287082", "②⑧⑦⓪⑧②", String(repeating: " ", count: 90),
        ])
    func malformed(_ typed: String) { #expect(Self.code.step(matching: typed, at: 59, after: nil) == nil) }

    @Test("has a secret of 20 bytes")
    func secretLength() {
        #expect(OneTimeCode(secret: counted(19)) == nil)
        #expect(OneTimeCode(secret: counted(21)) == nil)
    }

    @Test("tells the authenticator app whose it is, in any script")
    func address() {
        #expect(
            Self.code.address(issuer: "Солид & Co", account: "nino@example.org")
                == "otpauth://totp/%D0%A1%D0%BE%D0%BB%D0%B8%D0%B4%20%26%20Co:nino%40example.org"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%D0%A1%D0%BE%D0%BB%D0%B8%D0%B4%20%26%20Co"
                + "&algorithm=SHA1&digits=6&period=30")
        #expect(Self.code.written == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
    }
}
