// What was damaged is named when the program starts, and nothing is signed on top of it.
import Foundation
import Record
import Testing

@testable import Store

@Suite("Damage is named, and nothing is signed on top of it")
struct DamageTests {
    struct Damage: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let named: String
        let make: @Sendable (DataFolder) throws -> Void

        init(_ what: String, named: String, _ make: @escaping @Sendable (DataFolder) throws -> Void) {
            testDescription = what
            self.named = named
            self.make = make
        }
    }

    static let halting: [Damage] = [
        Damage("a tile of hashes", named: "tile/0/000") { try Deployment.damage($0.record + "/tile/0/000") },
        Damage("a partial tile", named: "tile/0/001.p/8") { try Deployment.damage($0.record + "/tile/0/001.p/8") },
        Damage("a file of entries", named: "tile/entries/000") {
            try Deployment.damage($0.record + "/tile/entries/000")
        },
        Damage("a missing tile", named: "tile/1/000.p/1") {
            try FileManager.default.removeItem(atPath: $0.record + "/tile/1/000.p/1")
        },
        Damage("the published checkpoint", named: "record/checkpoint") {
            try Deployment.damage($0.record + "/checkpoint")
        },
        Damage("an entry", named: "entry 3") {
            try Deployment.edit($0, "UPDATE entry SET commitment = randomblob(32) WHERE idx = 3")
        },
        Damage("a subtree", named: "entry") {
            try Deployment.edit($0, "UPDATE subtree SET hash = randomblob(32) WHERE level = 2 AND idx = 1")
        },
        Damage("a head", named: "head") { try Deployment.edit($0, "UPDATE head SET root = randomblob(32)") },
        Damage("the opening of an act", named: "act.opening") {
            try Deployment.edit($0, "UPDATE act SET opening = randomblob(300) WHERE idx = 2")
        },
        Damage("two openings that changed places", named: "act.opening") {
            try Deployment.edit($0, "UPDATE act SET opening = (SELECT opening FROM act WHERE idx = 1) WHERE idx = 2")
        },
        Damage("entries cut off at the end", named: "civic.db") {
            try Deployment.edit($0, "DELETE FROM act WHERE idx > 100")
            try Deployment.edit($0, "DELETE FROM entry WHERE idx > 100")
        },
        Damage("the signer's state gone while a checkpoint is published", named: "signer") {
            try FileManager.default.removeItem(atPath: $0.keys + "/signed-checkpoint")
        },
    ]

    @Test("it starts for reading only and says what does not hold", arguments: halting)
    func halts(damage: Damage) throws {
        let deployment = try Deployment(acts: 260)
        _ = try deployment.store.beat()
        let signed = deployment.store.signer.signed
        try deployment.restart(after: damage.make)
        let halted = try #require(deployment.store.halted)
        #expect(halted.contains(damage.named), "said: \(halted)")
        #expect(throws: StoreFault.halted(halted)) { try deployment.record(1) }
        #expect(throws: (any Error).self) { try deployment.store.beat() }
        #expect(deployment.store.signer.signed == signed || damage.named == "signer")
        #expect(try deployment.store.read { try $0.coalition()?.name } == "Example")
    }

    @Test(
        "a damaged or missing key, and the signer's damaged state, are named and the start is refused",
        arguments: ["log.key", "receipts.key", "sealing.key", "signed-checkpoint"])
    func keys(name: String) throws {
        for isMissing in [true, false] where !(isMissing && name == "signed-checkpoint") {
            let deployment = try Deployment(acts: 3)
            _ = try deployment.store.beat()
            let path = deployment.folder.keys + "/" + name
            let error = #expect(throws: StoreFault.self) {
                try deployment.restart { _ in
                    if isMissing {
                        try FileManager.default.removeItem(atPath: path)
                    } else {
                        try DurableFile.write(Array("nonsense\n".utf8), to: path)
                    }
                }
            }
            #expect("\(error!)".contains(name) || "\(error!)".contains("log.key"))
        }
    }

    @Test("an older copy of the database than the signer has signed is noticed")
    func rolledBack() throws {
        let deployment = try Deployment(acts: 3)
        _ = try deployment.store.beat()
        deployment.store.close()
        let parts = ["", "-wal"].map { deployment.folder.database + $0 }
        let copies = try parts.map { try DurableFile.read($0) }
        try deployment.restart()
        try deployment.record(9)
        _ = try deployment.store.beat()
        try deployment.restart { folder in
            try FileManager.default.removeItem(atPath: folder.database + "-shm")
            for (path, copy) in zip(parts, copies) { if let copy { try DurableFile.write(copy, to: path) } }
        }
        let halted = try #require(deployment.store.halted)
        #expect(halted.contains("signer"))
    }

    @Test("a second server on the folder is refused; after closing it may start")
    func second() throws {
        let deployment = try Deployment(acts: 1)
        #expect(throws: StoreFault.inUse(deployment.folder.path)) { try Store.open(deployment.folder, clock: .system) }
        try deployment.restart()
        #expect(deployment.store.halted == nil)
    }

    @Test("keys that others may read are refused")
    func openKeys() throws {
        let deployment = try Deployment(acts: 1)
        #expect(throws: StoreFault.self) { try deployment.restart { chmod($0.keys, 0o755) } }
    }

    @Test("a database of a newer program is refused")
    func newer() throws {
        let deployment = try Deployment(acts: 1)
        #expect(throws: StoreFault.self) {
            try deployment.restart { try Deployment.edit($0, "PRAGMA user_version = 99") }
        }
    }
}
