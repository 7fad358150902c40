// A proof bundle is a zip whose files are stored as they are, with a fixed date, so that the same contents are always
// the same bytes and any tool can open it (PKWARE APPNOTE 6.3, method 0 only).

/// Why bytes are not such a zip.
package enum StoredZipError: Error, Hashable, Sendable {
    /// More than 64 MiB or 10,000 files.
    case tooLong
    /// A name with other characters than `A-Za-z0-9._/-`, an empty part, `.` or `..`.
    case badName
    /// A name that is there already, also in other capitals, or that is a folder of another.
    case nameTwice(String)
    /// The contents of this file were damaged.
    case checksum(String)
    /// Anything that `bytes` would not give back the same.
    case form
}

/// Files by name, in the order in which they stand in the zip.
package struct StoredZip: Hashable, Sendable {
    /// A file in the zip.
    package struct File: Hashable, Sendable {
        package let name: String
        package let bytes: [UInt8]

        /// Takes a name and contents; the zip that it is put into checks them.
        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    package let files: [File]

    /// Takes files in the order in which they shall stand.
    package init(files: [File]) throws(StoredZipError) {
        guard files.count <= Self.mostFiles, Self.length(of: files) <= Self.longest else { throw .tooLong }
        try ZipNames.check(files.map(\.name))
        self.files = files
    }

    /// Takes the bytes of a zip that this type could have written.
    package init(parsing bytes: [UInt8]) throws(StoredZipError) {
        guard bytes.count <= Self.longest else { throw .tooLong }
        var reader = ZipReader(bytes)
        try self.init(files: try reader.files())
        // Directory, order, dates, flags and everything else have one form only.
        guard self.bytes == bytes else { throw .form }
    }

    /// The zip, the same bytes each time.
    package var bytes: [UInt8] {
        var writer = ZipWriter(capacity: Self.length(of: files))
        for file in files { writer.add(file) }
        return writer.finish()
    }

    /// The contents of the file of this name; nil if there is none.
    package subscript(name: String) -> [UInt8]? { files.first { $0.name == name }?.bytes }

    /// The most bytes of a zip.
    package static let longest = 64 << 20
    /// The most files in it.
    package static let mostFiles = 10_000

    private static func length(of files: [File]) -> Int {
        files.reduce(22) { $0 + 76 + 2 * $1.name.utf8.count + $1.bytes.count }
    }
}
