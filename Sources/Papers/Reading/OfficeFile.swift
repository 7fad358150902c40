// A file of a word processor, as it came from somebody: what kind it is and what it hides, told from the list of its
// contents alone. Source: PKWARE, APPNOTE.TXT 6.3.10; ECMA-376; OASIS OpenDocument 1.3.

/// Why such a file cannot be read.
package enum OfficeProblem: Error, Hashable, Sendable {
    /// No DOCX or ODT, or damaged.
    case unreadable
    /// Closed by a password.
    case encrypted
    /// Unpacked, it would be larger than anything one writes by hand.
    case tooLarge
    /// It took the program too long.
    case tooSlow
    /// Somebody else's file is being read; try again.
    case busy
}

/// What such a file held that nobody signs and that was left behind.
package enum OfficeLoss: String, CaseIterable, Hashable, Sendable { case comments, macros, embedded }

struct OfficeFile {
    enum Kind: String { case docx, odt }

    private static let mostEntries = 3000
    private static let mostBytes = 64 << 20

    let kind: Kind
    let losses: Set<OfficeLoss>

    init(_ bytes: [UInt8]) throws(OfficeProblem) {
        let names = try OfficeFile.names(bytes)
        if names.contains("word/document.xml") {
            kind = .docx
        } else if names.contains("content.xml") {
            kind = .odt
        } else if names.contains("EncryptedPackage") {
            throw .encrypted
        } else {
            throw .unreadable
        }
        var losses: Set<OfficeLoss> = []
        if names.contains(where: { $0.hasPrefix("word/comments") }) { losses.insert(.comments) }
        if names.contains(where: { $0.hasSuffix("vbaProject.bin") || $0.hasPrefix("Basic/") }) {
            losses.insert(.macros)
        }
        if names.contains(where: { $0.hasPrefix("word/embeddings/") || $0.hasPrefix("Object ") }) {
            losses.insert(.embedded)
        }
        self.losses = losses
    }

    /// Names in the central directory; refuses what it says is too large.
    private static func names(_ bytes: [UInt8]) throws(OfficeProblem) -> Set<String> {
        // The file of an older Word, or of one that is closed by a password.
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .encrypted }
        guard bytes.starts(with: [0x50, 0x4B, 3, 4]), let end = end(bytes) else { throw .unreadable }
        let count = two(bytes, end + 10)
        var place = four(bytes, end + 16)
        guard count <= mostEntries else { throw .tooLarge }
        var names: Set<String> = []
        var size = 0
        for _ in 0..<count {
            guard place + 46 <= bytes.count, four(bytes, place) == 0x0201_4B50 else { throw .unreadable }
            if two(bytes, place + 8) & 1 != 0 { throw .encrypted }
            size += four(bytes, place + 24)
            guard size <= mostBytes else { throw .tooLarge }
            let length = two(bytes, place + 28)
            guard place + 46 + length <= bytes.count else { throw .unreadable }
            names.insert(String(decoding: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self))
            place += 46 + length + two(bytes, place + 30) + two(bytes, place + 32)
        }
        return names
    }

    /// Where the record at the end of the directory begins.
    private static func end(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        return (max(0, bytes.count - 65_557)...(bytes.count - 22)).reversed().first {
            bytes[$0] == 0x50 && four(bytes, $0) == 0x0605_4B50
        }
    }

    private static func two(_ bytes: [UInt8], _ place: Int) -> Int { Int(bytes[place]) | Int(bytes[place + 1]) << 8 }

    private static func four(_ bytes: [UInt8], _ place: Int) -> Int {
        two(bytes, place) | two(bytes, place + 2) << 16
    }
}
