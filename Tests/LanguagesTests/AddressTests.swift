// Links that somebody typed lead to pages and letters, never to script and never out of the site unseen.
import HTML
import Testing

@Suite("Addresses") struct AddressTests {
    static let good = [
        "https://example.org/a?b=1", "http://example.org", "HTTPS://EXAMPLE.ORG", "mailto:office@example.org", "/",
        "#top",
        "/en/statements/7-title", "/en/members?country=AT#list", "#",
    ]
    static let bad = [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
        "java\nscript:alert(1)", "\u{1}javascript:alert(1)", "javascript\u{0}:alert(1)", "data:text/html,<script>",
        "vbscript:x", "file:///etc/passwd", "blob:x", "ftp://example.org", "//example.org", "/\\example.org",
        "/\t/example.org", "/\n/example.org", "\\\\example.org", "https:example.org", "https:/example.org", "page",
        "./page",
        "?a=b", "", " /en", "tel:+43", "view-source:https://example.org", "/en/a b", "https://example.org/a b",
        "https://a\nb",
    ]
    static let gates: [@Sendable (String) -> Attribute] = [
        { .href($0) }, { .src($0) }, { .action($0) }, { .attr("formaction", $0) }, { .attr("HREF", $0) },
        { .attr("xlink:href", $0) }, { .attr("poster", $0) },
    ]

    @Test("pages, letters, paths and places are linked as typed", arguments: good)
    func linked(_ address: String) {
        #expect(written { $0.open("a", .href(address)) } == "<a href=\"\(address)\">")
    }

    @Test("anything else leads nowhere", arguments: bad)
    func leadsNowhere(_ address: String) {
        for gate in Self.gates {
            let tag = written { $0.open("x", gate(address)) }
            #expect(tag.hasSuffix("=\"#\">"), "\(tag)")
        }
    }

    @Test("an ampersand in an address is escaped")
    func ampersand() {
        #expect(written { $0.open("a", .href("/a?b=1&c=\"2")) } == "<a href=\"/a?b=1&amp;c=&quot;2\">")
    }

    @Test("a value that is no address may be anything")
    func otherValues() {
        #expect(written { $0.void("input", .value("javascript:x")) } == "<input value=\"javascript:x\">")
    }
}
