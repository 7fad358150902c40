// One SQLite connection. Owner: one thread at a time. Queries are constant texts, prepared once.
import CSQLite

final class Database {
    enum Mode { case write, read }

    private let handle: OpaquePointer
    private var prepared: [UnsafeRawPointer: OpaquePointer] = [:]

    /// Opens the file; in `write` mode makes it. WAL, full durability, secure deletion (docs/map).
    init(path: String, mode: Mode) throws {
        var opened: OpaquePointer?
        let flags = mode == .write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY
        let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard code == SQLITE_OK, let opened else {
            sqlite3_close(opened)
            throw Database.fault(code, "cannot open civic.db")
        }
        handle = opened
        sqlite3_busy_timeout(handle, 5000)
        try script("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA cache_size=-4096;")
        if mode == .write {
            try script(
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;")
        } else {
            try script("PRAGMA query_only=ON;")
        }
    }

    deinit {
        for statement in prepared.values { sqlite3_finalize(statement) }
        sqlite3_close(handle)
    }

    /// Runs several statements without values.
    func script(_ sql: StaticString) throws {
        let code = sqlite3_exec(handle, sql.description, nil, nil, nil)
        guard code == SQLITE_OK else { throw fault(code) }
    }

    func run(_ sql: StaticString, _ values: Value...) throws {
        let statement = try prepare(sql, values)
        defer { sqlite3_reset(statement) }
        let code = sqlite3_step(statement)
        guard code == SQLITE_DONE || code == SQLITE_ROW else { throw fault(code) }
    }

    func rows<T>(_ sql: StaticString, _ values: Value..., read: (Row) throws -> T) throws -> [T] {
        let statement = try prepare(sql, values)
        defer { sqlite3_reset(statement) }
        var result: [T] = []
        while true {
            let code = sqlite3_step(statement)
            if code == SQLITE_DONE { return result }
            guard code == SQLITE_ROW else { throw fault(code) }
            result.append(try read(Row(statement: statement)))
        }
    }

    func first<T>(_ sql: StaticString, _ values: Value..., read: (Row) throws -> T) throws -> T? {
        let statement = try prepare(sql, values)
        defer { sqlite3_reset(statement) }
        let code = sqlite3_step(statement)
        if code == SQLITE_DONE { return nil }
        guard code == SQLITE_ROW else { throw fault(code) }
        return try read(Row(statement: statement))
    }

    /// Rows changed by the last query.
    var changes: Int { Int(sqlite3_changes(handle)) }

    /// False after SQLite itself has rolled a transaction back (a full disk does that).
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    private func prepare(_ sql: StaticString, _ values: [Value]) throws -> OpaquePointer {
        let key = UnsafeRawPointer(sql.utf8Start)
        let statement: OpaquePointer
        if let known = prepared[key] {
            statement = known
        } else {
            var made: OpaquePointer?
            let code = sqlite3_prepare_v3(
                handle, sql.description, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil)
            guard code == SQLITE_OK, let made else { throw fault(code) }
            prepared[key] = made
            statement = made
        }
        for (index, value) in values.enumerated() { bind(statement, Int32(index + 1), value) }
        return statement
    }

    private func bind(_ statement: OpaquePointer, _ position: Int32, _ value: Value) {
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch value {
        case .null: sqlite3_bind_null(statement, position)
        case .integer(let number): sqlite3_bind_int64(statement, position, number)
        case .text(let text): sqlite3_bind_text(statement, position, text, Int32(text.utf8.count), copied)
        case .blob(let bytes): sqlite3_bind_blob(statement, position, bytes, Int32(bytes.count), copied)
        }
    }

    private func fault(_ code: Int32) -> StoreFault {
        Database.fault(code, String(cString: sqlite3_errmsg(handle)))
    }

    static func fault(_ code: Int32, _ message: String) -> StoreFault {
        switch code & 0xFF {
        case SQLITE_FULL: return .diskFull
        // The shared index of the write-ahead log could not grow: the same lack of room.
        case SQLITE_IOERR where code == SQLITE_IOERR | (19 << 8): return .diskFull
        case SQLITE_READONLY: return .readOnly
        case SQLITE_CORRUPT, SQLITE_NOTADB: return .damaged("civic.db: " + message)
        case SQLITE_BUSY, SQLITE_LOCKED: return .inUse("civic.db")
        case SQLITE_IOERR where code == SQLITE_IOERR | (4 << 8) || code == SQLITE_IOERR | (5 << 8):
            // A failed fsync: what the disk holds is unknown, so nothing more may be confirmed by this process.
            Ending.now("civic.db could not be written durably: " + message)
        default: return .database(code: code, message: message)
        }
    }
}
