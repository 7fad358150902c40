// What goes into a query.
import Record

enum Value: Sendable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])

    static func int(_ value: Int) -> Value { .integer(Int64(value)) }
    static func flag(_ value: Bool) -> Value { .integer(value ? 1 : 0) }
    static func instant(_ value: Instant) -> Value { .integer(value.milliseconds) }
    static func digest(_ value: Digest) -> Value { .blob(value.bytes) }
    static func id<Of>(_ value: Identifier<Of>) -> Value { .text(value.text) }
    static func day(_ value: Day) -> Value { .text(value.text) }
    static func optional<T>(_ value: T?, _ make: (T) -> Value) -> Value { value.map(make) ?? .null }
}
