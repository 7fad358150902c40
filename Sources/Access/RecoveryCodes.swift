// Ten codes on a paper in a drawer: each stands once for the one-time code when the telephone is lost. They are kept as
// digests; 80 random bits need no slow hash.
package import Record

/// Ten codes, shown once.
package struct RecoveryCodes: Sendable {
    package static let count = 10
    /// How many random bytes one set takes.
    package static let randomBytes = 100

    /// As the person sees them, once: `xxxx-xxxx-xxxx-xxxx`.
    package let shown: [String]
    /// What is kept, in the same order.
    package let digests: [Digest]

    /// Takes exactly 100 random bytes.
    package init(random: [UInt8]) {
        precondition(random.count == Self.randomBytes, "100 random bytes")
        let codes = stride(from: 0, to: random.count, by: 10).map { Array(random[$0..<$0 + 10]) }
        shown = codes.map(Self.grouped)
        digests = codes.map(Self.digest)
    }

    /// The place of a typed code among the digests that are still unused; nil if it is none of them. Spaces, hyphens and
    /// capitals do not matter; 0, 1 and 8 are read as o, l and b, Cyrillic letters as the Latin ones they look like.
    package static func place(of typed: String, among unused: [Digest]) -> Int? {
        guard let code = bytes(typed) else { return nil }
        let given = digest(code).bytes
        var found: Int?
        for (place, kept) in unused.enumerated() where ConstantTime.equal(kept.bytes, given) && found == nil {
            found = place
        }
        return found
    }

    private static func grouped(_ code: [UInt8]) -> String {
        let letters = Array(Base32.encode(code))
        return stride(from: 0, to: 16, by: 4).map { String(letters[$0..<$0 + 4]) }.joined(separator: "-")
    }

    private static func digest(_ code: [UInt8]) -> Digest {
        Digest(of: [Array("civic-solidarity/recovery-code/v1\0".utf8), code])
    }

    private static let readAs: [Character: Character] = [
        "0": "o", "1": "l", "8": "b",
        "а": "a", "в": "b", "е": "e", "і": "i", "к": "k", "м": "m", "о": "o", "р": "p", "с": "c", "т": "t", "у": "y",
        "х": "x", "ѕ": "s",
    ]

    private static func bytes(_ typed: String) -> [UInt8]? {
        guard typed.utf8.count <= 128 else { return nil }
        let letters = typed.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "–" && $0 != "‑" }
        guard letters.count == 16 else { return nil }
        return Base32.decode(String(letters.map { readAs[$0] ?? $0 }))
    }
}
