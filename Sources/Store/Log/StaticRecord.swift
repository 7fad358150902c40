// The published log: static files under record/, written in the order in which a crash does no harm. Tiles first, each
// whole or absent; the checkpoint that names them last (C2SP tlog-tiles).
package import Record
import Synchronization

package struct StaticRecord: Sendable {
    let folder: String
    let log: NoteKey

    package init(of folder: DataFolder, log: NoteKey) {
        self.folder = folder.record
        self.log = log
    }

    /// The head that is published now; the empty tree when nothing is.
    package func published() throws -> Head {
        guard let bytes = try DurableFile.read(folder + "/checkpoint") else {
            return Head(size: 0, root: Tree.emptyRoot)
        }
        do {
            let note = try SignedNote(parsing: bytes)
            _ = try note.verified(by: [log])
            let checkpoint = try Checkpoint(parsing: note.text)
            guard checkpoint.origin == log.name else { throw StoreFault.damaged("record/checkpoint is of another log") }
            return Head(size: checkpoint.size, root: checkpoint.root)
        } catch let fault as StoreFault {
            throw fault
        } catch {
            throw StoreFault.damaged("record/checkpoint")
        }
    }

    /// Writes what the log grew from `old` to `new`, then the checkpoint. A full tile that is there already must be equal.
    func publish(from old: Int64, to new: Head, checkpoint: [UInt8], reads: Reads) throws {
        for tile in Tile.growth(from: old, to: new.size) {
            let bytes = try self.bytes(of: tile, reads: reads)
            let path = folder + "/" + tile.path
            if let there = try DurableFile.read(path) {
                guard there == bytes else { throw StoreFault.damaged("record/\(tile.path)") }
                continue
            }
            if let slash = path.lastIndex(of: "/") { try DurableFile.makeFolder(String(path[..<slash])) }
            try DurableFile.write(bytes, to: path)
        }
        try DurableFile.write(checkpoint, to: folder + "/checkpoint")
    }

    /// What a tile must hold, from the database.
    func bytes(of tile: Tile, reads: Reads) throws -> [UInt8] {
        switch tile.level {
        case .hashes: return try tile.bytes { level, index in try reads.subtree(level: level, index: index) }
        case .entries:
            let first = tile.index * 256
            return EntryBundle.encode(try reads.entries(from: first, to: first + Int64(tile.width)).map(\.bytes))
        }
    }
}

extension Store {
    /// One beat of the record: pads and computes the tree, signs it, writes tiles, then the checkpoint. Returns the head
    /// that is public now. Whatever does not fit halts the store, and nothing is signed on top of it.
    package func beat() throws -> Head { try beating.withLock { _ in try beatAlone() } }

    private func beatAlone() throws -> Head {
        do {
            let head = try perform { work in
                try work.forgetCodeSteps()
                try work.forgetWithheld()
                return try work.beat()
            }
            let signed = signer.signed
            let record = StaticRecord(of: folder, log: logKey)
            let published = try record.published()
            guard published.size <= signed.size else {
                throw StoreFault.damaged("record/checkpoint is ahead of the signer")
            }
            if head == published { return head }
            return try read { reads in
                let proof = try ConsistencyProof.prove(old: signed.size, new: head.size) { level, index in
                    try reads.subtree(level: level, index: index)
                }
                let checkpoint = try signer.sign(head, consistency: proof)
                try record.publish(from: published.size, to: head, checkpoint: checkpoint, reads: reads)
                return head
            }
        } catch StoreFault.damaged(let what) {
            halt(what)
            throw StoreFault.damaged(what)
        } catch let problem as Signer.Problem {
            halt("\(problem)")
            throw StoreFault.damaged("\(problem)")
        }
    }
}
