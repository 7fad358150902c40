// A disk without room: clear words, nothing lost, and it goes on by itself when there is room again.
import Foundation
import Record
import Testing

@testable import Store

@Suite("A disk without room", .serialized)
struct DiskTests {
    /// Mounting needs the rights of root; without them this cannot be tried here.
    static let mayMount: Bool = {
        let path = NSTemporaryDirectory() + "civic-mount-" + UUID().uuidString
        guard mkdir(path, 0o700) == 0 else { return false }
        defer { rmdir(path) }
        guard mount("tmpfs", path, "tmpfs", 0, "size=1m") == 0 else { return false }
        umount(path)
        return true
    }()

    @Test(
        "an act on a full disk is refused clearly, reading goes on, and it resumes when there is room",
        .enabled(if: mayMount, "this machine does not let us mount a small disk"))
    func full() throws {
        let path = NSTemporaryDirectory() + "civic-disk-" + UUID().uuidString
        mkdir(path, 0o700)
        try #require(mount("tmpfs", path, "tmpfs", 0, "size=4m") == 0)
        defer {
            umount(path)
            rmdir(path)
        }
        try tryIt(path)
    }

    private func tryIt(_ path: String) throws {
        let deployment = try Deployment(path: path + "/data", acts: 5)
        _ = try deployment.store.beat()
        var ballast: [UInt8] = []
        ballast = [UInt8](repeating: 7, count: 64 << 10)
        var number = 0
        while true {
            do { try DurableFile.write(ballast, to: "\(path)/ballast-\(number)") } catch { break }
            number += 1
        }
        var recorded = 5
        var refused = false
        for _ in 0..<400 where !refused {
            do {
                try deployment.record(1)
                recorded += 1
            } catch StoreFault.diskFull {
                refused = true
            }
        }
        #expect(refused)
        #expect(try deployment.store.read { try $0.actIndexes().count } == recorded)
        for index in 0..<number { unlink("\(path)/ballast-\(index)") }
        try deployment.record(3)
        _ = try deployment.store.beat()
        try deployment.restart()
        #expect(deployment.store.halted == nil)
        #expect(try deployment.store.read { try $0.actIndexes().count } == recorded + 3)
    }
}
