// Reads the files of a zip from the front. What it passes over is compared afterwards with what we would have written.

/// Walks over local files.
struct ZipReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// All files, with their checksums checked.
    mutating func files() throws(StoredZipError) -> [StoredZip.File] {
        var files: [StoredZip.File] = []
        while bytes[place...].starts(with: [0x50, 0x4b, 3, 4]) {
            guard files.count < StoredZip.mostFiles else { throw .tooLong }
            files.append(try file())
        }
        return files
    }

    private mutating func file() throws(StoredZipError) -> StoredZip.File {
        guard place + 30 <= bytes.count else { throw .form }
        let checksum = four(at: 14)
        let length = Int(four(at: 18))
        let nameLength = Int(bytes[place + 26]) | Int(bytes[place + 27]) << 8
        let start = place + 30 + nameLength
        // Lengths are at most 2^32, so the sum does not overflow.
        guard start + length <= bytes.count else { throw .form }
        let name = bytes[place + 30..<start]
        guard LineCursor.isPlain(name) else { throw .badName }
        let contents = Array(bytes[start..<start + length])
        let file = StoredZip.File(name: String(decoding: name, as: UTF8.self), bytes: contents)
        guard CRC32.of(contents) == checksum else { throw .checksum(file.name) }
        place = start + length
        return file
    }

    private func four(at offset: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(bytes[place + offset + $1]) << UInt32(8 * $1) }
    }
}
