// Checks everything that lies under record/ from its bytes alone, as an auditor would, and then that database and signer
// tell the same. Called often.
import Foundation
import Record
import Testing

@testable import Store

struct RecordCheck {
    let house: House
    private let store: Store
    private let record: String

    init(_ house: House) throws {
        self.house = house
        store = try house.store
        record = house.folder.record
    }

    /// Size of the published log. Throws, naming it, at the first thing that does not hold.
    @discardableResult
    static func run(_ house: House) throws -> Int64 { try RecordCheck(house).run() }

    private func run() throws -> Int64 {
        let published = try SignedCheckpoint(
            parsing: try read("checkpoint"), log: store.logKey, witnesses: [], now: nil
        ).checkpoint
        try expect(published.size % 8 == 0, "the size \(published.size) is not a multiple of eight")
        let leaves = try self.leaves(published.size)
        let subtrees = try subtrees(leaves, root: published.root)
        try checkFiles(subtrees, size: published.size)
        try checkSigner(published)
        try checkActs(leaves, published)
        try expect(store.halted == nil, "halted: \(store.halted ?? "")")
        return published.size
    }

    private struct Broken: Error, CustomStringConvertible { let description: String }

    private func expect(_ holds: Bool, _ what: String) throws { if !holds { throw Broken(description: what) } }

    private func read(_ path: String) throws -> [UInt8] {
        guard let bytes = try DurableFile.read("\(record)/\(path)") else { throw Broken(description: "no \(path)") }
        return bytes
    }

    private func leaves(_ size: Int64) throws -> [Digest] {
        try Tile.all(at: .entries, size: size).flatMap { tile in
            guard let entries = EntryBundle.decode(try read(tile.path), width: tile.width) else {
                throw Broken(description: tile.path)
            }
            return try entries.map { bytes in
                guard let entry = Entry(parsing: bytes) else { throw Broken(description: "an entry of \(tile.path)") }
                return entry.leaf
            }
        }
    }

    private func subtrees(_ leaves: [Digest], root: Digest) throws -> [String: Digest] {
        var edge = RightEdge()
        var subtrees: [String: Digest] = [:]
        for leaf in leaves {
            for subtree in edge.append(leaf) { subtrees["\(subtree.level)/\(subtree.index)"] = subtree.hash }
        }
        try expect(edge.root == root, "the root of the entries is not that of the checkpoint")
        return subtrees
    }

    /// Each file that is there belongs to the log, each that must be there is; nothing half-written lies about.
    private func checkFiles(_ subtrees: [String: Digest], size: Int64) throws {
        for path in try house.files().keys where path.hasPrefix("record/tile/") {
            let name = String(path.dropFirst("record/".count))
            guard let tile = Tile(path: name), tile.exists(in: size) else {
                throw Broken(description: "\(name) is surplus")
            }
            guard case .hashes(let level) = tile.level else { continue }
            guard let hashes = tile.hashes(in: try read(name)) else { throw Broken(description: name) }
            for (place, hash) in hashes.enumerated() {
                let key = "\(level * 8)/\(tile.index * 256 + Int64(place))"
                try expect(subtrees[key] == hash, "\(name), hash \(place)")
            }
        }
        for tile in Tile.growth(from: 0, to: size) { _ = try read(tile.path) }
        try expect(try house.files().keys.allSatisfy { !$0.hasSuffix(".new") }, "a half-written file")
    }

    private func checkSigner(_ published: Checkpoint) throws {
        guard let state = try DurableFile.read(house.folder.signerState) else { throw Broken(description: "no signer") }
        let signed = try SignedCheckpoint(parsing: state, log: store.logKey, witnesses: [], now: nil).checkpoint
        try expect(signed.size >= published.size, "the signer is behind what is published")
        let head = try store.read { try $0.head() }
        try expect(head.size >= signed.size, "the database is behind the signer")
        if signed.size == published.size { try expect(signed.root == published.root, "two heads of one size") }
    }

    /// Each act opens to the entry at its place, is proved to be in the tree, and came no earlier than the one before.
    private func checkActs(_ leaves: [Digest], _ published: Checkpoint) throws {
        try store.read { reads in
            var last = Instant(milliseconds: 0)
            for index in try reads.actIndexes() {
                guard let opening = try reads.opening(at: index), let facts = try reads.receiptFacts(at: index) else {
                    throw Broken(description: "act \(index) has no opening")
                }
                _ = try Act(parsing: opening.act)
                try expect(opening.commit.digest == facts.commit, "the receipt of act \(index)")
                try expect(facts.received >= last && facts.inLogBy > facts.received, "the instant of act \(index)")
                last = facts.received
                guard index < published.size else { continue }
                try expect(leaves[Int(index)] == opening.leaf, "act \(index) is not entry \(index)")
                let proof = try InclusionProof.prove(index: index, size: published.size) { level, index in
                    try reads.subtree(level: level, index: index)
                }
                let holds = InclusionProof.verify(
                    proof, leaf: opening.leaf, index: index, size: published.size, root: published.root)
                try expect(holds, "the proof of act \(index)")
            }
        }
    }
}
