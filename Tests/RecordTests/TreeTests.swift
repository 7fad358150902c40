import Record
import Testing

@Suite("The tree") struct TreeTests {
    static let leaves: [Digest] = Vectors.all.entries.map { Tree.leaf(Base64.decode($0.entry) ?? []) }
    static let grown = GrownTree(leaves: leaves)

    @Test("every entry of the vectors has its leaf hash")
    func entries() throws {
        #expect(Vectors.all.entries.count == 257)
        for (place, entry) in Vectors.all.entries.enumerated() {
            #expect(entry.index == Int64(place))
            let bytes = try #require(Base64.decode(entry.entry))
            #expect(Tree.leaf(bytes).base64 == entry.leaf)
        }
    }

    @Test("the roots of the vectors come out, also that of the empty tree")
    func roots() {
        #expect(RightEdge().root.base64 == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
        for vector in Vectors.all.roots {
            #expect(GrownTree(leaves: Array(Self.leaves.prefix(Int(vector.size)))).edge.root.base64 == vector.root)
        }
    }

    @Test("the known answers of RFC 6962's code come out")
    func knownRFC() throws {
        var edge = RightEdge()
        for (entry, root) in zip(Vectors.all.knownRFC.entriesHex, Vectors.all.knownRFC.rootsHex) {
            _ = edge.append(Tree.leaf(try #require(Hex.decode(entry))))
            #expect(edge.root.hex == root)
        }
        #expect(edge.size == 8)
    }

    @Test("the root agrees with the definition at every size")
    func definition() {
        var edge = RightEdge()
        for size in 0...257 {
            #expect(edge.root == GrownTree.root(Self.leaves[..<size]))
            if size < 257 { _ = edge.append(Self.leaves[size]) }
        }
    }

    @Test("appending gives each part of the tree exactly once, when it is complete")
    func completed() {
        var edge = RightEdge()
        var all: Set<GrownTree.Place> = []
        for (place, leaf) in Self.leaves.enumerated() {
            for part in edge.append(leaf) {
                #expect((part.index + 1) << Int64(part.level) == Int64(place) + 1)
                #expect(all.insert(GrownTree.Place(level: part.level, index: part.index)).inserted)
                let range = Int(part.index) << part.level..<Int(part.index + 1) << part.level
                #expect(part.hash == GrownTree.root(Self.leaves[range]))
            }
        }
        #expect(all.count == (0...8).reduce(0) { $0 + 257 >> $1 })
    }

    @Test("an edge is taken up again from hashes or from stored parts, and refused with the wrong number of them")
    func takenUp() throws {
        for size in [Int64(0), 1, 6, 255, 256, 257] {
            let edge = RightEdge(size: size, subtree: Self.grown.subtree)
            #expect(edge.root == GrownTree.root(Self.leaves[..<Int(size)]))
            #expect(RightEdge(size: size, hashes: edge.hashes) == edge)
            #expect(RightEdge(size: size, hashes: edge.hashes + [Samples.card]) == nil)
        }
        #expect(RightEdge(size: -1, hashes: []) == nil)
    }
}
