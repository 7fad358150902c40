// `form-data; name="text"; filename="a.txt"`: a word and its parameters, as Content-Type and Content-Disposition use them.
// Source: RFC 9110, section 5.6.6; WHATWG HTML "multipart/form-data encoding algorithm" for the three escapes.

/// A first word and named values; no name twice.
struct ParameterList {
    let first: String
    private(set) var parameters: [(name: String, value: String)] = []

    /// Nil for anything outside the grammar. A quoted value ends at the next quote; a backslash before that quote is
    /// refused, because senders disagree about what it means.
    init?(_ text: String) {
        var rest = text.utf8[...]
        let word = rest.prefix { $0 != 0x3B && $0 != 0x20 }
        guard !word.isEmpty else { return nil }
        first = String(Substring(word))
        rest = rest.dropFirst(word.count)
        while true {
            rest = rest.drop { $0 == 0x20 }
            guard let semicolon = rest.popFirst() else { return }
            rest = rest.drop { $0 == 0x20 }
            guard semicolon == 0x3B, let (name, value) = Self.pair(&rest), self[name] == nil else { return nil }
            parameters.append((name: name, value: value))
        }
    }

    /// The value of this parameter (name in lower case).
    subscript(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

    private static func pair(_ rest: inout Substring.UTF8View) -> (String, String)? {
        let name = rest.prefix(while: \.isTokenByte)
        rest = rest.dropFirst(name.count)
        guard !name.isEmpty, rest.popFirst() == 0x3D else { return nil }
        let quoted = rest.first == 0x22
        if quoted { rest = rest.dropFirst() }
        let value = quoted ? rest.prefix { $0 != 0x22 } : rest.prefix(while: \.isTokenByte)
        rest = rest.dropFirst(value.count)
        if quoted {
            guard rest.popFirst() == 0x22, value.last != 0x5C else { return nil }
        } else {
            guard !value.isEmpty else { return nil }
        }
        return (String(Substring(name)).lowercased(), String(Substring(value)))
    }
}
