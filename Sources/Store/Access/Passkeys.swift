// Devices that sign in, and sign acts, with one touch. One credential serves one mandate.
package import Membership
package import Record

package struct Passkey: Hashable, Sendable {
    package let credential: [UInt8]
    package let person: PersonID
    package let mandate: MandateID
    package let key: DeviceKey
    package let counter: Int64
    /// What the person calls the device.
    package let name: String
    /// Index of the act that brought the key in.
    package let act: Int64

    package init(
        credential: [UInt8], person: PersonID, mandate: MandateID, key: DeviceKey, counter: Int64, name: String,
        act: Int64
    ) {
        self.credential = credential
        self.person = person
        self.mandate = mandate
        self.key = key
        self.counter = counter
        self.name = name
        self.act = act
    }
}

extension Reads {
    package func passkey(_ credential: [UInt8]) throws -> Passkey? {
        try database.first(
            "SELECT credential, person, mandate, algorithm, key, counter, name, act FROM passkey WHERE credential = ?1",
            .blob(credential), read: passkey)
    }

    package func passkeys(of person: PersonID) throws -> [Passkey] {
        try database.rows(
            """
            SELECT credential, person, mandate, algorithm, key, counter, name, act FROM passkey
            WHERE person = ?1 ORDER BY act
            """, .id(person), read: passkey)
    }

    private func passkey(_ row: Row) throws -> Passkey {
        let key = DeviceKey(algorithm: row.text(3), key: row.blob(4))
        return Passkey(
            credential: row.blob(0), person: try row.id(1), mandate: try row.id(2), key: try row.fits(key, 4),
            counter: row.integer(5), name: row.text(6), act: row.integer(7))
    }
}

extension Transaction {
    package func keep(_ passkey: Passkey) throws {
        try database.run(
            """
            INSERT INTO passkey(credential, person, mandate, algorithm, key, counter, name, act)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """,
            .blob(passkey.credential), .id(passkey.person), .id(passkey.mandate),
            .text(passkey.key.algorithm.rawValue), .blob(passkey.key.bytes), .integer(passkey.counter),
            .text(passkey.name), .integer(passkey.act))
    }

    package func keep(counter: Int64, of credential: [UInt8]) throws {
        try database.run(
            "UPDATE passkey SET counter = ?2 WHERE credential = ?1", .blob(credential), .integer(counter))
    }

    package func remove(passkey credential: [UInt8], of person: PersonID) throws {
        try database.run("DELETE FROM passkey WHERE credential = ?1 AND person = ?2", .blob(credential), .id(person))
    }
}
