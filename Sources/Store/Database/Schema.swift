// Numbered migrations, never edited once released; the schema is the first guard.

enum Schema {
    private static let migrations: [StaticString] = [
        Migration0001.sql, Migration0002.sql, Migration0003.sql, Migration0004.sql,
    ]

    static var newest: Int64 { Int64(migrations.count) }

    /// Brings the file to the newest schema, one transaction a migration. Refuses a file from a newer program.
    static func bring(_ database: Database) throws {
        let version = try database.first("PRAGMA user_version") { $0.integer(0) } ?? 0
        guard version <= newest else {
            throw StoreFault.damaged("civic.db was written by a newer version of this program (schema \(version))")
        }
        for (index, migration) in migrations.enumerated() where Int64(index) >= version {
            try database.script("BEGIN IMMEDIATE")
            try database.script(migration)
            try setVersion(database, index + 1)
            try database.script("COMMIT")
        }
    }

    private static func setVersion(_ database: Database, _ version: Int) throws {
        switch version {
        case 1: try database.script("PRAGMA user_version=1")
        case 2: try database.script("PRAGMA user_version=2")
        case 3: try database.script("PRAGMA user_version=3")
        case 4: try database.script("PRAGMA user_version=4")
        default: preconditionFailure("a migration without its number")
        }
    }
}
