// Writes the parts of a zip in the one form that we use (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16).

/// Collects local files and the central directory behind them.
struct ZipWriter {
    private var out: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    init(capacity: Int) { out.reserveCapacity(capacity) }

    /// Appends a file; names and lengths are checked by `StoredZip`.
    mutating func add(_ file: StoredZip.File) {
        let name = Array(file.name.utf8)
        let common = Self.common(name: name, contents: file.bytes)
        // Made by: version 2.0, MS-DOS. Then no comment, first disk, no attributes, where the file starts.
        directory += Self.four(0x0201_4b50) + Self.two(20) + common
        directory += Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0) + Self.four(UInt32(out.count)) + name
        out += Self.four(0x0403_4b50) + common + name
        out += file.bytes
        count += 1
    }

    /// The whole zip.
    consuming func finish() -> [UInt8] {
        let start = UInt32(out.count)
        let number = Self.two(UInt16(count))
        out += directory
        out += Self.four(0x0605_4b50) + Self.two(0) + Self.two(0) + number + number
        out += Self.four(UInt32(directory.count)) + Self.four(start) + Self.two(0)
        return out
    }

    /// What stands the same in both headers: version 1.0, no flags, stored, midnight of 1980-01-01, checksum, length
    /// twice, length of the name, no extra field.
    static func common(name: [UInt8], contents: [UInt8]) -> [UInt8] {
        let length = four(UInt32(contents.count))
        return two(10) + two(0) + two(0) + two(0) + two(0x21) + four(CRC32.of(contents)) + length + length
            + two(UInt16(name.count)) + two(0)
    }

    private static func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }

    private static func four(_ value: UInt32) -> [UInt8] {
        two(UInt16(truncatingIfNeeded: value)) + two(UInt16(truncatingIfNeeded: value >> 16))
    }
}
