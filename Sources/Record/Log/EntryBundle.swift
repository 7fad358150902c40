// Up to 256 entries in one file: for each a big-endian 16-bit length, then its bytes (C2SP tlog-tiles).

/// The contents of `tile/entries/N`.
package enum EntryBundle {
    /// The most bytes of an entry.
    package static let longestEntry = 8192

    /// The file of these entries: 1 to 256 of them, each at most 8,192 bytes; else it is a mistake of the program.
    package static func encode(_ entries: [[UInt8]]) -> [UInt8] {
        precondition((1...256).contains(entries.count), "a bundle has 1 to 256 entries")
        var out: [UInt8] = []
        for entry in entries {
            precondition(entry.count <= longestEntry, "an entry is too long")
            out += [UInt8(entry.count >> 8), UInt8(entry.count & 255)]
            out += entry
        }
        return out
    }

    /// The entries in a file that must hold exactly `width`; nil if it does not.
    package static func decode(_ bytes: [UInt8], width: Int) -> [[UInt8]]? {
        var entries: [[UInt8]] = []
        var place = 0
        while place < bytes.count {
            guard entries.count < width, place + 2 <= bytes.count else { return nil }
            let length = Int(bytes[place]) << 8 | Int(bytes[place + 1])
            place += 2
            guard length <= longestEntry, place + length <= bytes.count else { return nil }
            entries.append(Array(bytes[place..<place + length]))
            place += length
        }
        return entries.count == width ? entries : nil
    }
}
