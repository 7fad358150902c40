// A data folder of its own for each story: real files, real SQLite, a clock that one can set.
import Foundation
import Record
import Synchronization
import Testing

@testable import Store

final class House: Sendable {
    static let origin = "test.example/log"
    static let start = Instant(text: "2026-11-24T09:00:00Z")!

    let folder: DataFolder
    private let time = SetTime()
    private let opened = Mutex<Store?>(nil)

    /// Founds a coalition in a new folder; `below` is where the folder is made.
    init(below: String = NSTemporaryDirectory()) throws {
        folder = DataFolder("\(below)/civic-store-\(UUID().uuidString)")
        let facts = CoalitionFacts(name: "Example", zone: "Europe/Vienna", beat: 5, isDemonstration: false)
        let store = try Store.found(facts, origin: House.origin, in: folder, clock: clock)
        opened.withLock { $0 = store }
    }

    /// A copy of another house that is closed.
    init(copying other: House) throws {
        folder = DataFolder("\(NSTemporaryDirectory())/civic-store-\(UUID().uuidString)")
        try FileManager.default.copyItem(atPath: other.folder.path, toPath: folder.path)
    }

    deinit {
        close()
        remove()
    }

    func remove() { do { try FileManager.default.removeItem(atPath: folder.path) } catch {} }

    /// Holds the time only, not the house, which goes when its story ends.
    var clock: Clock { Clock { [time] in time.now.withLock { $0 } } }

    func set(_ instant: Instant) { time.now.withLock { $0 = instant } }

    /// The open store; opens it first when it is closed.
    var store: Store {
        get throws {
            try opened.withLock { opened in
                if let opened { return opened }
                let store = try Store.open(folder, clock: clock)
                opened = store
                return store
            }
        }
    }

    /// As if the process had ended, in good order or not: the connections close, the folder is free.
    func close() {
        opened.withLock { opened in
            opened?.close()
            opened = nil
        }
    }

    func act(id: [UInt8] = Randomness.bytes(16)) throws -> Act {
        let intent = try Intent(
            log: House.origin, id: ActID(bytes: id), type: .erasure, by: .platform, card: nil, subject: "none",
            about: nil, fields: [Act.Field("what", "opening")], expires: House.start.adding(seconds: 86400 * 365))
        return Act(
            intent: intent, day: Day(text: "2026-11-24")!, timing: .none, method: .code, evidence: nil)
    }

    @discardableResult
    func record(_ count: Int = 1) throws -> [RecordedAct] {
        try (0..<count).map { _ in
            let act = try act()
            return try store.perform { try $0.record(act) }
        }
    }

    /// Changes rows as damage or an intruder would; the house is closed.
    func change(_ sql: StaticString) throws {
        let database = try Database(path: folder.database, mode: .write)
        try database.script("PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON;")
        try database.script(sql)
    }

    /// Changes one bit of the file at this path below the folder.
    func flip(_ path: String, at place: Int) throws {
        let whole = "\(folder.path)/\(path)"
        var bytes = try #require(try DurableFile.read(whole))
        bytes[place % bytes.count] ^= 1
        try bytes.withUnsafeBufferPointer { try Data(buffer: $0).write(to: URL(filePath: whole)) }
    }

    /// Every file of the record and of the keys with its bytes.
    func files() throws -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        where path.hasPrefix("record/") || path.hasPrefix("keys/") {
            var status = stat()
            guard stat("\(folder.path)/\(path)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            found[path] = try DurableFile.read("\(folder.path)/\(path)")
        }
        return found
    }
}

private final class SetTime: Sendable {
    let now = Mutex(House.start)
}
