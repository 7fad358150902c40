// A page as bytes. Members' texts, names and reasons reach other people's browsers only through this writer, so
// that nothing anybody typed can become markup. Source: HTML Living Standard, "Serializing HTML fragments".

/// A growing piece of markup. Markup itself is always a literal of this program (`StaticString`); everything
/// else is escaped on its way in.
package struct HTML: Sendable {
    /// UTF-8 of what was written so far, ready to be sent.
    package private(set) var bytes: [UInt8] = []

    /// An empty piece; nothing is written by itself, no doctype either.
    package init() {}

    /// Writes text. `& < > " '` become references; characters that HTML forbids (NUL, other controls than tab and
    /// line ends, noncharacters) are left out.
    package mutating func text(_ text: String) {
        Escaping.append(text, to: &bytes)
    }

    /// Writes JSON inside a `script` element: whatever could end the element, or mean something to a browser, becomes an
    /// escape of JSON.
    package mutating func data(_ json: String) {
        for scalar in json.unicodeScalars {
            switch scalar {
            case "<", ">", "&", "\u{2028}", "\u{2029}":
                let hex = String(scalar.value, radix: 16)
                bytes += Array(("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8)
            default: bytes += Array(String(scalar).utf8)
            }
        }
    }

    /// Writes markup of our own, unchanged.
    package mutating func raw(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes a start tag. Who opens, closes; nothing checks the nesting.
    package mutating func open(_ tag: StaticString, _ attributes: Attribute...) {
        start(tag, attributes)
    }

    /// Writes an end tag.
    package mutating func close(_ tag: StaticString) {
        raw("</")
        raw(tag)
        raw(">")
    }

    /// Writes an element that has no content and no end tag: br, hr, img, input, link, meta.
    package mutating func void(_ tag: StaticString, _ attributes: Attribute...) {
        start(tag, attributes)
    }

    /// Writes an element; `content` writes what is inside.
    package mutating func element(
        _ tag: StaticString, _ attributes: Attribute..., content: (inout HTML) -> Void
    ) {
        start(tag, attributes)
        content(&self)
        close(tag)
    }

    /// Writes an element that contains text only.
    package mutating func element(_ tag: StaticString, _ attributes: Attribute..., text: String) {
        start(tag, attributes)
        if dropsFirstLineEnd(tag) && (text.utf8.first == 0x0A || text.utf8.first == 0x0D) { raw("\n") }
        self.text(text)
        close(tag)
    }

    /// Appends what another piece holds.
    package mutating func add(_ other: HTML) {
        bytes.append(contentsOf: other.bytes)
    }

    private mutating func start(_ tag: StaticString, _ attributes: [Attribute]) {
        raw("<")
        raw(tag)
        for attribute in attributes { attribute.write(to: &bytes) }
        raw(">")
    }

    /// Browsers swallow one line end right after these start tags; without another one, a form that is shown again
    /// would lose what was typed.
    private func dropsFirstLineEnd(_ tag: StaticString) -> Bool {
        tag.description == "textarea" || tag.description == "pre"
    }
}
