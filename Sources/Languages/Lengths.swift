// How long something lasts, for "3 days 4 hours left". Source: Unicode CLDR unit patterns and plural rules.
import Foundation

/// Lengths of time as text.
enum Lengths {
    private static let remembered = RememberedTexts()
    private static let units: [(seconds: Int64, unit: Duration.UnitsFormatStyle.Unit)] = [
        (86_400, .days), (3600, .hours), (60, .minutes), (1, .seconds),
    ]

    /// The two largest units that follow each other, rounded down; a second unit of zero is left out.
    static func text(_ milliseconds: Int64, _ language: Language) -> String {
        let seconds = max(0, milliseconds / 1000)
        let first = units.firstIndex { seconds >= $0.seconds } ?? units.count - 1
        var parts = [part(seconds / units[first].seconds, units[first], language)]
        let rest = seconds % units[first].seconds
        if first + 1 < units.count, rest / units[first + 1].seconds > 0 {
            parts.append(part(rest / units[first + 1].seconds, units[first + 1], language))
        }
        return parts.joined(separator: " ")
    }

    private static func part(
        _ count: Int64, _ unit: (seconds: Int64, unit: Duration.UnitsFormatStyle.Unit), _ language: Language
    ) -> String {
        remembered.text("\(language.tag) \(unit.seconds) \(count)") {
            Duration.seconds(count * unit.seconds).formatted(
                .units(allowed: [unit.unit], width: .wide).locale(language.locale))
        }
    }
}
