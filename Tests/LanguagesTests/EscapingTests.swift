// What somebody types never becomes markup: tables of injections and what is written instead.
import HTML
import Testing

/// What a writer has written, as text.
func written(_ write: (inout HTML) -> Void) -> String {
    var html = HTML()
    write(&html)
    return String(decoding: html.bytes, as: UTF8.self)
}

@Suite("Escaping") struct EscapingTests {
    static let texts: [(typed: String, written: String)] = [
        ("Helsinki Committee", "Helsinki Committee"),
        ("", ""),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("\"><img src=x onerror=alert(1)>", "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"),
        ("' onmouseover='alert(1)", "&#39; onmouseover=&#39;alert(1)"),
        ("&lt;", "&amp;lt;"),
        ("</textarea><b>", "&lt;/textarea&gt;&lt;b&gt;"),
        ("&", "&amp;"),
        ("tab\tline\r\nend", "tab\tline\r\nend"),
        ("nul\0inside", "nulinside"),
        ("<\0script>", "&lt;script&gt;"),
        ("bell\u{7}escape\u{1B}delete\u{7F}", "bellescapedelete"),
        ("next\u{85}line\u{80}\u{9F}", "nextline"),
        ("no-break\u{A0}space©", "no-break\u{A0}space©"),
        ("non\u{FFFE}characters\u{FFFF}", "noncharacters"),
        ("\u{FDCF}\u{FDF0}\u{FFFD}\u{FEFF}", "\u{FDCF}\u{FDF0}\u{FFFD}\u{FEFF}"),
        ("far\u{1FFFE}\u{1FFFF}\u{10FFFF} away", "far away"),
        ("😀 𝒜 \u{1F7BF} \u{10FFFD}", "😀 𝒜 \u{1F7BF} \u{10FFFD}"),
        ("Комітет «Гельсінкі» & ґанок", "Комітет «Гельсінкі» &amp; ґанок"),
        ("ქართული <ენა>", "ქართული &lt;ენა&gt;"),
    ]

    @Test("typed text stays text between tags and in attributes", arguments: texts)
    func staysText(_ example: (typed: String, written: String)) {
        #expect(Array(written { $0.text(example.typed) }.utf8) == Array(example.written.utf8))
        let field = written { $0.void("input", .value(example.typed)) }
        #expect(Array(field.utf8) == Array("<input value=\"\(example.written)\">".utf8))
    }

    @Test("every character beside the five, controls and noncharacters is written unchanged")
    func restUnchanged() {
        let five = Set("&<>\"'".unicodeScalars)
        for value in UInt32(0)...0x2FFFF {
            guard let scalar = Unicode.Scalar(value), !five.contains(scalar) else { continue }
            let isForbidden =
                (scalar.properties.generalCategory == .control && !"\t\n\r".unicodeScalars.contains(scalar))
                || scalar.properties.isNoncharacterCodePoint
            let result = written { $0.text(String(scalar)) }
            #expect(
                Array(result.utf8) == (isForbidden ? [] : Array(String(scalar).utf8)), "U+\(String(value, radix: 16))")
        }
    }
}
