// Reading a policy line by line (C2SP tlog-policy). Names and keys already seen are kept to refuse a second use.

/// Reads one policy.
struct TrustPolicyParser {
    private typealias Name = [UInt8]
    private var logs: [TrustPolicy.Log] = []
    private var witnesses: [TrustPolicy.Witness] = []
    private var groups: [TrustPolicy.Group] = []
    private var quorum: Name?
    private var defined: Set<Name> = []
    private var members: Set<Name> = []
    private var line = 0

    /// The policy in this text.
    mutating func parse(_ text: String) throws(TrustPolicyError) -> TrustPolicy {
        guard text.utf8.count <= 65536 else { throw .tooLong }
        guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f || $0 == 0x0a || $0 == 0x09 }) else {
            throw .badCharacter
        }
        for words in Self.lines(text.utf8) {
            line += 1
            try read(words)
            guard logs.count + witnesses.count + groups.count <= 256 else { throw .tooLong }
        }
        guard let quorum else { throw .notOne("quorum") }
        let name = String(decoding: quorum, as: UTF8.self)
        return TrustPolicy(checked: logs, witnesses, groups, quorum.elementsEqual(Self.none) ? nil : name)
    }

    /// The words of each line; a comment has none.
    static func lines(_ text: String.UTF8View) -> [[[UInt8]]] {
        text.split(separator: LineCursor.lineFeed, omittingEmptySubsequences: false).map { line in
            let words = line.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }).map(Array.init)
            return words.first?.first == UInt8(ascii: "#") ? [] : words
        }
    }

    private static let none = Array("none".utf8)

    private mutating func read(_ words: [Name]) throws(TrustPolicyError) {
        guard let first = words.first else { return }
        switch String(decoding: first, as: UTF8.self) {
        case "log" where (2...3).contains(words.count): try readLog(words)
        case "witness" where (3...4).contains(words.count): try readWitness(words)
        case "group" where words.count >= 4: try readGroup(words)
        case "quorum" where words.count == 2: try readQuorum(words[1])
        default: throw .malformed(line: line)
        }
    }

    private mutating func readLog(_ words: [Name]) throws(TrustPolicyError) {
        let key = try key(words[1], type: .ed25519)
        guard !logs.contains(where: { $0.key.publicKey == key.publicKey }) else { throw .duplicate(line: line) }
        logs.append(TrustPolicy.Log(key: key, url: Self.url(words, at: 2)))
    }

    private mutating func readWitness(_ words: [Name]) throws(TrustPolicyError) {
        let key = try key(words[2], type: .cosignature)
        guard !witnesses.contains(where: { $0.key.publicKey == key.publicKey }) else { throw .duplicate(line: line) }
        let name = try define(words[1])
        witnesses.append(TrustPolicy.Witness(name: name, key: key, url: Self.url(words, at: 3)))
    }

    private mutating func readGroup(_ words: [Name]) throws(TrustPolicyError) {
        let names = words[3...]
        for name in names {
            guard defined.contains(name) else { throw .undefined(line: line) }
            guard members.insert(name).inserted else { throw .usedTwice(line: line) }
        }
        let threshold =
            switch String(decoding: words[2], as: UTF8.self) {
            case "any": 1
            case "all": names.count
            default: Decimal.parse(words[2]).flatMap { Int(exactly: $0) } ?? 0
            }
        guard (1...names.count).contains(threshold) else { throw .malformed(line: line) }
        let members = names.map { String(decoding: $0, as: UTF8.self) }
        groups.append(TrustPolicy.Group(name: try define(words[1]), threshold: threshold, members: members))
    }

    private mutating func readQuorum(_ name: Name) throws(TrustPolicyError) {
        guard quorum == nil else { throw .notOne("quorum") }
        guard name == Self.none || defined.contains(name) else { throw .undefined(line: line) }
        quorum = name
    }

    private mutating func define(_ name: Name) throws(TrustPolicyError) -> String {
        guard name != Self.none, defined.insert(name).inserted else { throw .duplicate(line: line) }
        return String(decoding: name, as: UTF8.self)
    }

    private func key(_ word: Name, type: NoteKeyType) throws(TrustPolicyError) -> NoteKey {
        do throws(NoteError) {
            let key = try NoteKey(vkey: String(decoding: word, as: UTF8.self))
            guard key.type == type else { throw .unknownKeyType }
            return key
        } catch {
            throw .badKey(line: line, error)
        }
    }

    private static func url(_ words: [Name], at place: Int) -> String? {
        words.count > place ? String(decoding: words[place], as: UTF8.self) : nil
    }
}
