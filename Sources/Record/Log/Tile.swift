// The log as static files that anybody can copy: hashes and entries in tiles of 256 (C2SP tlog-tiles, height 8).

/// Names one file of the published log.
package struct Tile: Hashable, Sendable {
    /// What a tile holds.
    package enum Level: Hashable, Sendable {
        /// Roots of ranges of 256^level entries; 0 to 63.
        case hashes(Int)
        /// The entries themselves.
        case entries
    }

    package let level: Level
    package let index: Int64
    /// 1 to 256; below 256 it is a partial tile at the right edge.
    package let width: Int

    /// Takes a level of 0 to 63, an index from 0, a width of 1 to 256; nil for others.
    package init?(level: Level, index: Int64, width: Int = 256) {
        if case .hashes(let number) = level, !(0...63).contains(number) { return nil }
        guard index >= 0, (1...256).contains(width) else { return nil }
        self.level = level
        self.index = index
        self.width = width
    }

    private init(_ level: Level, _ index: Int64, _ width: Int) {
        (self.level, self.index, self.width) = (level, index, width)
    }

    /// Takes a path below the root of the log, such as `tile/0/x001/000.p/112`; nil for every other spelling.
    package init?(path: String) {
        guard path.utf8.count <= 64 else { return nil }
        var parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)[...]
        guard parts.popFirst().map({ $0.elementsEqual("tile".utf8) }) == true, let name = parts.popFirst(),
            let level = Self.level(name), let width = Self.takeWidth(&parts), let index = Self.index(parts)
        else { return nil }
        self.init(level: level, index: index, width: width)
        guard self.path.utf8.elementsEqual(path.utf8) else { return nil }
    }

    /// The path below the root of the log.
    package var path: String {
        var groups: [String] = []
        var rest = index
        repeat {
            groups.append((groups.isEmpty ? "" : "x") + CivilDate.padded(rest % 1000, to: 3))
            rest /= 1000
        } while rest > 0
        let number = groups.reversed().joined(separator: "/")
        return "tile/\(levelName)/\(number)" + (width == 256 ? "" : ".p/\(width)")
    }

    /// The tiles of hashes and the entry bundles that a tree of this size has at this level, partial one last.
    package static func all(at level: Level, size: Int64) -> [Tile] { growth(at: level, from: 0, to: size) }

    /// All tiles of hashes of a tree of this size, level by level.
    package static func hashes(size: Int64) -> [Tile] { growth(from: 0, to: size, entries: false) }

    /// What must be written when a published tree grows: at each level new full tiles and the one partial tile.
    package static func growth(from old: Int64, to new: Int64, entries: Bool = true) -> [Tile] {
        let levels = (0..<8).map { Level.hashes($0) } + (entries ? [.entries] : [])
        return levels.flatMap { growth(at: $0, from: old, to: new) }
    }

    /// The same for one level.
    package static func growth(at level: Level, from old: Int64, to new: Int64) -> [Tile] {
        precondition(old >= 0 && old <= new, "a log only grows")
        let (before, after) = (count(at: level, size: old), count(at: level, size: new))
        guard before != after else { return [] }
        let full = (before / 256..<after / 256).map { Tile(level, $0, 256) }
        return after % 256 == 0 ? full : full + [Tile(level, after / 256, Int(after % 256))]
    }

    /// Whether a tree of this size has this tile, whole or as a part that once was at its edge.
    package func exists(in size: Int64) -> Bool {
        let count = Self.count(at: level, size: size)
        return index < count / 256 || (index == count / 256 && width <= count % 256)
    }

    /// The bytes of a tile of hashes; asks `subtree` for stored hashes by level and index.
    package func bytes<Failure: Error>(subtree: (Int, Int64) throws(Failure) -> Digest) throws(Failure) -> [UInt8] {
        guard case .hashes(let number) = level else { preconditionFailure("a tile of hashes, not of entries") }
        var out: [UInt8] = []
        out.reserveCapacity(width * 32)
        for place in 0..<width { out += try subtree(number * 8, index << 8 + Int64(place)).bytes }
        return out
    }

    /// The hashes in a tile of this width; nil if the length is another.
    package func hashes(in bytes: [UInt8]) -> [Digest]? {
        guard bytes.count == width * 32 else { return nil }
        return bytes.withUnsafeBytes { raw in
            (0..<width).map { Digest(raw: UnsafeRawBufferPointer(rebasing: raw[$0 * 32..<$0 * 32 + 32])) }
        }
    }

    private var levelName: String {
        switch level {
        case .hashes(let number): String(number)
        case .entries: "entries"
        }
    }

    private static func count(at level: Level, size: Int64) -> Int64 {
        guard case .hashes(let number) = level else { return size }
        return number < 8 ? size >> Int64(8 * number) : 0
    }

    private static func level(_ name: Substring.UTF8View) -> Level? {
        if name.elementsEqual("entries".utf8) { return .entries }
        return Decimal.parse(name).flatMap { $0 < 64 ? .hashes(Int($0)) : nil }
    }

    /// Takes `.p/W` off the end; 256 if there is none.
    private static func takeWidth(_ parts: inout ArraySlice<Substring.UTF8View>) -> Int? {
        guard let last = parts.last, let before = parts.dropLast().last, before.suffix(2).elementsEqual(".p".utf8)
        else {
            return 256
        }
        guard let width = Decimal.parse(last), width < 256 else { return nil }
        parts.removeLast(2)
        parts.append(before.dropLast(2))
        return Int(width)
    }

    /// The number that the groups of three digits give; their exact form is checked by printing it again.
    private static func index(_ parts: ArraySlice<Substring.UTF8View>) -> Int64? {
        let digits = parts.flatMap { $0.first == UInt8(ascii: "x") ? $0.dropFirst() : $0 }
        let significant = digits.drop(while: { $0 == UInt8(ascii: "0") })
        guard !digits.isEmpty else { return nil }
        return significant.isEmpty ? 0 : Decimal.parse(significant)
    }
}
