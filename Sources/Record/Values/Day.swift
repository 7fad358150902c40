// The day that an act carries, in the procedural zone; the exact instant stands in the receipt only.

/// A real date of the Gregorian calendar, years 0000 to 9999, as `2026-11-24`.
package struct Day: Hashable, Comparable, Sendable {
    /// Ten characters, `YYYY-MM-DD`.
    package let text: String

    /// Takes a date that exists, in exactly this form; nil for anything else.
    package init?(text: String) {
        guard text.utf8.count == 10, CivilDate(utf8: ArraySlice(text.utf8)) != nil else { return nil }
        self.text = text
    }

    package static func < (left: Day, right: Day) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
