// What the files of a proof bundle are called, and in which order they lie in it (docs/formats/bundle).

import Record

/// Names in a bundle. Numbers start at 1 and have three digits at least; versions are written as they are.
enum BundleName {
    static let readme = "README.txt"
    static let list = "list.txt"
    static let checkpoint = "checkpoint"
    static let trust = "trust.txt"

    static func text(_ language: String) -> String { "text.\(language).txt" }
    static func earlier(_ version: Int) -> String { "earlier/\(version).txt" }
    static func card(_ number: Int) -> String { "cards/\(padded(number)).txt" }
    static func reservation(_ number: Int) -> String { "reservations/\(padded(number)).txt" }
    static func act(_ number: Int) -> String { "acts/\(padded(number)).json" }
    static func proof(_ number: Int) -> String { "proofs/\(padded(number)).tlog-proof" }

    /// The language in the name of a text; nil for another file.
    static func language(of name: String) -> String? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
        return parts.count == 3 && FieldPattern.language.fits(parts[1]) && name == text(parts[1]) ? parts[1] : nil
    }

    /// The number in the name of such a file; nil for another file.
    static func number(in name: String, of file: (Int) -> String) -> Int? {
        let digits = name.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst().prefix { $0 != UInt8(ascii: ".") }
        guard let number = Int(String(decoding: digits, as: UTF8.self)), name == file(number) else { return nil }
        return number
    }

    private static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
    }
}
