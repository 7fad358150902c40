// One row of an answer, valid while the query steps. A value that does not fit its type is damage and is thrown.
import CSQLite
import Record

struct Row {
    let statement: OpaquePointer

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }
    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }
    func int(_ column: Int32) -> Int { Int(integer(column)) }
    func flag(_ column: Int32) -> Bool { integer(column) != 0 }
    func double(_ column: Int32) -> Double { sqlite3_column_double(statement, column) }
    func instant(_ column: Int32) -> Instant { Instant(milliseconds: integer(column)) }

    func text(_ column: Int32) -> String {
        guard let start = sqlite3_column_text(statement, column) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func blob(_ column: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(statement, column) else { return [] }
        let count = Int(sqlite3_column_bytes(statement, column))
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }

    func optional<T>(_ column: Int32, _ read: (Int32) throws -> T) rethrows -> T? {
        isNull(column) ? nil : try read(column)
    }

    func digest(_ column: Int32) throws -> Digest { try fits(Digest(bytes: blob(column)), column) }
    func id<Of>(_ column: Int32) throws -> Identifier<Of> { try fits(Identifier<Of>(text: text(column)), column) }
    func day(_ column: Int32) throws -> Day { try fits(Day(text: text(column)), column) }

    func word<T: RawRepresentable>(_ column: Int32, as type: T.Type = T.self) throws -> T where T.RawValue == String {
        try fits(T(rawValue: text(column)), column)
    }

    /// Throws when what stands in the column does not parse.
    func fits<T>(_ value: T?, _ column: Int32) throws -> T {
        guard let value else {
            let name = sqlite3_column_name(statement, column).map { String(cString: $0) } ?? "?"
            throw StoreFault.damaged("civic.db, column \(name)")
        }
        return value
    }
}
