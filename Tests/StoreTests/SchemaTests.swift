// A folder of an earlier release is brought to the newest schema, whole or not at all.
import Foundation
import Record
@testable import Store
import Testing

@Suite("An older database")
struct SchemaTests {
    private static func withDatabase<T>(_ work: (Database) throws -> T) throws -> T {
        let path = NSTemporaryDirectory() + "civic-schema-" + UUID().uuidString + ".db"
        defer { for end in ["", "-wal", "-shm"] { unlink(path + end) } }
        return try work(try Database(path: path, mode: .write))
    }

    @Test("of the first schema moves to the newest; what was published stays, sessions begin anew")
    func moves() throws {
        try SchemaTests.withDatabase { database in
            try database.script(Migration0001.sql)
            try database.script("PRAGMA user_version=1")
            try database.script(
                """
                PRAGMA foreign_keys=OFF;
                INSERT INTO person(id, name, mail, language, zone)
                    VALUES ('aaaaaaaaaaaaaaaaaaaaaaaaaa', 'Ada', 'ada@house.example', 'en', 'UTC');
                INSERT INTO message(person, kind, facts, written) VALUES ('aaaaaaaaaaaaaaaaaaaaaaaaaa', 'signed', x'00', 1);
                INSERT INTO publication(code, statement, version, number, act, list, named, countries, published, day)
                    VALUES ('aaaaaaaaaaaa', 's', 1, 1, 0, x'00', 3, 2, 1, '2026-11-24');
                PRAGMA foreign_keys=ON;
                """)
            try Schema.bring(database)
            #expect(try database.first("PRAGMA user_version") { $0.integer(0) } == Schema.newest)
            #expect(try database.first("SELECT withheld FROM publication") { $0.text(0) } == "none")
            #expect(try database.first("SELECT count(*) FROM person") { $0.int(0) } == 1)
            #expect(try database.first("SELECT count(*) FROM message") { $0.int(0) } == 0)
            try Schema.bring(database)
        }
    }

    @Test("from a newer program is refused")
    func newer() throws {
        try SchemaTests.withDatabase { database in
            try database.script("PRAGMA user_version=99")
            #expect(throws: StoreFault.self) { try Schema.bring(database) }
        }
    }

    @Test("an opening of the first schema is read as one of today, which is padded and knows its instant")
    func openings() throws {
        let opening = try Opening(
            act: Array("civic-solidarity/act/v1\n".utf8), salt: [UInt8](repeating: 7, count: 32), evidence: nil,
            index: 3)
        let old = try SealedOpening(opening.bytes)
        #expect(old.opening == opening && old.received == nil)
        let bytes = SealedOpening.bytes(opening, received: Instant(milliseconds: 1_795_478_400_123))
        let new = try SealedOpening(bytes)
        #expect(new.opening == opening && new.received == Instant(milliseconds: 1_795_478_400_123))
        #expect(bytes.count % 1024 == 0)
    }
}
