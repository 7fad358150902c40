// How many names are withheld, as far as it may be said: one or two never are counted out, because a number that small
// is half a name.

/// The number on lists and pages.
package enum WithheldCount: Hashable, Sendable {
    case none
    /// One or two.
    case few
    /// Three or more.
    case count(Int)

    /// Takes the true number.
    package init(_ number: Int) {
        self = number == 0 ? .none : number < 3 ? .few : .count(number)
    }

    /// Reads what `word` writes.
    package init?(word: String) {
        switch word {
        case "none": self = .none
        case "few": self = .few
        default:
            guard let number = Int(word), number >= 3, String(number) == word else { return nil }
            self = .count(number)
        }
    }

    /// As acts write it.
    package var word: String {
        switch self {
        case .none: "none"
        case .few: "few"
        case .count(let number): String(number)
        }
    }

    /// Whether a list with this many slots can have published this number: `few` and `none` have four and none, any
    /// other number is padded to a multiple of four.
    package func fits(slots: Int) -> Bool {
        switch self {
        case .none: slots == 0
        case .few: slots == Slot.padded(1)
        case .count(let number): number <= slots && slots - number < 4 && slots % 4 == 0
        }
    }
}
