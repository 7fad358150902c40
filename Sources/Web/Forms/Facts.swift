// A list of facts: what it is, and what it says (docs/look).
import HTML

enum Facts {
    /// One fact; `content` writes what it says.
    static func row(_ html: inout HTML, _ term: String, content: (inout HTML) -> Void) {
        html.element("div") { html in
            html.element("dt", text: term)
            html.element("dd", content: content)
        }
    }

    /// A whole list of plain facts.
    static func list(_ html: inout HTML, _ facts: [(String, String)]) {
        html.element("dl", .class("facts")) { html in
            for (term, text) in facts { row(&html, term) { $0.text(text) } }
        }
    }
}
