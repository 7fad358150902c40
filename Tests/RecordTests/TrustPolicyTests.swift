import Record
import Testing

@Suite("Trust") struct TrustPolicyTests {
    /// Seven witnesses on three continents.
    private static func example() throws -> String {
        let keys = try (1...7).map { try Samples.witness($0).key.vkey }
        return """
            # whom we trust
            log \(Vectors.all.notes.log.vkey) https://record.example/record/

            witness w1 \(keys[0])
            witness w2 \(keys[1]) https://w2.example
            witness w3 \(keys[2])
            \tgroup  europe 2 w1 w2\tw3\u{20}
            witness w4 \(keys[3])
            witness w5 \(keys[4])
            group africa all w4 w5
            witness w6 \(keys[5])
            witness w7 \(keys[6])
            group outside any w6 w7
            group enough all europe africa outside
            quorum enough
            """
    }

    /// The verified lines of these witnesses under one checkpoint.
    private static func seen(by numbers: [Int]) throws -> [SignedNote.Verified] {
        guard !numbers.isEmpty else { return [] }
        let checkpoint = try Checkpoint(parsing: Vectors.all.notes.body)
        let signers = try numbers.map { try Samples.witness($0) }
        let note = try SignedNote(text: checkpoint.text, lines: signers.map { $0.cosign(checkpoint, time: 1) })
        return try note.verified(by: signers.map(\.key))
    }

