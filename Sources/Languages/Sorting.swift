// Lists in the order in which readers of a language look things up: і before ї in Ukrainian, ё with е in Russian.
// Source: Unicode Collation Algorithm with CLDR tailorings, through ICU.
import CICU
import Synchronization

/// Sorts by the rules of one language.
package struct Sorting: Sendable {
    private let collator: Collator

    /// Rules of this language.
    package init(_ language: Language) {
        collator = Collator.of(language.tag)
    }

    /// The items in the order of their keys. Equal keys keep their order.
    package func sorted<T>(_ items: [T], by key: (T) -> String) -> [T] {
        let keys = items.map { collator.sortKey(key($0)) }
        let order = keys.indices.sorted { first, second in
            let comparison = keys[first].withUnsafeBufferPointer { left in
                keys[second].withUnsafeBufferPointer { right in Sorting.compare(left, right) }
            }
            return comparison == 0 ? first < second : comparison < 0
        }
        return order.map { items[$0] }
    }

    /// Sort keys end in 0, so one is never the beginning of another.
    private static func compare(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
        for (one, other) in zip(left, right) where one != other { return Int(one) - Int(other) }
        return left.count - right.count
    }
}

/// One language's collator. It is opened once, never changed and never closed, so threads may share it.
private final class Collator: @unchecked Sendable {
    private static let known = Mutex<[String: Collator]>([:])
    private let handle: OpaquePointer

    static func of(_ language: String) -> Collator {
        known.withLock { known in
            if let collator = known[language] { return collator }
            let collator = Collator(language)
            known[language] = collator
            return collator
        }
    }

    private init(_ language: String) {
        guard let handle = civic_collator_open(language) ?? civic_collator_open("") else {
            preconditionFailure("ICU has no root collation")
        }
        self.handle = handle
    }

    func sortKey(_ text: String) -> [UInt8] {
        let units = Array(text.utf16)
        var key = [UInt8](repeating: 0, count: units.count * 4 + 16)
        let length = fill(&key, units)
        if length > key.count {
            key = [UInt8](repeating: 0, count: length)
            return Array(key.prefix(fill(&key, units)))
        }
        return Array(key.prefix(length))
    }

    private func fill(_ key: inout [UInt8], _ units: [UInt16]) -> Int {
        key.withUnsafeMutableBufferPointer { key in
            units.withUnsafeBufferPointer { units in
                Int(
                    civic_sort_key(
                        handle, units.baseAddress, Int32(units.count), key.baseAddress, Int32(key.count)))
            }
        }
    }
}
