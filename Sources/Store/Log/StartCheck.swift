// Before a server writes anything: database, signer and published files must tell one story, database ≥ signer ≥ published.
// Every entry, tile and head is read; what does not hold is named.
import Record

struct StartCheck {
    let reads: Reads
    let folder: DataFolder
    let log: NoteKey
    let signed: Head

    /// Throws `StoreFault.damaged` with the first thing that does not hold.
    func run() throws {
        let head = try checkTree()
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
        for (index, entry) in try reads.entries(from: 0, to: newest.size).enumerated() {
            for subtree in edge.append(entry.leaf) {
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

    /// Each opening must give the commitment at its index; entries beyond the newest head are acts that wait for a beat.
    private func checkActs() throws {
        for index in try reads.actIndexes() {
            guard let opening = try reads.opening(at: index), try reads.leaf(at: index) == opening.leaf else {
                throw StoreFault.damaged("civic.db, act \(index) does not fit its entry")
            }
        }
    }
}

extension Reads {
    func actIndexes() throws -> [Int64] { try database.rows("SELECT idx FROM act ORDER BY idx") { $0.integer(0) } }

    func leaf(at index: Int64) throws -> Digest? {
        try database.first("SELECT leaf FROM entry WHERE idx = ?1", .integer(index)) { try $0.digest(0) }
    }
}
