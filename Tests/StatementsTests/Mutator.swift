/// Damages bytes the same way each time (SplitMix64).
struct Mutator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var word = state
        word = (word ^ word >> 30) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ word >> 27) &* 0x94d0_49bb_1331_11eb
        return word ^ word >> 31
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }

    /// One to three changes: of a bit or byte, some put in or taken out, a piece doubled or cut off.
    mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
        var out = bytes
        for _ in 0...below(3) where !out.isEmpty {
            let place = below(out.count)
            let length = min(below(60) + 1, out.count - place)
            switch below(7) {
            case 0: out[place] ^= 1 << UInt8(below(8))
            case 1: out.insert(contentsOf: Self.pieces[below(Self.pieces.count)].utf8, at: place)
            case 2: out.remove(at: place)
            case 3: out.insert(contentsOf: Array(out[place..<place + length]), at: below(out.count))
            case 4: out.removeSubrange(place..<place + length)
            case 5: out.removeSubrange(place...)
            default: out[place] = UInt8(truncatingIfNeeded: next())
            }
        }
        return out
    }

    private static let pieces = [
        "\n", " ", "\r\n", "0", "+1", "-", "a", "ж", "\u{301}", "\u{202E}", "\u{200B}", "\u{FEFF}", "§", "b1", "none",
        "\u{0}",
    ]
}
