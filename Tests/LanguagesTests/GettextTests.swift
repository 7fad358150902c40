// Catalogues made by GNU gettext 0.21 (msgfmt) itself, so that reader and maker of the other tests cannot share an error.
import Foundation
import Testing

@testable import Languages

@Suite("Made by gettext") struct GettextTests {
    /// Sign in, door/Close, {n} day/{n} days in Russian; `msgfmt`, base64.
    static let littleEndian = """
        3hIElQAAAAAEAAAAHAAAADwAAAAFAAAAXAAAAAAAAABwAAAABwAAAHEAAAAKAAAAeQAAABAAAACEAAAAqQAAAJUAAAAKAAAAPwEAAA4AAABK
        AQAAJAAAAFkBAAABAAAAAwAAAAQAAAACAAAAAAAAAABTaWduIGluAGRvb3IEQ2xvc2UAe259IGRheQB7bn0gZGF5cwBMYW5ndWFnZTogcnUK
        Q29udGVudC1UeXBlOiB0ZXh0L3BsYWluOyBjaGFyc2V0PVVURi04ClBsdXJhbC1Gb3JtczogbnBsdXJhbHM9MzsgcGx1cmFsPShuJTEwPT0x
        ICYmIG4lMTAwIT0xMSA/IDAgOiBuJTEwPj0yICYmIG4lMTA8PTQgJiYgKG4lMTAwPDEyIHx8IG4lMTAwPjE0KSA/IDEgOiAyKTsKANCS0L7Q
        udGC0LgA0JfQsNC60YDRi9GC0YwAe259INC00LXQvdGMAHtufSDQtNC90Y8Ae259INC00L3QtdC5AA==
        """

    /// The same by `msgfmt --endianness=big`.
    static let bigEndian = """
        lQQS3gAAAAAAAAAEAAAAHAAAADwAAAAFAAAAXAAAAAAAAABwAAAABwAAAHEAAAAKAAAAeQAAABAAAACEAAAAqQAAAJUAAAAKAAABPwAAAA4A
        AAFKAAAAJAAAAVkAAAABAAAAAwAAAAQAAAACAAAAAABTaWduIGluAGRvb3IEQ2xvc2UAe259IGRheQB7bn0gZGF5cwBMYW5ndWFnZTogcnUK
        Q29udGVudC1UeXBlOiB0ZXh0L3BsYWluOyBjaGFyc2V0PVVURi04ClBsdXJhbC1Gb3JtczogbnBsdXJhbHM9MzsgcGx1cmFsPShuJTEwPT0x
        ICYmIG4lMTAwIT0xMSA/IDAgOiBuJTEwPj0yICYmIG4lMTA8PTQgJiYgKG4lMTAwPDEyIHx8IG4lMTAwPjE0KSA/IDEgOiAyKTsKANCS0L7Q
        udGC0LgA0JfQsNC60YDRi9GC0YwAe259INC00LXQvdGMAHtufSDQtNC90Y8Ae259INC00L3QtdC5AA==
        """

    @Test("a catalogue made by gettext is read", arguments: [littleEndian, bigEndian])
    func read(_ file: String) throws {
        let data = try #require(Data(base64Encoded: file, options: .ignoreUnknownCharacters))
        let w = Words(language: .russian, catalogue: try Catalogue([UInt8](data)))
        #expect(w("Sign in") == "Войти")
        #expect(w.context("door", "Close") == "Закрыть")
        #expect([1, 3, 7].map { w.count("{n} day", "{n} days", $0) } == ["1 день", "3 дня", "7 дней"])
    }
}
