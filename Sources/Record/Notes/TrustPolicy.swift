// Whom a reader trusts: which logs, which witnesses, and how many of them together are enough (C2SP tlog-policy).

/// Why a policy is refused; `line` counts from 1.
package enum TrustPolicyError: Error, Hashable, Sendable {
    /// More than 64 KiB or 256 logs, witnesses and groups.
    case tooLong
    /// Not UTF-8, or a control character other than LF and tab.
    case badCharacter
    /// An unknown word, or too few or too many after it.
    case malformed(line: Int)
    case badKey(line: Int, NoteError)
    /// The same public key, or the same name, a second time.
    case duplicate(line: Int)
    /// A name that no line before defines.
    case undefined(line: Int)
    /// A name that is a member already.
    case usedTwice(line: Int)
    /// Not exactly one line of this word.
    case notOne(String)
}

/// A policy. Names are compared by bytes.
package struct TrustPolicy: Hashable, Sendable {
    /// A log that is trusted.
    package struct Log: Hashable, Sendable {
        package let key: NoteKey
        package let url: String?

        /// Takes a key of type Ed25519, whose name is the log's origin.
        package init(key: NoteKey, url: String? = nil) {
            self.key = key
            self.url = url
        }
    }

    /// A witness that is known.
    package struct Witness: Hashable, Sendable {
        package let name: String
        package let key: NoteKey
        package let url: String?

        /// Takes a name for this policy and a key for cosignatures.
        package init(name: String, key: NoteKey, url: String? = nil) {
            self.name = name
            self.key = key
            self.url = url
        }
    }

    /// Witnesses and groups of which some must have seen a checkpoint.
    package struct Group: Hashable, Sendable {
        package let name: String
        /// How many of the members must have seen a checkpoint.
        package let threshold: Int
        /// Witnesses and groups.
        package let members: [String]

        /// Takes a threshold of at least 1 and at most the number of members.
        package init(name: String, threshold: Int, members: [String]) {
            self.name = name
            self.threshold = threshold
            self.members = members
        }
    }

    package let logs: [Log]
    package let witnesses: [Witness]
    /// Each after those that are its members.
    package let groups: [Group]
    /// The name of the witness or group that must have seen a checkpoint; nil if none must.
    package let quorum: String?

    /// Takes the parts; refuses what would not parse back the same.
    package init(
        logs: [Log], witnesses: [Witness], groups: [Group], quorum: String?
    ) throws(TrustPolicyError) {
        let parts = TrustPolicy(checked: logs, witnesses, groups, quorum)
        try self.init(parsing: parts.text)
        guard text.utf8.elementsEqual(parts.text.utf8) else { throw .malformed(line: 1) }
    }

    /// Takes the lines of a policy; comments and white space are allowed and not kept.
    package init(parsing text: String) throws(TrustPolicyError) {
        var parser = TrustPolicyParser()
        self = try parser.parse(text)
    }

    init(checked logs: [Log], _ witnesses: [Witness], _ groups: [Group], _ quorum: String?) {
        (self.logs, self.witnesses, self.groups, self.quorum) = (logs, witnesses, groups, quorum)
    }

    /// The lines: logs, witnesses, groups, quorum.
    package var text: String {
        var lines = logs.map { ["log", $0.key.vkey, $0.url] }
        lines += witnesses.map { ["witness", $0.name, $0.key.vkey, $0.url] }
        lines += groups.map { ["group", $0.name, String($0.threshold)] + $0.members }
        lines.append(["quorum", quorum ?? "none"])
        return lines.map { $0.compactMap { $0 }.joined(separator: " ") + "\n" }.joined()
    }
}
