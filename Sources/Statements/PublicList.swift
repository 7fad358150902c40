// The list of who stands behind exactly this text, as it was published: cards and the places of the acts in the record,
// nothing else. Its digest stands in the act of publishing (docs/formats/list).
package import Record

/// How it is known that an organisation that is no member exists and signed; the words stand in lists.
package enum GuestMark: String, CaseIterable, Hashable, Sendable {
    /// Confirmed by mail of the organisation's own domain.
    case verified
    /// A member knows it.
    case vouched
    /// Confirmed by some mail address only.
    case unverified
}

/// The list as a value.
package struct PublicList: Hashable, Sendable {
    /// A named signatory: digest of its card, leaf hash of its act.
    package struct Named: Hashable, Sendable, Comparable {
        package let card: Digest
        package let leaf: Digest
        /// Digest of its reservation.
        package let reservation: Digest?
        /// Nil for a member.
        package let mark: GuestMark?

        /// The digests as the act has them.
        package init(card: Digest, leaf: Digest, reservation: Digest? = nil, mark: GuestMark? = nil) {
            self.card = card
            self.leaf = leaf
            self.reservation = reservation
            self.mark = mark
        }

        /// By card, then by leaf: an order that tells nothing.
        package static func < (left: Named, right: Named) -> Bool {
            left.card == right.card ? left.leaf < right.leaf : left.card < right.card
        }

        /// `card leaf`, then ` reserved DIGEST` and ` guest MARK` where there is such.
        var line: String {
            "\(card.base64) \(leaf.base64)" + (reservation.map { " reserved \($0.base64)" } ?? "")
                + (mark.map { " guest \($0.rawValue)" } ?? "") + "\n"
        }

        /// Reads `line`, more or less: what it would write differently is refused where lists are read.
        init?(line: ArraySlice<UInt8>) {
            var parts = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }[...]
            guard let card = parts.popFirst().flatMap({ Digest(base64: $0) }),
                let leaf = parts.popFirst().flatMap({ Digest(base64: $0) })
            else { return nil }
            func value(_ name: String) -> String? {
                guard parts.count >= 2, parts.first == name else { return nil }
                defer { parts = parts.dropFirst(2) }
                return parts.dropFirst().first
            }
            let reservation = value("reserved").map { Digest(base64: $0) }
            let mark = value("guest").map { GuestMark(rawValue: $0) }
            guard parts.isEmpty, reservation != .some(nil), mark != .some(nil) else { return nil }
            self.init(card: card, leaf: leaf, reservation: reservation ?? nil, mark: mark ?? nil)
        }
    }

    package let statement: StatementID
    package let version: Int
    /// Number of this list for the statement, from 1.
    package let number: Int
    /// Digest of the canonical text.
    package let about: Digest
    package let named: [Named]
    /// Those who signed after the end.
    package let late: [Named]
    /// For each signature whose name is withheld one, and random ones up to a multiple of four.
    package let slots: [Digest]

    /// Sorts each group by bytes, so that the order tells nothing.
    package init(
        statement: StatementID, version: Int, number: Int, about: Digest, named: [Named], late: [Named] = [],
        slots: [Digest] = []
    ) {
        self.statement = statement
        self.version = version
        self.number = number
        self.about = about
        self.named = named.sorted()
        self.late = late.sorted()
        self.slots = slots.sorted()
    }

    /// Everybody on it by name: those in time, then the late ones.
    package var all: [Named] { named + late }

    /// What the act of publishing names.
    package var digest: Digest { Digest(of: bytes) }

    /// The file, the same bytes each time.
    package var bytes: [UInt8] {
        var text = "civic-solidarity/list/v1\nstatement \(statement.text)\nversion \(version)\nnumber \(number)\n"
        text += "about \(about.base64)\nnamed \(named.count)\n"
        for signatory in named { text += signatory.line }
        text += "late \(late.count)\n"
        for signatory in late { text += signatory.line }
        text += "slots \(slots.count)\n"
        for slot in slots { text += "\(slot.base64)\n" }
        return Array(text.utf8)
    }

    /// Reads a list file; nil unless it is exactly what `bytes` would write.
    package init?(parsing bytes: [UInt8]) {
        guard bytes.count <= 2_000_000 else { return nil }
        var lines = LineCursor(bytes)
        func number(_ name: String) -> Int? { lines.value(of: name).flatMap { Int($0) } }
        func group<Item>(_ name: String, _ read: (ArraySlice<UInt8>) -> Item?) -> [Item]? {
            guard let count = number(name), (0...bytes.count / 44).contains(count) else { return nil }
            var items: [Item] = []
            for _ in 0..<count {
                guard let item = lines.next().flatMap({ read($0) }) else { return nil }
                items.append(item)
            }
            return items
        }
        guard lines.take("civic-solidarity/list/v1"),
            let statement = lines.value(of: "statement").flatMap({ StatementID(text: $0) }),
            let version = number("version"), version >= 1, let number = number("number"), number >= 1,
            let about = lines.value(of: "about").flatMap({ Digest(base64: $0) }),
            let named = group("named", { Named(line: $0) }), let late = group("late", { Named(line: $0) }),
            let slots = group("slots", { Digest(base64: String(decoding: $0, as: UTF8.self)) })
        else { return nil }
        self.init(
            statement: statement, version: version, number: number, about: about, named: named, late: late, slots: slots
        )
        guard self.bytes == bytes else { return nil }
    }
}

/// The place of a withheld signature in a list: it tells nothing, but whoever holds the blind can show that it is this
/// very act (docs/formats/list).
package enum Slot {
    /// Bytes of a blind; random, a new one for each list.
    package static let blindBytes = 32

    /// The slot of the act with this leaf hash. `blind` has 32 bytes.
    package static func digest(blind: [UInt8], leaf: Digest) -> Digest {
        precondition(blind.count == blindBytes, "a blind has 32 bytes")
        return Digest(of: Array("civic-solidarity/slot/v1".utf8) + [0] + blind + leaf.bytes)
    }

    /// How many slots a list has that withholds `count` names: a multiple of four.
    package static func padded(_ count: Int) -> Int { (count + 3) / 4 * 4 }
}
