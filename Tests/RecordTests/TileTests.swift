import Record
import Testing

@Suite("Tiles") struct TileTests {
    private static func level(_ name: String) -> Tile.Level { Int(name).map { .hashes($0) } ?? .entries }

    @Test("paths of the vectors are printed and read")
    func paths() throws {
        #expect(Vectors.all.tilePaths.count == 9)
        for vector in Vectors.all.tilePaths {
            let tile = try #require(
                Tile(level: Self.level(vector.level), index: vector.index, width: vector.width))
            #expect(tile.path == vector.path)
            #expect(Tile(path: vector.path) == tile)
        }
    }

    @Test("the greatest index has a path")
    func greatest() throws {
        let tile = try #require(Tile(level: .hashes(0), index: .max))
        #expect(tile.path == "tile/0/x009/x223/x372/x036/x854/x775/807")
        #expect(Tile(path: tile.path) == tile)
        #expect(Tile(path: "tile/0/x009/x223/x372/x036/x854/x775/808") == nil)
    }

    @Test(
        "other paths name no tile",
        arguments: [
            "", "checkpoint", "tile", "tile/", "tile/0", "tile/0/", "tile/0/0", "tile/0/00", "tile/0/0000",
            "tile/00/000", "tile/64/000",
            "tile/-1/000", "tile/0/x000/001", "tile/0/001/000", "tile/0/x001", "tile/0/x001/x002", "tile/0/x001/x002/",
            "tile/0/000.p",
            "tile/0/000.p/", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/000.p/1/",
            "tile/0/000.p/1/2", "tile/0/.p/1",
            "tile/0/000.q/1", "tile/0/000/1", "/tile/0/000", "tile//0/000", "tile/0/../000", "tile/0/x1/000",
            "tile/0/0x1", "tile/Entries/000",
            "tile/entries/", "tile/0/xx01/000", "tile/0/x-01/000", "tile/0/+01", "tile/0/000.p/1.p/1",
            "tile/0/x01/0000", "tile/0/٠٠٠", "tile/0/x/000",
        ])
    func pathsRefused(path: String) { #expect(Tile(path: path) == nil) }

    @Test("the tiles of each size of the vectors exist, with these bytes")
    func bytes() throws {
        for vector in Vectors.all.tiles {
            let tiles = Tile.hashes(size: vector.size)
            #expect(tiles.map(\.path) == vector.tiles.map(\.path))
            for (tile, known) in zip(tiles, vector.tiles) {
                let bytes = tile.bytes(subtree: TreeTests.grown.subtree)
                #expect(Digest(of: bytes).base64 == known.sha256)
                #expect(tile.width == known.width)
                #expect(tile.hashes(in: bytes)?.flatMap(\.bytes) == bytes)
                #expect(tile.hashes(in: bytes + [0]) == nil)
                #expect(tile.exists(in: vector.size))
            }
        }
    }

    @Test("70,000 entries have 277 tiles of hashes on three levels")
    func seventyThousand() {
        let paths = Tile.hashes(size: 70_000).map(\.path)
        #expect(paths.count == 277)
        #expect(paths.suffix(4) == ["tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"])
    }

    @Test("to publish growth in steps writes what publishing at once writes, but for partial tiles")
    func growth() {
        let sizes: [Int64] = [0, 1, 8, 255, 256, 257, 512, 65_535, 65_536, 65_544, 70_000]
        var written: Set<Tile> = []
        for (old, new) in zip(sizes, sizes.dropFirst()) {
            let step = Tile.growth(from: old, to: new)
            #expect(written.isDisjoint(with: step))
            written.formUnion(step)
            #expect(Set(Tile.growth(from: 0, to: new)).isSubset(of: written))
            for tile in written { #expect(tile.exists(in: new)) }
        }
        #expect(Tile.growth(from: 70_000, to: 70_000).isEmpty)
        #expect(Tile.growth(from: 255, to: 256).map(\.path) == ["tile/0/000", "tile/1/000.p/1", "tile/entries/000"])
    }

    @Test("a tile is only there when the tree has it")
    func exists() throws {
        let partial = try #require(Tile(path: "tile/0/001.p/9"))
        #expect(!partial.exists(in: 264) && partial.exists(in: 265) && partial.exists(in: 600))
        let full = try #require(Tile(path: "tile/1/000"))
        #expect(!full.exists(in: 65_535) && full.exists(in: 65_536))
        #expect(Tile(path: "tile/9/000")?.exists(in: .max) == false)
        #expect(Tile.all(at: .entries, size: 0).isEmpty)
    }

    @Test("bundles of the vectors are made and read")
    func bundles() throws {
        let entries = Vectors.all.entries.map { Base64.decode($0.entry) ?? [] }
        #expect(Vectors.all.bundles.count == 4)
        for vector in Vectors.all.bundles {
            let bundle = EntryBundle.encode(Array(entries.prefix(vector.width)))
            #expect(bundle.count == vector.bytes)
            #expect(Digest(of: bundle).base64 == vector.sha256)
            if let data = vector.data { #expect(Base64.encode(bundle) == data) }
            #expect(EntryBundle.decode(bundle, width: vector.width) == Array(entries.prefix(vector.width)))
            #expect(EntryBundle.decode(bundle, width: vector.width - 1) == nil)
            #expect(EntryBundle.decode(bundle, width: vector.width + 1) == nil)
            #expect(EntryBundle.decode(Array(bundle.dropLast()), width: vector.width) == nil)
            #expect(EntryBundle.decode(bundle + [0], width: vector.width) == nil)
        }
    }

    @Test("entries over 8,192 bytes are refused in a bundle")
    func longEntry() {
        let most = EntryBundle.encode([[UInt8](repeating: 1, count: 8192)])
        #expect(EntryBundle.decode(most, width: 1)?.first?.count == 8192)
        #expect(EntryBundle.decode([0x20, 0x01] + [UInt8](repeating: 1, count: 8193), width: 1) == nil)
        #expect(EntryBundle.decode([], width: 0) == [])
    }
}
