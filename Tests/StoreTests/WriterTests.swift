// Many who write at once.
import Foundation
import Record
import Synchronization
import Testing

@testable import Store

@Suite("Acts that wait together share a commit")
struct WriterTests {
    struct Refused: Error {}

    @Test("an act that is refused takes nothing of the others with it")
    func refused() throws {
        let deployment = try Deployment(acts: 0)
        let store = deployment.store
        let outcomes = Mutex<(kept: Int, refused: Int)>((0, 0))
        DispatchQueue.concurrentPerform(iterations: 40) { index in
            do {
                try store.perform { work in
                    _ = try work.record(Deployment.act(in: work))
                    if index % 4 == 0 { throw Refused() }
                }
                outcomes.withLock { $0.kept += 1 }
            } catch { outcomes.withLock { $0.refused += 1 } }
        }
        #expect(outcomes.withLock { $0 } == (30, 10))
        #expect(try deployment.store.read { try $0.actIndexes().count } == 30)
        #expect(try deployment.store.read { try $0.entryCount() } == 30)
        _ = try deployment.store.beat()
        try deployment.restart()
        #expect(deployment.store.halted == nil)
    }

    @Test("what the database file holds says nothing of an act")
    func sealed() throws {
        let deployment = try Deployment(acts: 20)
        for end in ["", "-wal"] {
            let bytes = try DurableFile.read(deployment.folder.database + end) ?? []
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("civic-solidarity/act"))
            #expect(!text.contains("member.status"))
        }
    }

    @Test("closing finishes what waits; nothing is taken after it")
    func closing() throws {
        let deployment = try Deployment(acts: 3)
        deployment.store.close()
        #expect(throws: (any Error).self) { try deployment.record(1) }
        try deployment.restart()
        #expect(try deployment.store.read { try $0.actIndexes().count } == 3)
    }

    @Test("a file is whole or absent")
    func files() throws {
        let deployment = try Deployment(acts: 0)
        let path = deployment.folder.files + "/x"
        try DurableFile.write([1, 2, 3], to: path)
        try DurableFile.write([4], to: path)
        #expect(try DurableFile.read(path) == [4])
        #expect(try DurableFile.read(path + ".new") == nil)
        #expect(throws: StoreFault.self) { try DurableFile.write([1], to: deployment.folder.files + "/no/folder") }
        let digest = try deployment.store.keepFile([9, 9])
        #expect(try deployment.store.file(digest) == [9, 9])
        try Deployment.damage(deployment.folder.file(digest.hex))
        #expect(throws: StoreFault.self) { try deployment.store.file(digest) }
    }
}
