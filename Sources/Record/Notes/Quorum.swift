// When enough witnesses have seen a checkpoint (C2SP tlog-policy), and how many the weakest quorum has.

extension TrustPolicy {
    /// The checkpoint in these bytes, if a log of this policy signed it and the quorum has seen it. With `now`,
    /// witnesses' times far ahead are refused.
    package func open(_ note: [UInt8], now: Instant? = nil) throws(CheckpointError) -> SignedCheckpoint {
        let origin = note.prefix(while: { $0 != LineCursor.lineFeed })
        let named = logs.filter { $0.key.name.utf8.elementsEqual(origin) }
        guard !named.isEmpty else { throw .origin }
        let signed = try SignedCheckpoint(
            parsing: note, logs: named.map(\.key), witnesses: witnesses.map(\.key), now: now)
        guard isMet(by: signed.witnessed) else { throw .quorum }
        return signed
    }

    /// Whether these lines of witnesses, already checked, are a quorum.
    package func isMet(by lines: [SignedNote.Verified]) -> Bool {
        guard let quorum else { return true }
        let seen = Set(lines.map(\.key))
        return tree(quorum) { seen.contains($0.key) ? 1 : nil } != nil
    }

    /// The number of witnesses in the smallest quorum; 0 if none is asked for.
    package var smallestQuorum: Int { quorum.flatMap { tree($0) { _ in 1 } } ?? 0 }

    /// Whether even the smallest quorum has 1 + ⌊2n/3⌋ of all n witnesses, so that two quorums always share an
    /// honest one while fewer than a third lie.
    package var isStrong: Bool { !witnesses.isEmpty && smallestQuorum >= 1 + 2 * witnesses.count / 3 }

    /// The least sum over the members that are enough for this name; nil if too few of them have a value. Groups
    /// only name what stands before them, so this ends.
    private func tree(_ name: String, _ value: (Witness) -> Int?) -> Int? {
        if let witness = witnesses.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) { return value(witness) }
        guard let group = groups.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else { return nil }
        let values = group.members.compactMap { tree($0, value) }.sorted()
        return values.count < group.threshold ? nil : values.prefix(group.threshold).reduce(0, +)
    }
}
