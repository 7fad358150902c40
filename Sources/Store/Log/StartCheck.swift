// Before a server writes anything: database, signer and published files must tell one story, database ≥ signer ≥ published.
// Every entry, tile and head is read; what does not hold is named.
import Record

struct StartCheck {
    let reads: Reads
    let folder: DataFolder
    let log: NoteKey
    let signer: Signer

    /// Throws `StoreFault.damaged` with the first thing that does not hold.
    func run() throws {
        if let damage = signer.damage { throw damage }
        let signed = signer.signed
        let head = try checkTree()
        try checkWaiting(from: head.size)
        guard signed.size <= head.size else {
            throw StoreFault.damaged("the signer has signed \(signed.size) entries, civic.db knows \(head.size)")
        }
        try checkHead(signed, what: "the signer's checkpoint")
        let record = StaticRecord(of: folder, log: log)
        let published = try record.published()
        guard published.size <= signed.size else {
            throw StoreFault.damaged(
                "record/checkpoint has \(published.size) entries, the signer signed \(signed.size)")
        }
        try checkHead(published, what: "record/checkpoint")
        try checkTiles(record, size: published.size)
        try checkActs()
    }

    /// Recomputes every subtree and head from the entries.
    private func checkTree() throws -> Head {
        let newest = try reads.head()
        var heads = try reads.heads(from: 1)[...]
        var edge = RightEdge()
        for (index, entry) in try reads.storedEntries(from: 0, to: newest.size).enumerated() {
            for subtree in edge.append(try checked(entry, at: Int64(index))) {
                guard try reads.subtree(level: subtree.level, index: subtree.index) == subtree.hash else {
                    throw StoreFault.damaged("civic.db, entry \(index) does not fit the tree")
                }
            }
            if let head = heads.first, head.size == edge.size {
                guard head.root == edge.root else {
                    throw StoreFault.damaged("civic.db, the head of size \(head.size)")
                }
                heads.removeFirst()
            }
        }
        guard edge.size == newest.size, heads.isEmpty else { throw StoreFault.damaged("civic.db, entries are missing") }
        return newest
    }

    /// Entries beyond the newest head: acts that wait for the next beat, which takes their leaf hashes as they stand.
    private func checkWaiting(from size: Int64) throws {
        for (index, entry) in try reads.storedEntries(from: size, to: .max).enumerated() {
            _ = try checked(entry, at: size + Int64(index))
        }
    }

    /// The leaf hash, when it is that of the entry and the entry stands at its place.
    private func checked(_ stored: StoredEntry, at index: Int64) throws -> Digest {
        guard stored.index == index else { throw StoreFault.damaged("civic.db, entry \(index) is missing") }
        guard stored.entry.leaf == stored.leaf else { throw StoreFault.damaged("civic.db, entry \(index)") }
        return stored.leaf
    }

    private func checkHead(_ head: Head, what: String) throws {
        if head.size == 0 { return }
        guard try reads.heads(from: head.size).first == head else {
            throw StoreFault.damaged("\(what) does not fit civic.db")
        }
    }

    private func checkTiles(_ record: StaticRecord, size: Int64) throws {
        for tile in Tile.growth(from: 0, to: size) {
            guard try DurableFile.read("\(record.folder)/\(tile.path)") == record.bytes(of: tile, reads: reads) else {
                throw StoreFault.damaged("record/\(tile.path)")
            }
        }
    }

    /// Each opening must give the commitment at its index, and the act in it the id and intent by which it is found.
    private func checkActs() throws {
        var erased: Int64?
        var lastErasure: Int64 = -1
        for stored in try reads.storedActs() {
            if try reads.isErased(stored.index) {
                erased = stored.index
                continue
            }
            guard let opening = try opening(at: stored.index), opening.index == stored.index,
                try reads.leaf(at: stored.index) == opening.leaf
            else { throw StoreFault.damaged("civic.db, act \(stored.index) does not fit its entry") }
            do {
                let act = try Act(parsing: opening.act)
                if act.type == .erasure { lastErasure = stored.index }
                guard act.id.bytes == stored.id, reads.isTag(stored.intent, of: act.intent), act.log == log.name else {
                    throw StoreFault.damaged("civic.db, act \(stored.index) is kept under another id or intent")
                }
            } catch is ActFormatError {
                throw StoreFault.damaged("civic.db, act \(stored.index) is malformed")
            }
        }
        // An opening is empty only when an act of erasing came after it.
        if let erased, lastErasure < erased {
            throw StoreFault.damaged("civic.db, the opening of act \(erased) is gone, and no act erased it")
        }
    }

    /// When not even the first act opens, it is rather the key that changed.
    private func opening(at index: Int64) throws -> Opening? {
        do {
            return try reads.opening(at: index)
        } catch StoreFault.damaged {
            let key = try index == reads.actIndexes().first ? ", or keys/sealing.key, which opens it" : ""
            throw StoreFault.damaged("civic.db, act \(index) cannot be opened\(key)")
        }
    }
}

extension Reads {
    package func actIndexes() throws -> [Int64] {
        try database.rows("SELECT idx FROM act ORDER BY idx") { $0.integer(0) }
    }

    func leaf(at index: Int64) throws -> Digest? {
        try database.first("SELECT leaf FROM entry WHERE idx = ?1", .integer(index)) { try $0.digest(0) }
    }

    func storedEntries(from first: Int64, to end: Int64) throws -> [StoredEntry] {
        try database.rows(
            "SELECT idx, commitment, leaf FROM entry WHERE idx >= ?1 AND idx < ?2 ORDER BY idx", .integer(first),
            .integer(end)
        ) {
            StoredEntry(
                index: $0.integer(0), entry: Entry(commit: Commit(digest: try $0.digest(1))), leaf: try $0.digest(2))
        }
    }

    func storedActs() throws -> [(index: Int64, id: [UInt8], intent: Digest)] {
        try database.rows("SELECT idx, id, intent FROM act ORDER BY idx") {
            ($0.integer(0), $0.blob(1), try $0.digest(2))
        }
    }
}

/// An entry and what the database says of it.
struct StoredEntry {
    let index: Int64
    let entry: Entry
    let leaf: Digest
}
