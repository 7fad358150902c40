// The acts of a bundle: the text is fixed and perhaps corrected, organisations sign it one by one, keys stand beside, the
// list is published, some withdraw later. Form and places: docs/formats/acts, docs/formats/bundle.
import Record

/// Acts in their places, all about one statement in one log.
struct BundleActs {
    /// One organisation's signature.
    struct Signature {
        let entry: BundleEntry
        /// The place of what it signed in `wordings`.
        let wording: Int
    }

    /// A signature that was taken back after the list was published.
    struct Withdrawal {
        let entry: BundleEntry
        /// The place of the signature in `signatures`.
        let signature: Int
    }

    let wordings: BundleWordings
    /// In the order of the list, one for each organisation.
    let signatures: [Signature]
    /// Keys of organisations.
    let keys: [BundleEntry]
    let publish: BundleEntry
    /// In the order of the log.
    let withdrawals: [Withdrawal]

    init(_ opened: [BundleLog.Opened], files: BundleFiles, origin: String) throws(BundleFault) {
        let entries = try Self.entries(opened, files: files)
        var row = BundleRow(entries)
        let fix = try row.one(.statementFix)
        let corrections = row.all([.statementCorrect])
        let isDeclaration = fix.act.value(of: "kind") == "declaration"
        let signing = row.all(isDeclaration ? [.declarationAdhere] : [.statementSign, .statementSignReserved])
        keys = row.all([.keysSet])
        publish = try row.one(.statementPublish)
        let withdrawing = row.all([.statementWithdraw])
        try row.end()
        try Self.checkIdentity(entries, origin: origin)
        wordings = try BundleWordings(fix, corrections: corrections)
        signatures = try Self.signatures(signing, of: wordings, before: publish)
        withdrawals = try Self.withdrawals(withdrawing, of: signatures, after: publish, wordings)
    }

    private static func entries(
        _ opened: [BundleLog.Opened], files: BundleFiles
    ) throws(BundleFault) -> [BundleEntry] {
        var entries: [BundleEntry] = []
        for (place, opened) in opened.enumerated() {
            let file = BundleName.act(place + 1)
            do throws(ActFormatError) {
                let act = try Act(parsing: opened.opening.act)
                entries.append(
                    BundleEntry(
                        file: file, act: act, opening: opened.opening, leaf: opened.leaf,
                        organisation: files.name(of: act.by)))
            } catch {
                throw BundleFault(.malformed, in: file, of: files.name(besideAct: place + 1))
            }
        }
        return entries
    }

    /// One log, and no act twice.
    private static func checkIdentity(_ entries: [BundleEntry], origin: String) throws(BundleFault) {
        var seen: Set<ActID> = []
        for entry in entries {
            guard entry.act.log.utf8.elementsEqual(origin.utf8) else { throw entry.fault(.otherLog) }
            guard seen.insert(entry.act.id).inserted else { throw entry.fault(.repeatedID) }
        }
    }

    /// One signature of each organisation, by name, after the wording that it is about and before the list.
    private static func signatures(
        _ entries: [BundleEntry], of wordings: BundleWordings, before publish: BundleEntry
    ) throws(BundleFault) -> [Signature] {
        guard try wordings.place(of: publish) == wordings.entries.count - 1 else { throw publish.fault(.otherVersion) }
        guard wordings.newest.index < publish.index else { throw publish.fault(.wrongTime) }
        var signatures: [Signature] = []
        var signed: Set<Actor> = []
        for entry in entries {
            let wording = try wordings.place(of: entry)
            guard case .organisation = entry.act.by else { throw entry.fault(.wrongActor) }
            guard signed.insert(entry.act.by).inserted else { throw entry.fault(.signedTwice) }
            guard entry.act.card != nil else { throw entry.fault(.noCard) }
            guard entry.act.timing != .none else { throw entry.fault(.noTiming) }
            guard entry.act.value(of: "visibility") != "withheld" else { throw entry.fault(.notNamed) }
            guard wordings.entries[wording].index < entry.index, entry.index < publish.index else {
                throw entry.fault(.wrongTime)
            }
            signatures.append(Signature(entry: entry, wording: wording))
        }
        return signatures
    }

    /// Of a signature that is here, by the same organisation, once, after the list.
    private static func withdrawals(
        _ entries: [BundleEntry], of signatures: [Signature], after publish: BundleEntry, _ wordings: BundleWordings
    ) throws(BundleFault) -> [Withdrawal] {
        let places = Dictionary(signatures.enumerated().map { ($1.entry.leaf, $0) }) { first, _ in first }
        var withdrawals: [Withdrawal] = []
        var withdrawn: Set<Int> = []
        var last = publish.index
        for entry in entries {
            guard let leaf = entry.act.value(of: "signature").flatMap({ Digest(base64: $0) }),
                let place = places[leaf]
            else { throw entry.fault(.withdrawsOther) }
            guard entry.act.by == signatures[place].entry.act.by else { throw entry.fault(.withdrawnByOther) }
            guard try wordings.place(of: entry) == signatures[place].wording else { throw entry.fault(.otherVersion) }
            guard withdrawn.insert(place).inserted else { throw entry.fault(.withdrawnTwice) }
            guard publish.index < entry.index else { throw entry.fault(.withdrawnBefore) }
            guard last < entry.index else { throw entry.fault(.logOrder) }
            last = entry.index
            withdrawals.append(Withdrawal(entry: entry, signature: place))
        }
        return withdrawals
    }
}
