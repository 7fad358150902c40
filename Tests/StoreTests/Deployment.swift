// A store in a folder of its own, with acts in its record, for the tests of files and faults.
import Foundation
import Record

@testable import Store

final class Deployment {
    let folder: DataFolder
    private(set) var store: Store

    init(path: String? = nil, acts: Int = 5) throws {
        folder = DataFolder(path ?? NSTemporaryDirectory() + "civic-store-" + UUID().uuidString)
        let facts = CoalitionFacts(name: "Example", zone: "Europe/Vienna", beat: 5, isDemonstration: false)
        store = try Store.found(facts, origin: "test.example/log", in: folder, clock: .system)
        try record(acts)
    }

    deinit {
        store.close()
        try? FileManager.default.removeItem(atPath: folder.path)
    }

    /// Records that many acts, each in its own transaction.
    @discardableResult
    func record(_ count: Int) throws -> [RecordedAct] {
        try (0..<count).map { _ in
            try store.perform { work in try work.record(Deployment.act(in: work)) }
        }
    }

    static func act(in work: Transaction) throws -> Act {
        let organisation = Base32.encode(Randomness.bytes(16))
        let fields = [
            Act.Field("organisation", organisation), Act.Field("standing", "full"), Act.Field("since", "2026-11-24"),
        ]
        let intent = try Intent(
            log: work.origin, id: ActID(bytes: Randomness.bytes(16)), type: .memberStatus, by: .platform,
            card: Digest(of: [1]), subject: organisation, about: nil, fields: fields,
            expires: work.now.adding(seconds: 3600))
        return Act(intent: intent, day: Day(text: "2026-11-24")!, timing: .none, method: .code, evidence: nil)
    }

    /// Closes, lets `change` do something to the files, and opens again, as a restart does.
    func restart(after change: (DataFolder) throws -> Void = { _ in }) throws {
        store.close()
        try change(folder)
        store = try Store.open(folder, clock: .system)
    }

    /// Changes the database file behind the program's back.
    static func edit(_ folder: DataFolder, _ sql: StaticString) throws {
        let database = try Database(path: folder.database, mode: .write)
        try database.run(sql)
    }

    /// Flips one bit of a file in its middle.
    static func damage(_ path: String) throws {
        guard var bytes = try DurableFile.read(path), !bytes.isEmpty else { throw StoreFault.missing(path) }
        bytes[bytes.count / 2] ^= 1
        try DurableFile.write(bytes, to: path)
    }
}
