// The record's files: what a beat leaves, and that it holds.
import Foundation
import Record
import Testing

@testable import Store

@Suite("At each beat the record grows, whole")
struct RecordGrowthTests {
    /// Everything that is published is what the database says, signed by the log, and nothing more lies there.
    private func everythingHolds(_ deployment: Deployment) throws -> Bool {
        let store = deployment.store
        let record = StaticRecord(of: deployment.folder, log: store.logKey)
        let published = try record.published()
        return try store.read { reads in
            guard try reads.head() == published, store.signer.signed == published else { return false }
            for tile in Tile.growth(from: 0, to: published.size) {
                let path = deployment.folder.record + "/" + tile.path
                guard try DurableFile.read(path) == record.bytes(of: tile, reads: reads) else { return false }
            }
            try StartCheck(reads: reads, folder: deployment.folder, log: store.logKey, signed: published).run()
            return true
        }
    }

    @Test("a beat pads to a multiple of eight entries; a beat without acts adds nothing")
    func pads() throws {
        let deployment = try Deployment(acts: 5)
        #expect(try deployment.store.beat().size == 8)
        #expect(try deployment.store.beat().size == 8)
        try deployment.record(1)
        #expect(try deployment.store.beat().size == 16)
        #expect(try everythingHolds(deployment))
    }

    @Test("nothing of an act is public before the beat", arguments: [1, 7, 8])
    func beforeTheBeat(acts: Int) throws {
        let deployment = try Deployment(acts: acts)
        #expect(try DurableFile.read(deployment.folder.record + "/checkpoint") == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: deployment.folder.record).isEmpty)
    }

    @Test("it grows past full tiles", arguments: [248, 256, 257, 520])
    func tiles(acts: Int) throws {
        let deployment = try Deployment(acts: 3)
        _ = try deployment.store.beat()
        try deployment.store.perform { work in
            for _ in 0..<acts { _ = try work.record(Deployment.act(in: work)) }
        }
        _ = try deployment.store.beat()
        #expect(try everythingHolds(deployment))
        try deployment.restart()
        #expect(deployment.store.halted == nil)
        #expect(try everythingHolds(deployment))
    }

    @Test("a crash between signing and publishing is made good at the next beat")
    func betweenSigningAndPublishing() throws {
        let deployment = try Deployment(acts: 4)
        _ = try deployment.store.beat()
        let checkpoint = try DurableFile.read(deployment.folder.record + "/checkpoint")!
        try deployment.record(4)
        _ = try deployment.store.beat()
        try deployment.restart { folder in
            try DurableFile.write(checkpoint, to: folder.record + "/checkpoint")
            try FileManager.default.removeItem(atPath: folder.record + "/tile/0/000.p/16")
        }
        #expect(deployment.store.halted == nil)
        _ = try deployment.store.beat()
        #expect(try everythingHolds(deployment))
    }

    @Test("the instants of acts never run back, though the clock does")
    func instants() throws {
        let deployment = try Deployment(acts: 40)
        let received = try deployment.store.read { reads in
            try reads.actIndexes().map { try reads.receiptFacts(at: $0)!.received }
        }
        #expect(received == received.sorted())
    }
}
