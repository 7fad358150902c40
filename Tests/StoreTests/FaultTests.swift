import CSQLite
import Foundation
import Record
import Synchronization
import Testing

@testable import Store

@Suite("Faults of the disk have a name")
struct FaultTests {
    @Test(
        "each of SQLite's answers becomes the fault that it is",
        arguments: [
            (SQLITE_FULL, .diskFull), (SQLITE_IOERR | 19 << 8, .diskFull), (SQLITE_READONLY, .readOnly),
            (SQLITE_READONLY | 4 << 8, .readOnly), (SQLITE_CORRUPT, .damaged("civic.db: words")),
            (SQLITE_CORRUPT | 1 << 8, .damaged("civic.db: words")), (SQLITE_NOTADB, .damaged("civic.db: words")),
            (SQLITE_BUSY, .inUse("civic.db")), (SQLITE_BUSY | 2 << 8, .inUse("civic.db")),
            (SQLITE_LOCKED, .inUse("civic.db")),
            (SQLITE_IOERR | 1 << 8, .database(code: SQLITE_IOERR | 1 << 8, message: "words")),
            (SQLITE_CONSTRAINT, .database(code: SQLITE_CONSTRAINT, message: "words")),
        ] as [(Int32, StoreFault)])
    func mapping(code: Int32, fault: StoreFault) { #expect(Database.fault(code, "words") == fault) }

    @Test("a failed fsync ends the process, whatever else waits", arguments: [Int32(4), 5])
    func fsync(kind: Int32) async {
        await #expect(processExitsWith: .exitCode(74)) { [kind] in
            _ = Database.fault(SQLITE_IOERR | kind << 8, "words")
        }
    }

    @Test("readers cannot write")
    func readersRead() throws {
        let house = try House()
        #expect(throws: StoreFault.readOnly) {
            try house.store.read { try $0.database.script("DELETE FROM setting") }
        }
    }

    @Test("who reads a file while it is written again gets the old or the new, never a part")
    func whole() throws {
        let folder = NSTemporaryDirectory() + "civic-file-" + UUID().uuidString
        try DurableFile.makeFolder(folder + "/a/b/c")
        defer { do { try FileManager.default.removeItem(atPath: folder) } catch {} }
        let path = folder + "/a/b/c/file"
        let contents = [[UInt8](repeating: 1, count: 70_000), [UInt8](repeating: 2, count: 5)]
        try DurableFile.write(contents[0], to: path)
        let done = Mutex(false)
        let writer = Thread {
            do { for round in 1...200 { try DurableFile.write(contents[round % 2], to: path) } } catch {
                Issue.record(error)
            }
            done.withLock { $0 = true }
        }
        writer.start()
        while !done.withLock({ $0 }) {
            let read = try #require(try DurableFile.read(path))
            #expect(contents.contains(read))
        }
    }

    @Test("what a crash left half-written is written over")
    func leftOver() throws {
        let folder = NSTemporaryDirectory() + "civic-file-" + UUID().uuidString
        try DurableFile.makeFolder(folder)
        defer { do { try FileManager.default.removeItem(atPath: folder) } catch {} }
        try Data(repeating: 9, count: 5000).write(to: URL(filePath: folder + "/file.new"))
        try DurableFile.write([1, 2], to: folder + "/file")
        #expect(try DurableFile.read(folder + "/file") == [1, 2])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["file"])
        #expect(try DurableFile.read(folder + "/other") == nil)
        #expect(throws: StoreFault.self) { try DurableFile.read(folder) }
        #expect(throws: StoreFault.self) { try DurableFile.write([1], to: folder + "/none/file") }
    }
}
