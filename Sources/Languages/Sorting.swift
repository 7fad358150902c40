// Lists in the order in which readers of a language look things up: і before ї in Ukrainian, ё with е in Russian.
// Source: Unicode Collation Algorithm with CLDR tailorings, through ICU.
import Foundation

/// Sorts by the rules of one language.
package struct Sorting: Sendable {
    private let locale: Locale

    /// Rules of this language.
    package init(_ language: Language) {
        locale = language.locale
    }

    /// The items in the order of their keys. Equal keys keep their order.
    package func sorted<T>(_ items: [T], by key: (T) -> String) -> [T] {
        let keys = items.map(key)
        let bridged = keys.map { NSString(string: $0) }
        let order = keys.indices.sorted { first, second in
            switch compare(bridged[first], keys[second]) {
            case .orderedAscending: true
            case .orderedDescending: false
            case .orderedSame: first < second
            }
        }
        return order.map { items[$0] }
    }

    private func compare(_ first: NSString, _ second: String) -> ComparisonResult {
        first.compare(second, options: [], range: NSRange(location: 0, length: first.length), locale: locale)
    }
}
