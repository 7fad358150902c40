// A tree grown leaf by leaf with everything that it completed, and beside it the definition, computed naively.
import Record

/// What a store would keep.
struct GrownTree {
    private(set) var edge = RightEdge()
    private(set) var stored: [Place: Digest] = [:]

    struct Place: Hashable {
        let level: Int
        let index: Int64
    }

    init(leaves: [Digest]) {
        for leaf in leaves {
            for part in edge.append(leaf) { stored[Place(level: part.level, index: part.index)] = part.hash }
        }
    }

    func subtree(_ level: Int, _ index: Int64) -> Digest {
        guard let hash = stored[Place(level: level, index: index)] else { preconditionFailure("not a complete part") }
        return hash
    }

    /// RFC 6962 2.1 word by word: split, and split again.
    static func root(_ leaves: ArraySlice<Digest>) -> Digest {
        guard let first = leaves.first else { return Digest(of: [UInt8]()) }
        if leaves.count == 1 { return first }
        var half = 1
        while half * 2 < leaves.count { half *= 2 }
        let middle = leaves.startIndex + half
        return Digest(of: [[1], root(leaves[..<middle]).bytes, root(leaves[middle...]).bytes])
    }
}
