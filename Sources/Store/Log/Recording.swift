// Writing an act into the record, inside the act's own transaction: act and effect can never part.
import Access
package import Record

/// Where an act stands in the record.
package struct RecordedAct: Hashable, Sendable {
    package let index: Int64
    package let leaf: Digest
    package let received: Instant
}

package enum RecordingRefusal: Error, Hashable, Sendable {
    /// The form's act was already used for something else: it must be shown again with a new id.
    case idUsedOtherwise
    /// The form was too old.
    case expired
}

extension Transaction {
    /// The earlier act of this id, when it was the same intent; nil when the id is new. An id that was used for another
    /// intent is refused.
    package func repeated(_ intent: Intent) throws -> RecordedAct? {
        let earlier = try database.first(
            "SELECT a.intent, a.idx, e.leaf, a.received FROM act a JOIN entry e ON e.idx = a.idx WHERE a.id = ?1",
            .blob(intent.id.bytes)
        ) { row in
            (
                intent: try row.digest(0),
                act: RecordedAct(index: row.integer(1), leaf: try row.digest(2), received: row.instant(3))
            )
        }
        guard let earlier else { return nil }
        guard reads.isTag(earlier.intent, of: intent) else { throw RecordingRefusal.idUsedOtherwise }
        return earlier.act
    }

    /// Records an act at the next index. `evidence` is what the act's evidence digest was made of. Refuses an id that was
    /// used before: whether it was the same act, `repeated` has said.
    package func record(_ act: Act, evidence: [UInt8]? = nil) throws -> RecordedAct {
        guard try reads.recordedAct(id: act.id) == nil else { throw RecordingRefusal.idUsedOtherwise }
        guard now < act.expires else { throw RecordingRefusal.expired }
        let salt = Randomness.bytes(32)
        let bytes = act.bytes
        let entry = Entry(commit: Commit(salt: salt, act: bytes))
        let index = try nextIndex()
        let leaf = entry.leaf
        try append(entry, leaf: leaf, at: index)
        let opening = try Opening(act: bytes, salt: salt, evidence: evidence, index: index)
        try database.run(
            "INSERT INTO act(idx, id, intent, received, in_log_by, opening) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            .integer(index), .blob(act.id.bytes), .digest(reads.tag(of: act.intent)), .instant(coarse),
            .instant(nextBeat),
            .blob(sealing.seal(SealedOpening.bytes(opening, received: now), .actOpening, row: String(index))))
        // The last exact instant, so that none is ever smaller, also after a restart.
        try database.run(
            "INSERT OR REPLACE INTO setting(name, value) VALUES ('last received', ?1)", .text(String(now.milliseconds)))
        return RecordedAct(index: index, leaf: leaf, received: now)
    }

    /// None to three random commitments, laid before an act so that gaps between known acts do not count the unknown ones.
    package func blur() throws {
        for _ in 0..<(Randomness.bytes(1)[0] & 3) {
            let entry = Entry(commit: Commit(digest: Digest(bytes: Randomness.bytes(32))!))
            try append(entry, leaf: entry.leaf, at: try nextIndex())
        }
    }

    /// The instant as it stands readable beside an act: to ten minutes. The exact one is sealed with the opening.
    private var coarse: Instant { Instant(milliseconds: now.milliseconds / 600_000 * 600_000) }

    /// Adds random commitments up to a multiple of eight entries.
    func pad() throws {
        var index = try nextIndex()
        while index % 8 != 0 {
            let commit = Commit(digest: Digest(bytes: Randomness.bytes(32))!)
            let entry = Entry(commit: commit)
            try append(entry, leaf: entry.leaf, at: index)
            index += 1
        }
    }

    func nextIndex() throws -> Int64 {
        try database.first("SELECT coalesce(max(idx) + 1, 0) FROM entry") { $0.integer(0) } ?? 0
    }

    private func append(_ entry: Entry, leaf: Digest, at index: Int64) throws {
        try database.run(
            "INSERT INTO entry(idx, commitment, leaf) VALUES (?1, ?2, ?3)",
            .integer(index), .digest(entry.commit.digest), .digest(leaf))
    }

    /// By when the act is in the public log: the second beat from now, so that a slow beat does not break the promise.
    private var nextBeat: Instant {
        let beat = coalition.beat * 1000
        return Instant(milliseconds: (now.milliseconds / beat + 2) * beat)
    }
}

extension Reads {
    /// The act that this id was used for.
    package func recordedAct(id: ActID) throws -> RecordedAct? {
        try database.first(
            "SELECT a.idx, e.leaf, a.received FROM act a JOIN entry e ON e.idx = a.idx WHERE a.id = ?1", .blob(id.bytes)
        ) { RecordedAct(index: $0.integer(0), leaf: try $0.digest(1), received: $0.instant(2)) }
    }

    /// Whether the opening of a recorded act was erased.
    package func isErased(_ index: Int64) throws -> Bool {
        try database.first("SELECT opening = x'' FROM act WHERE idx = ?1", .integer(index)) { $0.flag(0) } ?? false
    }

    /// The opening of a recorded act; nil when it was erased or never was.
    package func opening(at index: Int64) throws -> Opening? {
        let sealed = try database.first("SELECT opening FROM act WHERE idx = ?1", .integer(index)) { $0.blob(0) }
        // An erased opening has left its row without content.
        guard let sealed, !sealed.isEmpty else { return nil }
        do {
            return try SealedOpening(try sealing.open(sealed, .actOpening, row: String(index))).opening
        } catch is OpeningError {
            throw StoreFault.damaged("civic.db, opening of act \(index)")
        }
    }

    /// What is kept to find the same intent again. Keyed: everything in an intent can be guessed from the same file, and a
    /// plain digest would tell when a guess is right.
    func tag(of intent: Intent) -> Digest {
        Digest(bytes: KeyedHash.sha256(key: sealing.key(.actIntent), [intent.digest.bytes]))!
    }

    /// Whether the kept value is that of this intent; acts of the first schema keep its digest.
    func isTag(_ kept: Digest, of intent: Intent) -> Bool { kept == tag(of: intent) || kept == intent.digest }

    /// What a receipt says of an act, besides the log's name.
    package func receiptFacts(at index: Int64) throws -> (commit: Digest, received: Instant, inLogBy: Instant)? {
        try database.first(
            """
            SELECT e.commitment, a.received, a.in_log_by, a.opening FROM act a JOIN entry e ON e.idx = a.idx
            WHERE a.idx = ?1 AND a.opening <> x''
            """, .integer(index)
        ) { row in
            let plain = try sealing.open(row.blob(3), .actOpening, row: String(index))
            let exact = try SealedOpening(plain).received
            return (try row.digest(0), exact ?? row.instant(1), row.instant(2))
        }
    }

    package func lastReceived() throws -> Instant {
        let exact = try setting("last received").flatMap { Int64($0) } ?? 0
        let coarse = try database.first("SELECT coalesce(max(received), 0) FROM act") { $0.integer(0) } ?? 0
        return Instant(milliseconds: max(exact, coarse))
    }
}
