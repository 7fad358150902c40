// `trust.txt`: what a checker needs to know beforehand, kept apart from what it checks. A policy, and beside it the key
// of the receipts. Form: docs/formats/trust.

/// A policy and the key by which receipts are signed.
package struct TrustFile: Hashable, Sendable {
    package let policy: TrustPolicy
    package let receipt: NoteKey

    /// Takes the parts as they are; the key must be for signing, not for cosignatures.
    package init(policy: TrustPolicy, receipt: NoteKey) throws(TrustPolicyError) {
        guard receipt.type == .ed25519 else { throw .badKey(line: 0, .unknownKeyType) }
        self.policy = policy
        self.receipt = receipt
    }

    /// Takes a policy in which exactly one line is `receipt <vkey>`.
    package init(parsing text: String) throws(TrustPolicyError) {
        guard text.utf8.count <= 65536 else { throw .tooLong }
        let lines = text.utf8.split(separator: LineCursor.lineFeed, omittingEmptySubsequences: false)
        let words = TrustPolicyParser.lines(text.utf8)
        let places = words.indices.filter { words[$0].first?.elementsEqual("receipt".utf8) == true }
        guard places.count == 1, let place = places.first else { throw .notOne("receipt") }
        guard words[place].count == 2 else { throw .malformed(line: place + 1) }
        // The line is emptied, not taken out, so that the others keep their numbers.
        let rest = lines.enumerated().map { $0 == place ? [] : Array($1) }.joined(separator: [LineCursor.lineFeed])
        let policy = try TrustPolicy(parsing: String(decoding: Array(rest), as: UTF8.self))
        do throws(NoteError) {
            let key = try NoteKey(vkey: String(decoding: words[place][1], as: UTF8.self))
            guard key.type == .ed25519 else { throw .unknownKeyType }
            (self.policy, self.receipt) = (policy, key)
        } catch {
            throw .badKey(line: place + 1, error)
        }
    }

    /// The file.
    package var text: String { policy.text + "receipt \(receipt.vkey)\n" }
}
