// Acts, receipts, checkpoints and proofs are lines that end in one LF; they are read by bytes, in order, none skipped.

/// Walks over lines of a text; a last line without LF is not a line.
package struct LineCursor {
    private var rest: ArraySlice<UInt8>

    /// Takes the whole text; it need not be UTF-8.
    package init(_ bytes: some Collection<UInt8>) { rest = ArraySlice(bytes) }

    /// Whether everything was read.
    package var isAtEnd: Bool { rest.isEmpty }

    /// What was not read yet.
    package var remainder: ArraySlice<UInt8> { rest }

    /// The next line without its LF; nil at the end or when the LF is missing.
    package mutating func next() -> ArraySlice<UInt8>? {
        guard let end = rest.firstIndex(of: LineCursor.lineFeed) else { return nil }
        defer { rest = rest[(end + 1)...] }
        return rest[..<end]
    }

    /// Reads a line that must be exactly this; false if it is not.
    package mutating func take(_ line: String) -> Bool {
        next().map { $0.elementsEqual(line.utf8) } ?? false
    }

    /// Reads the line `name SP value` and gives the value, which must not be empty; nil if the line is another.
    package mutating func value(of name: String) -> String? {
        guard let line = next(), line.count > name.utf8.count + 1, line.starts(with: name.utf8) else { return nil }
        let value = line.dropFirst(name.utf8.count)
        guard value.first == UInt8(ascii: " ") else { return nil }
        return String(decoding: value.dropFirst(), as: UTF8.self)
    }

    /// The same for a line that may be missing: if the next line is another, it stays to be read.
    package mutating func valueIfNext(of name: String) -> String? {
        var ahead = self
        guard let value = ahead.value(of: name) else { return nil }
        self = ahead
        return value
    }

    static let lineFeed = UInt8(ascii: "\n")

    /// Whether all of this is printable ASCII or LF.
    static func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.allSatisfy { (0x20...0x7e).contains($0) || $0 == lineFeed }
    }
}
