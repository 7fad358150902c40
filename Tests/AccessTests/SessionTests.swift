import Record
import Testing

@testable import Access

@Suite("A session's token")
struct SessionTokenTests {
    @Test("comes back from its text, and only its digest is kept")
    func roundTrip() throws {
        let token = SessionToken(random: counted(32, from: 240))
        #expect(token.text.utf8.count == 43)
        #expect(try #require(SessionToken(text: token.text)).digest == token.digest)
        #expect(token.digest == Digest(of: counted(32, from: 240)))
    }

    @Test(
        "is not read from anything else",
        arguments: [
            "", String(repeating: "A", count: 42), String(repeating: "A", count: 44),
            String(repeating: "A", count: 42) + "B",
            String(repeating: "+", count: 43), String(repeating: "A", count: 42) + "=",
        ])
    func others(text: String) { #expect(SessionToken(text: text) == nil) }

    @Test("is written in the URL alphabet, in one way only")
    func alphabet() {
        #expect(Base64URL.encode([0xfb, 0xff]) == "-_8")
        #expect(Base64URL.decode("-_8") == [0xfb, 0xff])
        for text in ["+/8", "-_8=", "-_9", "-_ 8", "-"] { #expect(Base64URL.decode(text) == nil) }
    }
}

@Suite("A form's token")
struct FormTokenTests {
    static let forms = FormToken(key: counted(32))
    static let session = SessionToken(random: counted(32, from: 9)).digest
    static let noon: Int64 = 1_795_000_000 / 3_600 * 3_600

    @Test(
        "lives in its hour and the eleven after",
        arguments: [(-1, false), (0, true), (3_599, true), (11 * 3_600 + 3_599, true), (12 * 3_600, false)])
    func life(later: Int64, accepted: Bool) {
        let text = Self.forms.text(session: Self.session, form: "sign", at: Self.noon)
        #expect(Self.forms.accepts(text, session: Self.session, form: "sign", at: Self.noon + later) == accepted)
    }

    @Test("is for one session, one form and one key")
    func bound() {
        let text = Self.forms.text(session: Self.session, form: "sign", at: Self.noon)
        let other = SessionToken(random: counted(32, from: 10)).digest
        #expect(!Self.forms.accepts(text, session: other, form: "sign", at: Self.noon))
        #expect(!Self.forms.accepts(text, session: Self.session, form: "withdraw", at: Self.noon))
        #expect(!FormToken(key: counted(32, from: 1)).accepts(text, session: Self.session, form: "sign", at: Self.noon))
        for changed in ["", String(text.dropLast()), text + "A", "A" + text.dropFirst()] where changed != text {
            #expect(!Self.forms.accepts(changed, session: Self.session, form: "sign", at: Self.noon))
        }
    }
}
