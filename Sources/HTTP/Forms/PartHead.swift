// The head of one part of a long form: which field it is, and of a file its name and type. Source: RFC 7578, section 4.

/// What the headers of one part say.
struct PartHead {
    let name: String
    /// Nil for a text field. Without any folder.
    let fileName: String?
    let type: String

    /// Takes Content-Disposition once and Content-Type at most once; every other line is refused.
    init(lines: [ArraySlice<UInt8>]) throws(FormError) {
        var disposition: String?
        var type: String?
        for line in lines {
            let (name, value) = try Self.split(line)
            switch name {
            case "content-disposition" where disposition == nil: disposition = value
            case "content-type" where type == nil: type = value
            default: throw .malformed
            }
        }
        guard let disposition, let words = ParameterList(disposition), words.first == "form-data",
            words.parameters.allSatisfy({ $0.name == "name" || $0.name == "filename" }), let name = words["name"]
        else { throw .malformed }
        self.name = Self.unescaped(name)
        guard self.name.utf8.count <= Form.maximumNameLength else { throw .nameTooLong }
        fileName = words["filename"].map { Self.unescaped($0).withoutFolder }
        self.type = type ?? "application/octet-stream"
    }

    private static func split(_ line: ArraySlice<UInt8>) throws(FormError) -> (String, String) {
        guard let colon = line.firstIndex(of: 0x3A), line[..<colon].allSatisfy(\.isTokenByte),
            line.allSatisfy(\.isFieldByte), let name = String(validating: line[..<colon], as: UTF8.self),
            let value = String(validating: line[(colon + 1)...].drop { $0 == 0x20 }, as: UTF8.self)
        else { throw .malformed }
        return (name.lowercased(), value)
    }

    /// Browsers write a quote, CR and LF inside a name as %22, %0D, %0A, and nothing else.
    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(0x25) else { return text }
        var out: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == 0x25, let meant = escapes.first(where: { rest.starts(with: $0.0) })?.1 {
                out.append(meant)
                rest = rest.dropFirst(2)
            } else {
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static let escapes: [([UInt8], UInt8)] = [
        (Array("22".utf8), 0x22), (Array("0D".utf8), 0x0D), (Array("0A".utf8), 0x0A),
    ]
}

extension String {
    /// What stands behind the last slash or backslash.
    fileprivate var withoutFolder: String {
        let start = utf8.lastIndex { $0 == 0x2F || $0 == 0x5C }.map { utf8.index(after: $0) } ?? startIndex
        return String(self[start...])
    }
}
