import Record
import Testing

@Suite("The zip") struct StoredZipTests {
    private static let files = [
        StoredZip.File(name: "README.txt", bytes: Array("what it proves\n".utf8)),
        StoredZip.File(name: "acts/001.json", bytes: Array("{}\n".utf8)), StoredZip.File(name: "empty", bytes: []),
    ]

    @Test("files are read back in their order, and the bytes are the same each time")
    func roundTrip() throws {
        let zip = try StoredZip(files: Self.files)
        #expect(try StoredZip(parsing: zip.bytes) == zip)
        #expect(zip["acts/001.json"] == Array("{}\n".utf8))
        #expect(zip["acts/002.json"] == nil)
        let reversed = try StoredZip(files: Self.files.reversed())
        #expect(try StoredZip(parsing: reversed.bytes).files.map(\.name) == ["empty", "acts/001.json", "README.txt"])
        let empty = try StoredZip(files: [])
        #expect(try StoredZip(parsing: empty.bytes) == empty)
    }

    /// Python's zipfile and Info-ZIP's unzip read this zip without complaint.
    @Test("the zip is the one that other tools were seen to open")
    func known() throws {
        #expect(
            try Digest(of: StoredZip(files: Self.files).bytes).hex
                == "95836b86468be3f63df55516dec2a514eb18c8855a634216a82b4bc1f33c455a")
    }

    @Test(
        "names that could climb, hide or clash are refused",
        arguments: [
            "", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", "a\\b", "a b", "a:b", "\u{e9}", "a\u{0}",
            "a\nb", String(repeating: "a", count: 256),
        ])
    func names(name: String) {
        #expect(throws: StoredZipError.badName) { try StoredZip(files: [StoredZip.File(name: name, bytes: [])]) }
    }

    @Test(
        "two files of one name, or one inside the other, are refused",
        arguments: [("a", "a"), ("A.txt", "a.TXT"), ("a", "a/b"), ("x/y/z", "X/y")])
    func clashes(first: String, second: String) {
        let files = [StoredZip.File(name: first, bytes: []), StoredZip.File(name: second, bytes: [1])]
        for files in [files, files.reversed()] {
            #expect(throws: StoredZipError.self) { try StoredZip(files: files) }
        }
    }

    @Test("a damaged file is named")
    func checksum() throws {
        var bytes = try StoredZip(files: Self.files).bytes
        bytes[45] ^= 1
        #expect(throws: StoredZipError.checksum("README.txt")) { try StoredZip(parsing: bytes) }
    }

    @Test("no bit of a zip can be changed, no byte taken or added")
    func everyBit() throws {
        let good = try StoredZip(files: Self.files).bytes
        for place in good.indices {
            for bit in 0..<8 {
                var bad = good
                bad[place] ^= 1 << UInt8(bit)
                #expect(throws: StoredZipError.self) { try StoredZip(parsing: bad) }
            }
            #expect(throws: StoredZipError.self) { try StoredZip(parsing: Array(good[..<place])) }
        }
        #expect(throws: StoredZipError.form) { try StoredZip(parsing: good + [0]) }
        #expect(throws: StoredZipError.form) { try StoredZip(parsing: [0] + good) }
        #expect(throws: StoredZipError.form) { try StoredZip(parsing: []) }
    }

    @Test("more than 10,000 files or 64 MiB are refused")
    func bounds() throws {
        let many = (0...10_000).map { StoredZip.File(name: "f\($0)", bytes: []) }
        #expect(throws: StoredZipError.tooLong) { try StoredZip(files: many) }
        let most = try StoredZip(files: Array(many.dropLast()))
        #expect(try StoredZip(parsing: most.bytes) == most)
        let big = StoredZip.File(name: "big", bytes: [UInt8](repeating: 0, count: StoredZip.longest - 100))
        #expect(throws: StoredZipError.tooLong) { try StoredZip(files: [big]) }
        #expect(throws: StoredZipError.tooLong) {
            try StoredZip(parsing: [UInt8](repeating: 0, count: StoredZip.longest + 1))
        }
    }
}
