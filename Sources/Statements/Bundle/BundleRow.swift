// Takes the acts of a bundle by their types, in their only order.
import Record

/// Walks over the acts.
struct BundleRow {
    private var rest: ArraySlice<BundleEntry>

    init(_ entries: [BundleEntry]) { rest = entries[...] }

    /// The next act, which must be of this type.
    mutating func one(_ type: ActType) throws(BundleFault) -> BundleEntry {
        let number = rest.startIndex + 1
        guard let entry = rest.popFirst() else { throw BundleFault(.missing, in: BundleName.act(number)) }
        guard entry.act.type == type else { throw entry.fault(.wrongType) }
        return entry
    }

    /// All that follow each other and are of one of these types.
    mutating func all(_ types: Set<ActType>) -> [BundleEntry] {
        let found = rest.prefix { types.contains($0.act.type) }
        rest = rest[found.endIndex...]
        return Array(found)
    }

    /// Refuses whatever is left.
    func end() throws(BundleFault) {
        if let entry = rest.first { throw entry.fault(.wrongType) }
    }
}
