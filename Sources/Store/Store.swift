// The coalition's memory: one writer, a few readers, the record's files, the signer. Everything that is kept is kept here.
import Foundation
package import Record
import Synchronization

package final class Store: Sendable {
    package let folder: DataFolder
    package let keys: Keys
    package let sealing: SealedColumns
    package let clock: Clock
    package let signer: Signer
    package let facts: CoalitionFacts
    private let writer: Writer
    private let readers: Readers
    private let lock: FolderLock
    private let trouble = Mutex<String?>(nil)
    /// One beat at a time: two that crossed would offer the signer the older tree last.
    let beating = Mutex(())

    /// Founds a coalition in an empty folder: keys, database, name. `origin` names the log.
    package static func found(_ facts: CoalitionFacts, origin: String, in folder: DataFolder, clock: Clock) throws
        -> Store
    {
        try folder.make()
        let keys = try Keys.make(origin: origin)
        try keys.write(to: folder)
        let database = try Database(path: folder.database, mode: .write)
        try Schema.bring(database)
        let store = try Store(folder, keys: keys, database: database, facts: facts, clock: clock)
        try store.perform {
            try $0.keep(facts)
            try $0.rebuildSearch()
        }
        return store
    }

    /// Opens a coalition. Refuses a folder that is in use, incomplete or not to be read; opens read-only, saying why, one
    /// whose record does not hold (docs/formats/record).
    package static func open(_ folder: DataFolder, clock: Clock) throws -> Store {
        let lock = try folder.take()
        let keys = try Keys.read(from: folder)
        let database = try Database(path: folder.database, mode: .write)
        try Schema.bring(database)
        let sealing = SealedColumns(master: keys.sealing)
        guard let facts = try Reads(database: database, sealing: sealing, cards: KnownCards()).coalition() else {
            throw StoreFault.damaged("\(folder.database): no coalition was founded here")
        }
        let store = try Store(folder, keys: keys, database: database, facts: facts, clock: clock, lock: lock)
        if store.halted == nil, try !store.read({ try $0.isSearchReady }) {
            try store.perform { try $0.rebuildSearch() }
        }
        return store
    }

    private init(
        _ folder: DataFolder, keys: Keys, database: sending Database, facts: CoalitionFacts, clock: Clock,
        lock: FolderLock? = nil
    ) throws {
        self.folder = folder
        self.keys = keys
        self.facts = facts
        self.clock = clock
        self.lock = try lock ?? folder.take()
        sealing = SealedColumns(master: keys.sealing)
        signer = try Signer(key: keys.log, statePath: folder.signerState)
        let cards = KnownCards()
        let last = try Reads(database: database, sealing: sealing, cards: cards).lastReceived()
        readers = try Readers(path: folder.database, count: 4, sealing: sealing, cards: cards)
        let origin = keys.log.key.name
        writer = Writer(database: database, last: last, clock: clock) { [sealing] database, now in
            Transaction(database: database, sealing: sealing, cards: cards, origin: origin, coalition: facts, now: now)
        }
        do {
            try readers.read {
                try StartCheck(reads: $0, folder: folder, log: keys.log.key, signer: signer).run()
            }
        } catch StoreFault.damaged(let what) {
            halt(what)
        }
    }

    /// Runs one act's transaction and returns when it is durable.
    package func perform<T: Sendable>(_ work: @escaping @Sendable (Transaction) throws -> T) throws -> T {
        if let why = halted { throw StoreFault.halted(why) }
        return try writer.perform(work)
    }

    /// Runs an act that erases; afterwards what was erased is in no page and no log of the database.
    package func erase<T: Sendable>(_ work: @escaping @Sendable (Transaction) throws -> T) throws -> T {
        if let why = halted { throw StoreFault.halted(why) }
        return try writer.perform(erasing: true, work)
    }

    package func read<T>(_ question: (Reads) throws -> T) throws -> T { try readers.read(question) }

    /// Why nothing is written or signed any more; nil when all is well.
    package var halted: String? { trouble.withLock { $0 } }

    /// Stops writing and signing for the life of this process; reading goes on.
    package func halt(_ why: String) { trouble.withLock { $0 = $0 ?? why } }

    /// Acts and commits since the start, for measuring.
    package var counts: (acts: Int, commits: Int) { writer.counts }

    package var logKey: NoteKey { keys.log.key }

    /// The keys by which others check what this deployment signs.
    package var publicKeys: (log: NoteKey, receipts: NoteKey) { (keys.log.key, keys.receipts.key) }

    /// Whom a reader of our bundles has to trust: the log's key and that of the receipts. No witness has joined yet.
    package var trust: TrustFile {
        get throws {
            let policy = try TrustPolicy(
                logs: [TrustPolicy.Log(key: logKey)], witnesses: [], groups: [], quorum: nil)
            return try TrustFile(policy: policy, receipt: keys.receipts.key)
        }
    }

    /// Finishes what waits, takes nothing more, and lets the folder go.
    package func close() {
        writer.stop()
        lock.release()
    }

    /// Keeps bytes under their digest; the same bytes are kept once.
    package func keepFile(_ bytes: [UInt8]) throws -> Digest {
        let digest = Digest(of: bytes)
        let path = folder.file(digest.hex)
        try DurableFile.makeFolder(String(path[..<path.lastIndex(of: "/")!]))
        try DurableFile.write(bytes, to: path)
        return digest
    }

    /// Removes the stored bytes of a digest, if they are there.
    package func removeFile(_ digest: Digest) throws {
        let path = folder.file(digest.hex)
        guard try DurableFile.read(path) != nil else { return }
        guard unlink(path) == 0 else { throw StoreFault.readOnly }
    }

    /// Keeps bytes sealed, under the digest of the sealed file; `open` with the same place and name gives them back.
    package func keepSealed(_ bytes: [UInt8], _ place: SealedPlace, name: String) throws -> Digest {
        try keepFile(sealing.seal(bytes, place, row: name))
    }

    /// The bytes of a sealed file; throws damage when it is gone or changed.
    package func openSealed(_ file: Digest, _ place: SealedPlace, name: String) throws -> [UInt8] {
        try sealing.open(try self.file(file), place, row: name)
    }

    /// The stored bytes of a digest; throws damage when they are gone or changed.
    package func file(_ digest: Digest) throws -> [UInt8] {
        let path = folder.file(digest.hex)
        guard let bytes = try DurableFile.read(path), Digest(of: bytes) == digest else {
            throw StoreFault.damaged(path)
        }
        return bytes
    }
}
