import Foundation
import Record
import Testing

@testable import Store

@Suite("The folder and its keys")
struct FolderTests {
    private func closed() throws -> House { try House(copying: try DamageTests.model.get()) }

    @Test("a second server on the folder is refused, and let in when the first has closed")
    func secondServer() throws {
        let house = try House()
        let first = try house.store
        #expect(throws: StoreFault.inUse(house.folder.path)) { try Store.open(house.folder, clock: .system) }
        first.close()
        first.close()
        let second = try Store.open(house.folder, clock: .system)
        second.close()
    }

    @Test("a folder with a coalition is not founded again")
    func foundedTwice() throws {
        let house = try House()
        house.close()
        let facts = CoalitionFacts(name: "Other", zone: "Europe/Vienna", beat: 5, isDemonstration: false)
        #expect(throws: StoreFault.self) {
            try Store.found(facts, origin: "other.example/log", in: house.folder, clock: .system)
        }
        #expect(try house.store.facts.name == "Example")
    }

    @Test("a folder without a coalition, or that is not there, is named")
    func nothing() {
        #expect(throws: StoreFault.missing("/nowhere/at/all/civic.db")) {
            try Store.open(DataFolder("/nowhere/at/all"), clock: .system)
        }
    }

    @Test("keys that others may read are refused", arguments: [0o750, 0o705, 0o701, 0o777])
    func readable(mode: Int) throws {
        let house = try closed()
        #expect(chmod(house.folder.keys, mode_t(mode)) == 0)
        #expect(throws: StoreFault.damaged("\(house.folder.keys) can be read by others (chmod 700)")) {
            try house.store
        }
    }

    @Test("what is made is for the owner only")
    func modes() throws {
        let house = try House()
        try house.record()
        _ = try house.store.beat()
        for path in ["keys/log.key", "keys/receipts.key", "keys/sealing.key", "keys/signed-checkpoint", "lock"] {
            var status = stat()
            #expect(stat("\(house.folder.path)/\(path)", &status) == 0)
            #expect(status.st_mode & 0o777 == 0o600, "\(path)")
        }
    }

    @Test("a missing key is named", arguments: ["log.key", "receipts.key", "sealing.key"])
    func missingKey(name: String) throws {
        let house = try closed()
        let path = "\(house.folder.keys)/\(name)"
        try FileManager.default.removeItem(atPath: path)
        #expect(throws: StoreFault.missing(path)) { try house.store }
    }

    @Test("one bit of the log's or the receipts' key, wherever it is", arguments: ["log.key", "receipts.key"])
    func changedKey(name: String) throws {
        let house = try closed()
        let length = try #require(try DurableFile.read("\(house.folder.keys)/\(name)")).count
        for place in 0..<length {
            try house.flip("keys/\(name)", at: place)
            #expect { try house.store } throws: { error in
                guard case StoreFault.damaged(let what) = error else { return false }
                return what.contains(name)
            }
            try house.flip("keys/\(name)", at: place)
        }
        #expect(try house.store.halted == nil)
    }

    @Test("a changed sealing key is suspected by name, and nothing is written")
    func changedSealingKey() throws {
        let house = try closed()
        var text = try #require(try DurableFile.read("\(house.folder.keys)/sealing.key"))
        text[5] = text[5] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
        try DurableFile.write(text, to: "\(house.folder.keys)/sealing.key", mode: 0o600)
        #expect(try #require(try house.store.halted).contains("keys/sealing.key"))
        let act = try house.act()
        #expect(throws: StoreFault.self) { try house.store.perform { try $0.record(act) } }
    }

    @Test("another log's key in the place of this one is found out")
    func otherKey() throws {
        let house = try closed()
        let other = try NoteSigner(name: House.origin, seed: Randomness.bytes(32))
        try DurableFile.write(
            Array((other.privateKey + "\n").utf8), to: "\(house.folder.keys)/log.key", mode: 0o600)
        #expect(try #require(try house.store.halted).contains("signed-checkpoint"))
    }

    @Test("a database of a newer program is not opened")
    func newer() throws {
        let house = try closed()
        try house.change("PRAGMA user_version=99")
        #expect { try house.store } throws: { error in
            guard case StoreFault.damaged(let what) = error else { return false }
            return what.contains("newer")
        }
    }

    @Test("a file that is no database is named")
    func noDatabase() throws {
        let house = try closed()
        try DurableFile.write([UInt8](repeating: 7, count: 8192), to: house.folder.database)
        #expect { try house.store } throws: { error in
            guard case StoreFault.damaged(let what) = error else { return false }
            return what.contains("civic.db")
        }
    }

    @Test("the same bytes are kept once and found by their digest; changed ones are not given out")
    func files() throws {
        let house = try House()
        let bytes = Array("a letter".utf8)
        let digest = try house.store.keepFile(bytes)
        #expect(try house.store.keepFile(bytes) == digest)
        #expect(try house.store.file(digest) == bytes)
        try house.flip(String(house.folder.file(digest.hex).dropFirst(house.folder.path.count + 1)), at: 3)
        #expect(throws: StoreFault.damaged(house.folder.file(digest.hex))) { try house.store.file(digest) }
        #expect(throws: StoreFault.self) { try house.store.file(Digest(of: [1])) }
    }
}