    @Test("a policy is read, printed in one form and read again")
    func roundTrip() throws {
        let policy = try TrustPolicy(parsing: Self.example())
        #expect(policy.witnesses.count == 7 && policy.groups.map(\.threshold) == [2, 2, 1, 3])
        #expect(policy.logs.first?.url == "https://record.example/record/")
        #expect(policy.groups.first?.members == ["w1", "w2", "w3"])
        #expect(try TrustPolicy(parsing: policy.text) == policy)
        #expect(
            try TrustPolicy(
                logs: policy.logs, witnesses: policy.witnesses, groups: policy.groups, quorum: policy.quorum) == policy)
    }

    @Test(
        "a quorum by groups is reached or not",
        arguments: [
            ([1, 2, 4, 5, 6], true), ([2, 3, 4, 5, 7], true), ([1, 2, 3, 4, 5, 6, 7], true), ([1, 4, 5, 6], false),
            ([1, 2, 4, 6], false),
            ([1, 2, 4, 5], false), ([], false), ([1, 2, 3], false), ([8, 9, 4, 5, 6], false),
        ] as [([Int], Bool)])
    func quorum(numbers: [Int], reached: Bool) throws {
        let policy = try TrustPolicy(parsing: Self.example())
        #expect(policy.isMet(by: try Self.seen(by: numbers)) == reached)
    }

    @Test(
        "the weakest quorum is counted and compared with two thirds",
        arguments: [(4, 3), (5, 4), (7, 5), (10, 7), (13, 9)])
    func strength(count: Int, enough: Int) throws {
        let strong = try Samples.policy(witnesses: count, threshold: enough)
        #expect(strong.smallestQuorum == enough && strong.isStrong)
        #expect(try !Samples.policy(witnesses: count, threshold: enough - 1).isStrong)
        let example = try TrustPolicy(parsing: Self.example())
        #expect(example.smallestQuorum == 5 && example.isStrong)
        #expect(try !TrustPolicy(parsing: "quorum none").isStrong)
    }

    @Test("without a quorum everything is enough")
    func none() throws {
        let policy = try TrustPolicy(parsing: "quorum none\n")
        #expect(policy.isMet(by: []) && policy.smallestQuorum == 0)
        #expect(policy.text == "quorum none\n")
    }

    @Test("bad policies are refused, and the line is named")
    func refused() throws {
        let w1 = try "witness w1 \(Samples.witness(1).key.vkey)\n"
        let w2 = try "witness w2 \(Samples.witness(2).key.vkey)\n"
        let log = "log \(Vectors.all.notes.log.vkey)\n"
        let cases: [(String, TrustPolicyError)] = [
            ("", .notOne("quorum")), (w1, .notOne("quorum")), ("quorum none\nquorum none\n", .notOne("quorum")),
            ("quorum w1\n" + w1, .undefined(line: 1)), (w1 + "quorum w3", .undefined(line: 2)),
            (w1 + w1 + "quorum w1", .duplicate(line: 2)),
            (w1 + w1.replacing("w1 ", with: "w9 ") + "quorum w1", .duplicate(line: 2)),
            (w1 + w2.replacing("w2 ", with: "w1 ") + "quorum w1", .duplicate(line: 2)),
            (log + log + "quorum none", .duplicate(line: 2)),
            (w1.replacing("w1 ", with: "none ") + "quorum none", .duplicate(line: 1)),
            (w1 + "group g 1 w1 w1\nquorum g", .usedTwice(line: 2)),
            (w1 + "group g 1 w1\ngroup h 1 w1\nquorum g", .usedTwice(line: 3)),
            (w1 + "group g any g\nquorum g", .undefined(line: 2)),
            (w1 + "group g any none\nquorum g", .undefined(line: 2)),
            (w1 + "group g 0 w1\nquorum g", .malformed(line: 2)), (w1 + "group g 2 w1\nquorum g", .malformed(line: 2)),
            (w1 + "group g 01 w1\nquorum g", .malformed(line: 2)),
            (w1 + "group g -1 w1\nquorum g", .malformed(line: 2)),
            (w1 + "group g all\nquorum g", .malformed(line: 2)),
            (w1 + "group w1 any w1\nquorum w1", .duplicate(line: 2)),
            ("witness w1\nquorum none", .malformed(line: 1)), ("log a b c\nquorum none", .malformed(line: 1)),
            ("mirror x\nquorum none", .malformed(line: 1)), ("quorum\n", .malformed(line: 1)),
            ("quorum none # why\n", .malformed(line: 1)),
            ("quorum none\r\n", .badCharacter), ("quorum none\u{7f}\n", .badCharacter),
            ("log x\nquorum none", .badKey(line: 1, .badKey)),
            (log.replacing("log ", with: "witness w ") + "quorum w", .badKey(line: 1, .unknownKeyType)),
            (w1.replacing("witness w1", with: "log") + "quorum none", .badKey(line: 1, .unknownKeyType)),
            (String(repeating: "#", count: 65537), .tooLong),
        ]
        for (text, error) in cases { #expect(throws: error, "\(text.prefix(200))") { try TrustPolicy(parsing: text) } }
    }

    @Test("names that look alike are different names")
    func alike() throws {
        let key = try Samples.witness(1).key.vkey
        #expect(throws: TrustPolicyError.undefined(line: 2)) {
            try TrustPolicy(parsing: "witness \u{e9} \(key)\nquorum e\u{301}\n")
        }
    }

    @Test("a policy whose parts would not be read back is not made")
    func unmakeable() throws {
        let witness = TrustPolicy.Witness(name: "a b", key: try Samples.witness(1).key)
        #expect(throws: TrustPolicyError.self) {
            try TrustPolicy(logs: [], witnesses: [witness], groups: [], quorum: nil)
        }
        #expect(throws: TrustPolicyError.self) { try TrustPolicy(logs: [], witnesses: [], groups: [], quorum: "w") }
    }

    @Test("a trust file is a policy and one receipt key")
    func trustFile() throws {
        let receipt = try Samples.receipts().key
        let text = try Self.example() + "\nreceipt \(receipt.vkey)\n"
        let file = try TrustFile(parsing: text)
        #expect(file.receipt == receipt)
        #expect(file.policy == (try TrustPolicy(parsing: Self.example())))
        #expect(try TrustFile(parsing: file.text) == file)
        #expect(try TrustFile(policy: file.policy, receipt: receipt) == file)
        #expect(throws: TrustPolicyError.notOne("receipt")) { try TrustFile(parsing: try Self.example()) }
        #expect(throws: TrustPolicyError.notOne("receipt")) {
            try TrustFile(parsing: text + "receipt \(receipt.vkey)\n")
        }
        #expect(throws: TrustPolicyError.malformed(line: 1)) { try TrustFile(parsing: "receipt\nquorum none\n") }
        #expect(throws: TrustPolicyError.malformed(line: 2)) {
            try TrustFile(parsing: "receipt \(receipt.vkey)\nmirror\n")
        }
        let witness = try Samples.witness().key
        #expect(throws: TrustPolicyError.badKey(line: 2, .unknownKeyType)) {
            try TrustFile(parsing: "quorum none\nreceipt \(witness.vkey)\n")
        }
        #expect(throws: TrustPolicyError.self) { try TrustFile(policy: file.policy, receipt: witness) }
    }
}
