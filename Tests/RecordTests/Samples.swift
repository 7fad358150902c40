// One small deployment with fixed keys, from which acts, receipts and proofs of the tests are made.
import Record
import Testing

/// Values that tests share.
enum Samples {
    static let origin = "record.example/log/1"
    static let organisation = Identifier<Act>(bytes: (0..<16).map { UInt8($0) }).text
    static let statement = Identifier<Act>(bytes: (16..<32).map { UInt8($0) }).text
    static let card = Digest(of: Array("card of the organisation".utf8))
    static let text = Digest(of: Array("authentic text".utf8))
    static let salt = [UInt8](repeating: 7, count: 32)
    static let expires = Instant(milliseconds: 1_795_490_400_000)

    static func log() throws -> NoteSigner { try NoteSigner(privateKey: Vectors.all.notes.log.skey) }

    static func witness(_ number: Int = 0) throws -> NoteSigner {
        if number == 0 {
            let seed = try #require(Hex.decode(Vectors.all.notes.witness.seed))
            return try NoteSigner(name: "witness.example/w1", seed: seed, type: .cosignature)
        }
        return try NoteSigner(
            name: "witness.example/n\(number)", seed: Digest(of: Array("witness \(number)".utf8)).bytes,
            type: .cosignature)
    }

    static func receipts() throws -> NoteSigner {
        try NoteSigner(name: "record.example/receipts/1", seed: Digest(of: Array("receipts".utf8)).bytes)
    }

    static func intent(
        _ type: ActType = .statementSign, _ fields: [(String, String)] = [("version", "1"), ("visibility", "named")],
        by: Actor = .organisation(organisation), subject: String = statement
    ) throws(ActFormatError) -> Intent {
        try Intent(
            log: origin, id: ActID(bytes: [UInt8](repeating: 0x5a, count: 16)), type: type, by: by, card: card,
            subject: subject, about: text, fields: fields.map { Act.Field($0, $1) }, expires: expires)
    }

    static func act() throws -> Act {
        Act(
            intent: try intent(), day: try #require(Day(text: "2026-11-24")), timing: .onTime, method: .code,
            evidence: nil)
    }

    static func policy(witnesses count: Int, threshold: Int) throws -> TrustPolicy {
        let witnesses = try (1...count).map { TrustPolicy.Witness(name: "w\($0)", key: try witness($0).key) }
        let group = TrustPolicy.Group(name: "enough", threshold: threshold, members: witnesses.map(\.name))
        return try TrustPolicy(
            logs: [TrustPolicy.Log(key: try log().key)], witnesses: witnesses, groups: [group], quorum: "enough")
    }
}
