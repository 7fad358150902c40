// The long encoding of forms, which carries files. Source: RFC 7578 and RFC 2046, section 5.1.1; no preamble, no
// epilogue, only the two headers a browser sends.

/// Reads multipart/form-data from front to back.
struct Multipart {
    /// Bytes of the headers of one part.
    static let maximumHead = 2048

    private let body: [UInt8]
    private let delimiter: [UInt8]
    private var position = 0

    /// Nil if the boundary is none (1 to 70 characters of RFC 2046's set).
    init?(boundary: String, body: [UInt8]) {
        let marks = Array("'()+_,-./:=?".utf8)
        guard (1...70).contains(boundary.utf8.count),
            boundary.utf8.allSatisfy({ $0.isAlphanumeric || marks.contains($0) })
        else { return nil }
        self.body = body
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// Every part as field or file. A file input without a chosen file gives nothing.
    mutating func form() throws(FormError) -> Form {
        guard body.starts(with: delimiter.dropFirst(2)) else { throw .malformed }
        position = delimiter.count - 2
        var fields: [(String, String)] = []
        var files: [(String, UploadedFile)] = []
        var parts = 0
        while try !atEnd() {
            guard parts < Form.maximumFields else { throw .tooManyFields }
            parts += 1
            let head = try PartHead(lines: headLines())
            let content = try contentOfPart()
            if let fileName = head.fileName {
                guard !(fileName.isEmpty && content.isEmpty) else { continue }
                files.append((head.name, UploadedFile(name: fileName, type: head.type, bytes: Array(content))))
            } else {
                fields.append((head.name, try text(content)))
            }
        }
        return Form(fields: fields, files: files)
    }

    /// Behind a delimiter: true for the closing one, false if another part follows.
    private mutating func atEnd() throws(FormError) -> Bool {
        let rest = body[position...]
        if rest.starts(with: [0x0D, 0x0A]) {
            position += 2
            return false
        }
        guard rest.elementsEqual([0x2D, 0x2D]) || rest.elementsEqual([0x2D, 0x2D, 0x0D, 0x0A]) else {
            throw .malformed
        }
        return true
    }

    private mutating func headLines() throws(FormError) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        let limit = min(body.count, position + Self.maximumHead)
        while let end = body[position..<limit].firstIndex(of: 0x0D) {
            guard end + 1 < limit, body[end + 1] == 0x0A else { throw .malformed }
            let line = body[position..<end]
            position = end + 2
            if line.isEmpty { return lines }
            lines.append(line)
        }
        throw .malformed
    }

    private mutating func contentOfPart() throws(FormError) -> ArraySlice<UInt8> {
        let start = position
        while let found = body[position...].firstIndex(of: 0x0D) {
            if body[found...].starts(with: delimiter) {
                position = found + delimiter.count
                return body[start..<found]
            }
            position = found + 1
        }
        throw .malformed
    }

    private func text(_ content: ArraySlice<UInt8>) throws(FormError) -> String {
        guard let text = String(validating: content, as: UTF8.self) else { throw .malformed }
        return text
    }
}
