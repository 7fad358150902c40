// Places in a text for what only the moment knows: {time}, {organisation}. Translators move them, never change them.

/// Finds and fills `{name}`: a small Latin letter, then letters and digits. Any other brace is text.
enum Placeholders {
    /// Replaces every placeholder in one pass, so that braces inside a value stay what they are.
    static func fill(_ text: String, _ values: [String: String]) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var result = ""
        var rest = text[...]
        while let found = next(in: rest) {
            result += rest[..<found.range.lowerBound]
            if let value = values[found.name] {
                result += value
            } else {
                assertionFailure("{\(found.name)} has no value in: \(text)")
                result += rest[found.range]
            }
            rest = rest[found.range.upperBound...]
        }
        return result + rest
    }

    /// The names in a text.
    static func names(in text: String) -> Set<String> {
        var names: Set<String> = []
        var rest = text[...]
        while let found = next(in: rest) {
            names.insert(found.name)
            rest = rest[found.range.upperBound...]
        }
        return names
    }

    private static func next(in text: Substring) -> (range: Range<String.Index>, name: String)? {
        let utf8 = text.utf8
        var from = utf8.startIndex
        while let open = utf8[from...].firstIndex(of: UInt8(ascii: "{")) {
            let inside = utf8[utf8.index(after: open)...]
            let name = inside.prefix(while: isNamePart)
            if let first = name.first, isSmall(first), name.endIndex < utf8.endIndex,
                utf8[name.endIndex] == UInt8(ascii: "}")
            {
                return (open..<utf8.index(after: name.endIndex), String(Substring(name)))
            }
            from = inside.startIndex
        }
        return nil
    }

    private static func isSmall(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        isSmall(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
