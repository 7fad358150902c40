// The escaping itself: byte by byte over UTF-8, clean stretches copied whole. Source: HTML Living Standard,
// "Escaping a string"; Infra, "noncharacter" and "control".

/// Turns text into bytes that are text everywhere in a page: between tags and in quoted attributes.
enum Escaping {
    /// Appends `text`; `& < > " '` become references, controls and noncharacters are left out.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &bytes) }
    }

    private static func append(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var clean = 0
        var place = 0
        while place < utf8.count {
            guard isSuspect(utf8[place]) else {
                place += 1
                continue
            }
            let reference = reference(for: utf8[place])
            let length = reference == nil ? forbiddenLength(utf8, at: place) : 1
            if length > 0 {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[clean..<place]))
                reference?.withUTF8Buffer { bytes.append(contentsOf: $0) }
                clean = place + length
            }
            place += max(1, length)
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[clean...]))
    }

    /// Everything that must be looked at: the five, controls, and the first bytes of C1 controls and noncharacters.
    @inline(__always)
    private static func isSuspect(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xEF, 0xF0...0xF4: true
        default: false
        }
    }

    private static func reference(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }

    /// How many bytes the forbidden character at `place` takes; 0 if the character is allowed. The bytes are those
    /// of a `String`, so a sequence that begins is complete.
    private static func forbiddenLength(_ utf8: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        switch utf8[place] {
        case 0x09, 0x0A, 0x0D: 0
        case 0x00..<0x20, 0x7F: 1
        case 0xC2: utf8[place + 1] < 0xA0 ? 2 : 0
        case 0xEF: isNoncharacter(utf8[place + 1], utf8[place + 2]) ? 3 : 0
        case 0xF0...0xF4:
            // The last two characters of every plane: U+nFFFE and U+nFFFF.
            utf8[place + 1] & 0x0F == 0x0F && utf8[place + 2] == 0xBF && utf8[place + 3] >= 0xBE ? 4 : 0
        default: 0
        }
    }

    /// U+FDD0 to U+FDEF, U+FFFE and U+FFFF, by the bytes after EF.
    private static func isNoncharacter(_ second: UInt8, _ third: UInt8) -> Bool {
        (second == 0xB7 && (0x90...0xAF).contains(third)) || (second == 0xBF && third >= 0xBE)
    }
}
