// The text as it was fixed, and each editorial correction of it: every signature is about one of these wordings, and the
// last one is published. That a correction changes nothing of substance is its initiator's word.
import Record

/// The chain of corrections; each names the version before it.
struct BundleWordings {
    /// The act of fixing, then the corrections: at least one.
    let entries: [BundleEntry]
    private let places: [String: Int]

    /// Takes the act of fixing and the corrections in their order; refuses a chain that does not hang together.
    init(_ fix: BundleEntry, corrections: [BundleEntry]) throws(BundleFault) {
        entries = [fix] + corrections
        for (earlier, later) in zip(entries, corrections) { try Self.check(later, after: earlier) }
        places = Dictionary(entries.enumerated().map { ($1.version ?? "", $0) }) { first, _ in first }
    }

    /// The one that is published.
    var newest: BundleEntry { entries[entries.count - 1] }

    /// The wording that an act is about, by its place; refuses another statement, version or text.
    func place(of entry: BundleEntry) throws(BundleFault) -> Int {
        guard entry.act.subject == entries[0].act.subject else { throw entry.fault(.otherStatement) }
        // An adherence has no version: the text says it all.
        guard let place = entry.version == nil ? 0 : places[entry.version ?? ""] else {
            throw entry.fault(.otherVersion)
        }
        guard entry.act.about == entries[place].act.about else { throw entry.fault(.otherText) }
        return place
    }

    private static func check(_ later: BundleEntry, after earlier: BundleEntry) throws(BundleFault) {
        guard later.act.subject == earlier.act.subject else { throw later.fault(.otherStatement) }
        guard later.act.by == earlier.act.by else { throw later.fault(.notTheInitiator) }
        guard later.act.value(of: "corrects") == earlier.version else { throw later.fault(.correctsOther) }
        guard let version = later.number, let before = earlier.number, before < version else {
            throw later.fault(.versionOrder)
        }
        guard later.act.value(of: "language") == earlier.act.value(of: "language") else {
            throw later.fault(.otherLanguage)
        }
        guard later.act.value(of: "kind") == earlier.act.value(of: "kind") else { throw later.fault(.otherKind) }
        guard earlier.index < later.index else { throw later.fault(.logOrder) }
    }
}

extension BundleEntry {
    /// The version as a number.
    fileprivate var number: Int64? { version.flatMap { Int64($0) } }
}
