// Letters of the region's alphabets that stand for themselves: allowed in every text, never changed by NFC, joined by no
// mark. A line of nothing else needs no closer look, and nearly every line is one.

enum CommonLetters {
    /// True when `text` surely is its own kept form: common letters, single spaces inside, at most `limit` scalars.
    /// False says nothing.
    static func isPlainLine(_ text: String, limit: Int) -> Bool {
        var count = 0
        var wasSpace = true
        for scalar in text.unicodeScalars {
            count += 1
            if scalar.value == 0x20 {
                if wasSpace { return false }
                wasSpace = true
            } else {
                guard contains(scalar.value) else { return false }
                wasSpace = false
            }
        }
        return count > 0 && count <= limit && !wasSpace
    }

    private static func contains(_ value: UInt32) -> Bool {
        switch value {
        case 0x21...0x7E: true
        // Latin letters, without the ones that Unicode wants written otherwise.
        case 0xA7, 0xAB, 0xB0, 0xBB, 0xC0...0x132, 0x134...0x13E, 0x141...0x148, 0x14A...0x17E, 0x218...0x21B: true
        // Cyrillic, Armenian, Georgian.
        case 0x400...0x481, 0x48A...0x4FF, 0x531...0x556, 0x561...0x586, 0x10D0...0x10FF: true
        case 0x2013, 0x2014, 0x2018...0x201E, 0x2026: true
        default: false
        }
    }
}
