import Foundation
import Record
import Synchronization
import Testing

@testable import Store

/// A file system of three megabytes in memory, for as long as it lives.
final class SmallDisk: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "civic-disk-" + UUID().uuidString
        try DurableFile.makeFolder(path)
        guard mount("tmpfs", path, "tmpfs", 0, "size=3m") == 0 else { throw StoreFault.file(path, errno: errno) }
    }

    deinit {
        umount2(path, Int32(MNT_DETACH))
        rmdir(path)
    }

    /// Takes all room that is left.
    func fill() throws {
        let descriptor = open(path + "/filler", O_WRONLY | O_CREAT, 0o600)
        guard descriptor >= 0 else { throw StoreFault.file(path, errno: errno) }
        defer { close(descriptor) }
        let block = [UInt8](repeating: 0, count: 4096)
        while write(descriptor, block, block.count) > 0 {}
    }

    func empty() throws { try FileManager.default.removeItem(atPath: path + "/filler") }

    static let isPermitted: Bool = {
        do {
            _ = try SmallDisk()
            return true
        } catch { return false }
    }()
}

@Suite(
    "A full disk",
    .enabled(if: SmallDisk.isPermitted, "here nobody may mount a small file system: run as root to test a full disk"))
struct FullDiskTests {
    /// Records acts with long evidence until there is no room; gives those that were confirmed.
    private func recordUntilFull(_ house: House) throws -> [RecordedAct] {
        var confirmed: [RecordedAct] = []
        for _ in 0..<500 {
            let act = try house.act()
            let evidence = Randomness.bytes(20_000)
            let signed = Act(
                intent: act.intent, day: act.day, timing: .none, method: .letter, evidence: Digest(of: evidence))
            do {
                confirmed.append(try house.store.perform { try $0.record(signed, evidence: evidence) })
            } catch StoreFault.diskFull { return confirmed }
        }
        Issue.record("the disk never was full")
        return confirmed
    }

    @Test("is said clearly; reading goes on; everything that was confirmed is there; it goes on by itself")
    func full() throws {
        let disk = try SmallDisk()
        let house = try House(below: disk.path)
        try house.record(10)
        _ = try house.store.beat()
        try disk.fill()
        let confirmed = try recordUntilFull(house)
        let count = try house.store.read { try $0.entryCount() }
        #expect(count == Int64(16 + confirmed.count))
        for recorded in confirmed {
            #expect(try house.store.read { try $0.opening(at: recorded.index)?.leaf } == recorded.leaf)
        }
        #expect(try house.store.read { try $0.coalition()?.name } == "Example")
        do { _ = try house.store.beat() } catch StoreFault.diskFull {}
        #expect(try house.store.halted == nil)
        try disk.empty()
        try house.record(3)
        _ = try house.store.beat()
        try RecordCheck.run(house)
        house.close()
        try RecordCheck.run(house)
    }

    @Test("many who wait together are each told, and none is kept twice or lost")
    func group() throws {
        let disk = try SmallDisk()
        let house = try House(below: disk.path)
        try disk.fill()
        _ = try recordUntilFull(house)
        let outcomes = Mutex<(kept: Int, full: Int, ids: [ActID])>((0, 0, []))
        let threads = (0..<24).map { _ in
            Thread {
                do {
                    let act = try house.act()
                    outcomes.withLock { $0.ids.append(act.id) }
                    _ = try house.store.perform { try $0.record(act, evidence: Randomness.bytes(30_000)) }
                    outcomes.withLock { $0.kept += 1 }
                } catch StoreFault.diskFull {
                    outcomes.withLock { $0.full += 1 }
                } catch { Issue.record(error) }
            }
        }
        threads.forEach { $0.start() }
        while threads.contains(where: { !$0.isFinished }) { Thread.sleep(forTimeInterval: 0.002) }
        let told = outcomes.withLock { $0 }
        #expect(told.full > 0 && told.kept + told.full == 24)
        let there = try house.store.read { reads in try told.ids.filter { try reads.recordedAct(id: $0) != nil } }
        #expect(there.count == told.kept)
        try disk.empty()
        try house.record(2)
        _ = try house.store.beat()
        try RecordCheck.run(house)
    }

    @Test("a file keeps its old content, and no half-written one stays")
    func file() throws {
        let disk = try SmallDisk()
        let path = disk.path + "/file"
        try DurableFile.write([1, 2, 3], to: path)
        try disk.fill()
        #expect(throws: StoreFault.diskFull) { try DurableFile.write([UInt8](repeating: 4, count: 100_000), to: path) }
        #expect(try DurableFile.read(path) == [1, 2, 3])
        #expect(try DurableFile.read(path + ".new") == nil)
        try disk.empty()
        try DurableFile.write([4], to: path)
        #expect(try DurableFile.read(path) == [4])
    }

    @Test("the signer that could not keep its head signs nothing")
    func signer() throws {
        let disk = try SmallDisk()
        let house = try House(below: disk.path)
        try house.record(3)
        let store = try house.store
        let head = try store.perform { try $0.beat() }
        try disk.fill()
        #expect(throws: StoreFault.diskFull) { try store.signer.sign(head, consistency: []) }
        #expect(store.signer.signed.size == 0)
        try disk.empty()
        #expect(try store.beat() == head)
        try RecordCheck.run(house)
    }
}
