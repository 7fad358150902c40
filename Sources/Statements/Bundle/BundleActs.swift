// The acts of a bundle: the text is fixed, organisations sign it one by one, keys stand beside, the list is published.
// Form and places: docs/formats/acts, docs/formats/bundle.
import Record

/// Acts in their places, all about one text of one statement in one log.
struct BundleActs {
    struct Entry {
        /// In the bundle.
        let file: String
        let act: Act
        let opening: Opening
        /// From the card of the organisation, if it can be read.
        let organisation: String?

        var leaf: Digest { opening.leaf }

        func fault(_ kind: BundleFault.Kind) -> BundleFault { BundleFault(kind, in: file, of: organisation) }
    }

    let fix: Entry
    /// In the order of the list, one for each organisation.
    let signatures: [Entry]
    /// Keys of organisations.
    let keys: [Entry]
    let publish: Entry
    /// Digest of the text.
    let about: Digest

    init(_ openings: [Opening], files: BundleFiles, origin: String) throws(BundleFault) {
        let entries = try Self.entries(openings, files: files)
        guard let first = entries.first, let last = entries.last, first.act.type == .statementFix else {
            throw BundleFault(.wrongType, in: BundleName.act(1))
        }
        guard last.act.type == .statementPublish else { throw last.fault(.wrongType) }
        let middle = entries.dropFirst().dropLast()
        let signing: ActType = first.act.value(of: "kind") == "declaration" ? .declarationAdhere : .statementSign
        signatures = Array(middle.prefix { $0.act.type == signing })
        keys = Array(middle.dropFirst(signatures.count))
        guard let about = first.act.about else { throw first.fault(.otherText) }
        (fix, publish, self.about) = (first, last, about)
        for key in keys where key.act.type != .keysSet { throw key.fault(.wrongType) }
        try Self.checkIdentity(entries, origin: origin)
        for entry in signatures + [publish] { try checkSubject(entry) }
        try checkSignatures()
    }

    private static func entries(_ openings: [Opening], files: BundleFiles) throws(BundleFault) -> [Entry] {
        var entries: [Entry] = []
        for (place, opening) in openings.enumerated() {
            let file = BundleName.act(place + 1)
            do throws(ActFormatError) {
                let act = try Act(parsing: opening.act)
                entries.append(Entry(file: file, act: act, opening: opening, organisation: files.name(of: act.by)))
            } catch {
                throw BundleFault(.malformed, in: file, of: files.name(besideAct: place + 1))
            }
        }
        return entries
    }

    /// One log, and no act twice.
    private static func checkIdentity(_ entries: [Entry], origin: String) throws(BundleFault) {
        var seen: Set<ActID> = []
        for entry in entries {
            guard entry.act.log.utf8.elementsEqual(origin.utf8) else { throw entry.fault(.otherLog) }
            guard seen.insert(entry.act.id).inserted else { throw entry.fault(.repeatedID) }
        }
    }

    /// The statement, text and version that were fixed. An adherence has no version: the text says it all.
    private func checkSubject(_ entry: Entry) throws(BundleFault) {
        guard entry.act.subject == fix.act.subject else { throw entry.fault(.otherStatement) }
        guard entry.act.about == about else { throw entry.fault(.otherText) }
        if let version = entry.act.value(of: "version"), version != fix.act.value(of: "version") {
            throw entry.fault(.otherVersion)
        }
    }

    /// One signature of each organisation, by name, in time, after the text was fixed and before the list was published.
    private func checkSignatures() throws(BundleFault) {
        var signed: Set<Actor> = []
        guard fix.opening.index < publish.opening.index else { throw publish.fault(.wrongTime) }
        for entry in signatures {
            guard case .organisation = entry.act.by else { throw entry.fault(.wrongActor) }
            guard signed.insert(entry.act.by).inserted else { throw entry.fault(.signedTwice) }
            guard entry.act.card != nil else { throw entry.fault(.noCard) }
            guard entry.act.timing == .onTime else { throw entry.fault(.notOnTime) }
            guard entry.act.value(of: "visibility") != "withheld" else { throw entry.fault(.notNamed) }
            guard (fix.opening.index..<publish.opening.index).contains(entry.opening.index) else {
                throw entry.fault(.wrongTime)
            }
        }
    }
}
