// The writer puts tags, attributes and pieces together.
import HTML
import Testing

@Suite("Writer") struct WriterTests {
    @Test("elements nest")
    func nest() {
        let page = written { page in
            page.raw("<!doctype html>")
            page.element("ul", .class("members"), .id("list")) {
                $0.element("li", .lang("uk"), text: "Центр & друзі")
                $0.element("li") { $0.element("a", .href("/en"), text: "Home") }
            }
            page.void("br")
        }
        #expect(
            page == "<!doctype html><ul class=\"members\" id=\"list\"><li lang=\"uk\">Центр &amp; друзі</li>"
                + "<li><a href=\"/en\">Home</a></li></ul><br>")
    }

    @Test("flags and conditions")
    func flags() {
        let form = written {
            $0.void("input", .type("checkbox"), .flag("checked"), .flag("required", if: false), .none, .name("yes"))
        }
        #expect(form == "<input type=\"checkbox\" checked name=\"yes\">")
    }

    @Test("an empty value is written, unlike a flag")
    func emptyValue() {
        #expect(written { $0.open("option", .value("")) } == "<option value=\"\">")
    }

    @Test("a piece is added as it is, not escaped again")
    func pieces() {
        var piece = HTML()
        piece.element("b", text: "a & b")
        let whole = written {
            $0.text("<")
            $0.add(piece)
        }
        #expect(whole == "&lt;<b>a &amp; b</b>")
    }

    @Test("open and close")
    func openAndClose() {
        let section = written {
            $0.open("section", .for("x"), .method("post"), .action("/en/signature"))
            $0.close("section")
        }
        #expect(section == "<section for=\"x\" method=\"post\" action=\"/en/signature\"></section>")
    }

    @Test("the line ends at the start of a text field survive the browser", arguments: ["textarea", "pre"])
    func firstLineEnd(_ tag: String) {
        let text = written {
            if tag == "pre" { $0.element("pre", text: "\nfirst") } else { $0.element("textarea", text: "\nfirst") }
        }
        #expect(text == "<\(tag)>\n\nfirst</\(tag)>")
        #expect(written { $0.element("textarea", text: "first") } == "<textarea>first</textarea>")
        #expect(written { $0.element("p", text: "\nfirst") } == "<p>\nfirst</p>")
    }
}
