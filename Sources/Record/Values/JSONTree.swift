// JSON (RFC 8259) as a value; written with the same bytes each time.

/// A JSON value; members of an object in their order.
package indirect enum JSONTree: Hashable, Sendable {
    case text(String)
    /// As written.
    case number(String)
    case bool(Bool)
    case null
    case array([JSONTree])
    case object([Member])

    package struct Member: Hashable, Sendable {
        package let name: String
        package let value: JSONTree

        /// A name of an object and its value.
        package init(_ name: String, _ value: JSONTree) { (self.name, self.value) = (name, value) }
    }

    /// A whole number.
    package static func number(_ number: Int) -> JSONTree { .number(String(number)) }

    /// UTF-8 text that ends with one LF: two spaces a level; what is short and holds nothing deeper stands on one line.
    package var file: String {
        var out = ""
        write(into: &out, indent: 0, isTop: true)
        return out + "\n"
    }

    private func write(into out: inout String, indent: Int, isTop: Bool = false) {
        switch self {
        case .array(let items) where !items.isEmpty && !(isFlat && !isTop):
            let lines = items.map { ("", $0) }
            Self.write(lines, "[", "]", into: &out, indent)
        case .object(let members) where !members.isEmpty && !(isFlat && !isTop):
            let lines = members.map { (Self.quoted($0.name) + ": ", $0.value) }
            Self.write(lines, "{", "}", into: &out, indent)
        default: out += line
        }
    }

    private static func write(
        _ lines: [(String, JSONTree)], _ open: String, _ close: String, into out: inout String, _ indent: Int
    ) {
        out += open
        for (number, (head, value)) in lines.enumerated() {
            out += (number == 0 ? "\n" : ",\n") + String(repeating: " ", count: indent + 2) + head
            value.write(into: &out, indent: indent + 2)
        }
        out += "\n" + String(repeating: " ", count: indent) + close
    }

    /// Holds nothing that holds something, and fits into a line.
    private var isFlat: Bool {
        let deep: Bool
        switch self {
        case .array(let items): deep = items.contains { $0.depth > 1 }
        case .object(let members): deep = members.contains { $0.value.depth > 2 }
        default: deep = false
        }
        return !deep && line.utf8.count <= 140
    }

    private var depth: Int {
        switch self {
        case .array(let items): 1 + (items.map(\.depth).max() ?? 0)
        case .object(let members): 1 + (members.map(\.value.depth).max() ?? 0)
        default: 0
        }
    }

    /// On one line, without its end.
    package var line: String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .number(let number): number
        case .bool(let bool): bool ? "true" : "false"
        case .null: "null"
        case .array(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { Self.quoted($0.name) + ": " + $0.value.line }.joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\u{0}"..<"\u{20}":
                let hex = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
