import Record
import Testing

/// The files of a bundle, unpacked, to be changed and packed again.
struct BundleFolder {
    private(set) var files: [StoredZip.File] = []

    static func card(_ number: Int) -> String { "cards/00\(number).txt" }
    static func reservation(_ number: Int) -> String { "reservations/00\(number).txt" }
    static func act(_ number: Int) -> String { number < 10 ? "acts/00\(number).json" : "acts/0\(number).json" }
    static func proof(_ number: Int) -> String {
        number < 10 ? "proofs/00\(number).tlog-proof" : "proofs/0\(number).tlog-proof"
    }

    func bytes() throws -> [UInt8] { try StoredZip(files: files).bytes }

    func text(_ name: String) throws -> String {
        String(decoding: try #require(files.first { $0.name == name }).bytes, as: UTF8.self)
    }

    mutating func add(_ name: String, _ bytes: [UInt8], before other: String? = nil) {
        let place = files.firstIndex { $0.name == other } ?? files.endIndex
        files.insert(StoredZip.File(name: name, bytes: bytes), at: place)
    }

    mutating func remove(_ name: String) { files.removeAll { $0.name == name } }

    mutating func rename(_ name: String, _ other: String) throws {
        let place = try #require(files.firstIndex { $0.name == name })
        files[place] = StoredZip.File(name: other, bytes: files[place].bytes)
    }

    /// Puts `new` where `old` stands first; the file must have it.
    mutating func change(_ name: String, _ old: String, _ new: String) throws {
        let text = try text(name)
        let range = try #require(text.firstRange(of: old))
        try replace(name, with: Array((text[..<range.lowerBound] + new + text[range.upperBound...]).utf8))
    }

    mutating func replace(_ name: String, with bytes: [UInt8]) throws {
        let place = try #require(files.firstIndex { $0.name == name })
        files[place] = StoredZip.File(name: name, bytes: bytes)
    }

    /// Another letter, digit or hyphen where the byte at this offset from `mark` stands.
    mutating func turn(_ name: String, after mark: String, by offset: Int = 0) throws {
        let bytes = Array(try text(name).utf8)
        let start = try #require(bytes.firstRange(of: Array(mark.utf8))).upperBound + offset
        var changed = bytes
        changed[start] = bytes[start] == UInt8(ascii: "a") ? UInt8(ascii: "b") : UInt8(ascii: "a")
        try replace(name, with: changed)
    }

    mutating func swap(_ name: String, _ other: String) throws {
        let place = try #require(files.firstIndex { $0.name == name })
        let second = try #require(files.firstIndex { $0.name == other })
        let bytes = files[place].bytes
        try replace(name, with: files[second].bytes)
        try replace(other, with: bytes)
    }
}
