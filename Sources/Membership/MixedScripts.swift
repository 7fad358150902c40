// A word whose letters come from two alphabets looks like another word: the oldest way to sign in somebody else's name.

package enum MixedScripts {
    /// The first word of a line that mixes Latin, Greek, Cyrillic, Armenian or Georgian letters; nil when none does. A
    /// line may hold words of several scripts.
    package static func word(in line: String) -> String? {
        line.split(separator: " ").first { word in
            var seen: Set<Int> = []
            // A hyphen joins words: each part is a word of its own.
            for scalar in word.unicodeScalars {
                if let script = script(scalar.value) { seen.insert(script) }
                if scalar == "-" || scalar == "–" { seen = [] }
                if seen.count > 1 { return true }
            }
            return false
        }.map(String.init)
    }

    private static func script(_ value: UInt32) -> Int? {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: 1
        case 0x370...0x3FF, 0x1F00...0x1FFF: 2
        case 0x400...0x52F: 3
        case 0x531...0x587: 4
        case 0x10A0...0x10FF, 0x1C90...0x1CBF: 5
        default: nil
        }
    }
}
