// The tree over the entries: subtrees and heads, extended at each beat.
package import Record

package struct Head: Hashable, Sendable {
    package let size: Int64
    package let root: Digest
}

extension Reads {
    /// The newest head that a beat computed; the empty tree before the first.
    package func head() throws -> Head {
        try database.first("SELECT size, root FROM head ORDER BY size DESC LIMIT 1") {
            Head(size: $0.integer(0), root: try $0.digest(1))
        } ?? Head(size: 0, root: Tree.emptyRoot)
    }

    func leaves(from first: Int64, to end: Int64) throws -> [Digest] {
        try database.rows(
            "SELECT leaf FROM entry WHERE idx >= ?1 AND idx < ?2 ORDER BY idx", .integer(first), .integer(end)
        ) { try $0.digest(0) }
    }

    func entries(from first: Int64, to end: Int64) throws -> [Entry] {
        try database.rows(
            "SELECT commitment FROM entry WHERE idx >= ?1 AND idx < ?2 ORDER BY idx", .integer(first), .integer(end)
        ) { Entry(commit: Commit(digest: try $0.digest(0))) }
    }

    /// The stored root of the complete subtree [index·2^level, (index+1)·2^level).
    package func subtree(level: Int, index: Int64) throws -> Digest {
        guard
            let hash = try database.first(
                "SELECT hash FROM subtree WHERE level = ?1 AND idx = ?2", .int(level), .integer(index),
                read: { try $0.digest(0) })
        else { throw StoreFault.damaged("civic.db, subtree \(level)/\(index) is missing") }
        return hash
    }

    func edge(of size: Int64) throws -> RightEdge {
        try RightEdge(size: size) { level, index in try subtree(level: level, index: index) }
    }

    package func entryCount() throws -> Int64 {
        try database.first("SELECT coalesce(max(idx) + 1, 0) FROM entry") { $0.integer(0) } ?? 0
    }

    /// Every head from `size` on, smallest first.
    func heads(from size: Int64) throws -> [Head] {
        try database.rows("SELECT size, root FROM head WHERE size >= ?1 ORDER BY size", .integer(size)) {
            Head(size: $0.integer(0), root: try $0.digest(1))
        }
    }
}

extension Transaction {
    /// One beat of the log: pads, computes the new subtrees, keeps the new head. Returns it; the old one when nothing was
    /// added since.
    package func beat() throws -> Head {
        let old = try reads.head()
        guard try nextIndex() > old.size else { return old }
        try pad()
        var edge = try reads.edge(of: old.size)
        for leaf in try reads.leaves(from: old.size, to: try nextIndex()) {
            for subtree in edge.append(leaf) {
                try database.run(
                    "INSERT INTO subtree(level, idx, hash) VALUES (?1, ?2, ?3)",
                    .int(subtree.level), .integer(subtree.index), .digest(subtree.hash))
            }
        }
        try database.run(
            "INSERT INTO head(size, root, made) VALUES (?1, ?2, ?3)",
            .integer(edge.size), .digest(edge.root), .instant(now))
        return Head(size: edge.size, root: edge.root)
    }
}
