import Foundation
import Record
import Testing

@testable import Store

@Suite("A crash between two steps of a beat does no harm")
struct CrashTests {
    /// Eight public entries, and seven acts since.
    private func house() throws -> House {
        let house = try House()
        try house.record(5)
        _ = try house.store.beat()
        try house.record(7)
        return house
    }

    private func published(_ house: House) throws -> Int64 {
        try StaticRecord(of: house.folder, log: try house.store.logKey).published().size
    }

    private func expectRecovery(_ house: House, published before: Int64) throws {
        house.close()
        #expect(try house.store.halted == nil)
        #expect(try published(house) == before)
        #expect(try house.store.beat().size == 16)
        #expect(try RecordCheck.run(house) == 16)
        try house.record(1)
        #expect(try house.store.beat().size == 24)
        #expect(try RecordCheck.run(house) == 24)
    }

    @Test("after the acts, before the tree")
    func beforeTree() throws { try expectRecovery(try house(), published: 8) }

    @Test("after the tree, before the signer")
    func beforeSigner() throws {
        let house = try house()
        _ = try house.store.perform { try $0.beat() }
        try expectRecovery(house, published: 8)
    }

    private func sign(_ house: House) throws -> (Head, [UInt8]) {
        let store = try house.store
        let head = try store.perform { try $0.beat() }
        let old = store.signer.signed.size
        let proof = try store.read { reads in
            try ConsistencyProof.prove(old: old, new: head.size) { try reads.subtree(level: $0, index: $1) }
        }
        return (head, try store.signer.sign(head, consistency: proof))
    }

    @Test("after the signer, before the tiles: the next beat publishes what was signed")
    func beforeTiles() throws {
        let house = try house()
        _ = try sign(house)
        try expectRecovery(house, published: 8)
    }

    @Test("after the tiles, before the checkpoint")
    func beforeCheckpoint() throws {
        let house = try house()
        let old = try #require(try DurableFile.read(house.folder.record + "/checkpoint"))
        let (head, checkpoint) = try sign(house)
        let store = try house.store
        try store.read { reads in
            try StaticRecord(of: house.folder, log: store.logKey)
                .publish(from: 8, to: head, checkpoint: checkpoint, reads: reads)
        }
        try DurableFile.write(old, to: house.folder.record + "/checkpoint")
        try expectRecovery(house, published: 8)
    }

    @Test("after the signer, then more acts came: both are published")
    func moreActs() throws {
        let house = try house()
        _ = try sign(house)
        house.close()
        try house.record(9)
        #expect(try house.store.beat().size == 32)
        #expect(try RecordCheck.run(house) == 32)
    }

    @Test("the public checkpoint was lost: the next beat writes it again")
    func lostCheckpoint() throws {
        let house = try house()
        _ = try house.store.beat()
        house.close()
        try FileManager.default.removeItem(atPath: house.folder.record + "/checkpoint")
        #expect(try house.store.halted == nil)
        #expect(try house.store.beat().size == 16)
        #expect(try RecordCheck.run(house) == 16)
    }

    @Test("the signer never signs a smaller tree, or another one of the same size")
    func signer() throws {
        let house = try house()
        let store = try house.store
        let head = try store.beat()
        let smaller = Head(size: 8, root: try store.read { try $0.edge(of: 8).root })
        for other in [smaller, Head(size: 16, root: Digest(of: [7])), Head(size: 24, root: Digest(of: [7]))] {
            #expect(throws: Signer.Problem.inconsistent(signed: 16, offered: other.size)) {
                try store.signer.sign(other, consistency: [])
            }
        }
        #expect(store.signer.signed == head)
    }
}
