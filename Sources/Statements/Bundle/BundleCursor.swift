// Takes the files of a bundle in their only order.
import Record

/// Walks over the files; each must be the one that is asked for.
struct BundleCursor {
    private var rest: ArraySlice<StoredZip.File>

    init(_ files: [StoredZip.File]) { rest = files[...] }

    /// The next file, which must have this name.
    mutating func take(_ name: String) throws(BundleFault) -> [UInt8] {
        guard let first = rest.first else { throw BundleFault(.missing, in: name) }
        guard first.name == name else {
            // Is it there, but behind something that does not belong here?
            let isLater = rest.contains { $0.name == name }
            throw isLater ? BundleFault(.unexpected, in: first.name) : BundleFault(.missing, in: name)
        }
        rest.removeFirst()
        return first.bytes
    }

    /// The next file if it has this name.
    mutating func takeIfNext(_ name: String) -> [UInt8]? {
        guard let first = rest.first, first.name == name else { return nil }
        rest.removeFirst()
        return first.bytes
    }

    /// All files named by `name`, from number 1 on.
    mutating func takeAll(_ name: (Int) -> String) -> [[UInt8]] {
        var found: [[UInt8]] = []
        while let bytes = takeIfNext(name(found.count + 1)) { found.append(bytes) }
        return found
    }

    /// All files that are named by `name`, with rising numbers among which some may be missing.
    mutating func takeRising(_ name: (Int) -> String) -> [(number: Int, bytes: [UInt8])] {
        var found: [(number: Int, bytes: [UInt8])] = []
        while let first = rest.first, let number = BundleName.number(in: first.name, of: name),
            number > found.last?.number ?? -1
        {
            found.append((number, first.bytes))
            rest.removeFirst()
        }
        return found
    }

    /// The text in the authentic language, and the language in its name.
    mutating func takeText() throws(BundleFault) -> (language: String, bytes: [UInt8]) {
        guard let language = rest.lazy.compactMap({ BundleName.language(of: $0.name) }).first else {
            throw BundleFault(.missing, in: BundleName.text("LANGUAGE"))
        }
        return (language, try take(BundleName.text(language)))
    }

    /// Refuses whatever is left.
    func end() throws(BundleFault) {
        if let first = rest.first { throw BundleFault(.unexpected, in: first.name) }
    }
}
