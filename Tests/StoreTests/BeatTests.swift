import Foundation
import Record
import Synchronization
import Testing

@testable import Store

@Suite("The beat of the record")
struct BeatTests {
    @Test(
        "pads to a multiple of eight and publishes what everybody can check",
        arguments: [1, 7, 8, 9, 40, 255, 257, 530])
    func pads(acts: Int) throws {
        let house = try House()
        try house.record(acts)
        let head = try house.store.beat()
        #expect(head.size == Int64((acts + 7) / 8 * 8))
        #expect(try RecordCheck.run(house) == head.size)
    }

    @Test("with nothing new says the same as before")
    func nothingNew() throws {
        let house = try House()
        try house.record(3)
        let first = try house.store.beat()
        let files = try house.files()
        #expect(try house.store.beat() == first)
        #expect(try house.files() == files)
    }

    @Test("serves nothing of an act before the next one")
    func rhythm() throws {
        let house = try House()
        try house.record(8)
        _ = try house.store.beat()
        let files = try house.files()
        try house.record(5)
        #expect(try house.files() == files)
        #expect(try house.store.beat().size == 16)
        try RecordCheck.run(house)
    }

    @Test("goes on growing over many, with a restart between")
    func grows() throws {
        let house = try House()
        var size: Int64 = 0
        for count in [1, 250, 3, 8, 1] {
            try house.record(count)
            let next = try house.store.beat().size
            #expect(next > size)
            size = try RecordCheck.run(house)
            house.close()
        }
        #expect(try RecordCheck.run(house) == size)
    }

    @Test("two at the same moment do not cross")
    func crossing() throws {
        let house = try House()
        let store = try house.store
        let threads = (0..<8).map { _ in
            Thread {
                for _ in 0..<10 {
                    do {
                        let act = try house.act()
                        _ = try store.perform { try $0.record(act) }
                        _ = try store.beat()
                    } catch { Issue.record(error) }
                }
            }
        }
        threads.forEach { $0.start() }
        while threads.contains(where: { !$0.isFinished }) { Thread.sleep(forTimeInterval: 0.005) }
        #expect(store.halted == nil)
        try RecordCheck.run(house)
    }
}
