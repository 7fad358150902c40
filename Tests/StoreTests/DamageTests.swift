import Foundation
import Record
import Synchronization
import Testing

@testable import Store

@Suite("What does not hold at the start is named, and nothing is written on top of it")
struct DamageTests {
    /// Two public beats, and three acts that wait for the next one.
    static func closedHouse() throws -> House {
        let house = try House()
        try house.record(20)
        _ = try house.store.beat()
        try house.record(300)
        _ = try house.store.beat()
        try house.record(3)
        house.close()
        return house
    }

    static let model: Result<House, any Error> = Result {
        let house = try closedHouse()
        // The house itself lives as long as the tests do.
        atexit { if case .success(let house) = DamageTests.model { house.remove() } }
        return house
    }

    /// The house starts, says what is wrong, reads, and neither writes nor signs.
    private func expectHalted(_ house: House, _ named: String, sourceLocation: SourceLocation = #_sourceLocation) throws
    {
        let before = try house.files()
        let store = try house.store
        let why = try #require(store.halted, "nothing was found", sourceLocation: sourceLocation)
        #expect(why.contains(named), sourceLocation: sourceLocation)
        let act = try house.act()
        #expect(throws: StoreFault.halted(why), sourceLocation: sourceLocation) {
            try store.perform { try $0.record(act) }
        }
        #expect(throws: StoreFault.halted(why), sourceLocation: sourceLocation) { try store.beat() }
        #expect(try store.read { try $0.coalition()?.name } == "Example", sourceLocation: sourceLocation)
        #expect(try store.read { try $0.recordedAct(id: act.id) } == nil, sourceLocation: sourceLocation)
        #expect(try house.files() == before, sourceLocation: sourceLocation)
    }

    @Test("an undamaged folder starts")
    func whole() throws {
        let house = try House(copying: try Self.model.get())
        #expect(try house.store.halted == nil)
        try RecordCheck.run(house)
        #expect(try house.store.beat().size == 336)
        try RecordCheck.run(house)
    }

    @Test(
        "one bit of a published file",
        arguments: [
            "record/tile/0/000", "record/tile/0/001.p/72", "record/tile/1/000.p/1", "record/tile/entries/000",
            "record/tile/entries/001.p/72", "record/checkpoint",
        ], [0, 1, 2, 5, 31, 100, 4095, 8191])
    func published(path: String, place: Int) throws {
        let house = try House(copying: try Self.model.get())
        try house.flip(path, at: place)
        try expectHalted(house, path)
    }

    @Test("a published file that is missing", arguments: ["record/tile/0/000", "record/tile/entries/001.p/72"])
    func missing(path: String) throws {
        let house = try House(copying: try Self.model.get())
        try FileManager.default.removeItem(atPath: "\(house.folder.path)/\(path)")
        try expectHalted(house, path)
    }

    @Test("one bit of the signer's own state", arguments: [0, 17, 18, 20, 40, 70, 120, 160])
    func signer(place: Int) throws {
        let house = try House(copying: try Self.model.get())
        try house.flip("keys/signed-checkpoint", at: place)
        try expectHalted(house, "signed-checkpoint")
    }

    @Test("the signer's state is gone while a checkpoint is public")
    func noSigner() throws {
        let house = try House(copying: try Self.model.get())
        try FileManager.default.removeItem(atPath: house.folder.signerState)
        try expectHalted(house, "record/checkpoint has 328 entries, the signer signed 0")
    }

    /// What is changed in the database, and what must be named.
    enum Change: CaseIterable {
        case publicCommitment, publicLeaf, subtree, head, waitingCommitment, waitingLeaf, entryGone, lastEntryGone
        case opening, openingMoved, id, intent, salt

        var named: String {
            switch self {
            case .publicCommitment, .publicLeaf: "entry 9"
            case .subtree: "does not fit the tree"
            case .head: "the head of size 24"
            case .waitingCommitment, .waitingLeaf: "entry 329"
            case .entryGone: "entry 100 is missing"
            case .lastEntryGone: "entries are missing"
            case .opening, .openingMoved, .salt: "act 9 cannot be opened"
            case .id, .intent: "act 9 is kept under another id or intent"
            }
        }

        func make(in house: House) throws {
            switch self {
            case .publicCommitment:
                try house.change("UPDATE entry SET commitment = zeroblob(32) WHERE idx = 9")
            case .publicLeaf: try house.change("UPDATE entry SET leaf = zeroblob(32) WHERE idx = 9")
            case .subtree: try house.change("UPDATE subtree SET hash = zeroblob(32) WHERE level = 3 AND idx = 2")
            case .head: try house.change("UPDATE head SET root = zeroblob(32) WHERE size = 24")
            case .waitingCommitment: try house.change("UPDATE entry SET commitment = zeroblob(32) WHERE idx = 329")
            case .waitingLeaf: try house.change("UPDATE entry SET leaf = zeroblob(32) WHERE idx = 329")
            case .entryGone: try house.change("DELETE FROM entry WHERE idx = 100")
            case .lastEntryGone: try house.change("DELETE FROM entry WHERE idx >= 327")
            case .opening:
                try house.change(
                    """
                    UPDATE act SET opening = CAST(substr(opening, 1, 99) || x'00' || substr(opening, 101) AS BLOB)
                    WHERE idx = 9
                    """)
            case .openingMoved:
                try house.change("UPDATE act SET opening = (SELECT opening FROM act WHERE idx = 8) WHERE idx = 9")
            case .id: try house.change("UPDATE act SET id = zeroblob(16) WHERE idx = 9")
            case .intent: try house.change("UPDATE act SET intent = zeroblob(32) WHERE idx = 9")
            case .salt: try house.change("UPDATE act SET opening = zeroblob(500) WHERE idx = 9")
            }
        }
    }

    @Test("a changed row of the record in civic.db", arguments: Change.allCases)
    func database(change: Change) throws {
        let house = try House(copying: try Self.model.get())
        try change.make(in: house)
        try expectHalted(house, change.named)
    }

    @Test("an older copy of the database was put back: the signer knows more")
    func restored() throws {
        let house = try House(copying: try Self.model.get())
        let old = try #require(try DurableFile.read(house.folder.database))
        try house.record(9)
        _ = try house.store.beat()
        house.close()
        try DurableFile.write(old, to: house.folder.database)
        try expectHalted(house, "the signer has signed 344 entries, civic.db knows 328")
    }

    @Test("another history of the same length was put in the database's place")
    func otherHistory() throws {
        let house = try House(copying: try Self.model.get())
        let other = try House(copying: try Self.model.get())
        for one in [house, other] {
            #expect(try one.store.beat().size == 336)
            one.close()
        }
        let bytes = try #require(try DurableFile.read(other.folder.database))
        try DurableFile.write(bytes, to: house.folder.database)
        try expectHalted(house, "the signer's checkpoint does not fit civic.db")
    }

    @Test("a full tile that is not what the log has stops the beat, and nothing is signed after it")
    func tileInTheWay() throws {
        let house = try House(copying: try Self.model.get())
        let path = "\(house.folder.record)/tile/0/001.p/80"
        try DurableFile.makeFolder("\(house.folder.record)/tile/0/001.p")
        try DurableFile.write([1, 2, 3], to: path)
        let store = try house.store
        #expect(throws: StoreFault.damaged("record/tile/0/001.p/80")) { try store.beat() }
        #expect(store.halted == "record/tile/0/001.p/80")
        #expect(throws: StoreFault.halted("record/tile/0/001.p/80")) { try store.beat() }
    }
}
