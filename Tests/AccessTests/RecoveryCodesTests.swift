import Record
import Testing

@testable import Access

@Suite("Recovery codes")
struct RecoveryCodesTests {
    /// The first code's bytes spell letters that people confuse.
    static let codes = RecoveryCodes(random: Base32.decode("oolloobbaeikmops")! + counted(90, from: 7))

    @Test("are ten different ones in four groups of four")
    func shape() {
        #expect(Self.codes.shown.count == 10 && Set(Self.codes.shown).count == 10)
        #expect(Set(Self.codes.digests).count == 10)
        #expect(Self.codes.shown[0] == "ooll-oobb-aeik-mops")
        for code in Self.codes.shown { #expect(code.wholeMatch(of: /([a-z2-7]{4}-){3}[a-z2-7]{4}/) != nil) }
    }

    @Test("are each found at their place")
    func found() {
        for (place, code) in Self.codes.shown.enumerated() {
            #expect(RecoveryCodes.place(of: code, among: Self.codes.digests) == place)
        }
    }

    @Test("work once: a used one is no longer among those kept")
    func used() {
        #expect(RecoveryCodes.place(of: Self.codes.shown[3], among: Array(Self.codes.digests[4...])) == nil)
    }

    @Test(
        "are read as people type them",
        arguments: [
            "oolloobbaeikmops", "OOLL OOBB AEIK MOPS", " 0011-0088-aeik-mops ", "ооll-ооbв-аеік-морѕ",
            "ooll–oobb‑aeik-mops",
        ])
    func typed(_ typed: String) { #expect(RecoveryCodes.place(of: typed, among: Self.codes.digests) == 0) }

    @Test(
        "are nothing else",
        arguments: [
            "", "ooll", "ooll-oobb-aeik-mopt", "ooll-oobb-aeik-mopss", "ooll_oobb_aeik_mops", "ооll-ооbв-аеік-морж",
        ])
    func others(_ typed: String) { #expect(RecoveryCodes.place(of: typed, among: Self.codes.digests) == nil) }

    @Test("are kept as digests from which the code cannot be read, apart from other digests of the same bytes")
    func kept() {
        #expect(Self.codes.digests[1] != Digest(of: counted(10, from: 7)))
    }
}
