// How strong each act is: confirmed by the platform, or signed on a device that the organisation had registered.
import Record

/// The check of evidence against acts and keys.
struct BundleEvidence {
    private let keys: [Actor: [BundleEntry]]
    /// Files of the keys that some evidence needed.
    private var used: Set<String> = []

    /// Refuses evidence that is missing, another, or not made by a key of the organisation; and keys that nothing needs.
    static func check(_ acts: BundleActs) throws(BundleFault) {
        var check = BundleEvidence(keys: Dictionary(grouping: acts.keys, by: \.act.by))
        for entry in acts.wordings.entries + acts.signatures.map(\.entry) + acts.keys { try check.check(entry) }
        for entry in [acts.publish] + acts.withdrawals.map(\.entry) { try check.check(entry) }
        for key in acts.keys where !check.used.contains(key.file) { throw key.fault(.unneededKey) }
    }

    private init(keys: [Actor: [BundleEntry]]) { self.keys = keys }

    private mutating func check(_ entry: BundleEntry) throws(BundleFault) {
        let evidence = entry.opening.evidence
        if let evidence, let digest = entry.act.evidence, Digest(of: evidence) != digest {
            throw entry.fault(.otherEvidence)
        }
        if evidence != nil, entry.act.evidence == nil { throw entry.fault(.evidenceUnexpected) }
        switch entry.act.method {
        case .code, .token:
            // The platform's word: what was typed or opened came from the organisation, or from a guest's mail.
            guard entry.act.evidence == nil else { throw entry.fault(.evidenceUnexpected) }
        case .passkey:
            guard let evidence else { throw entry.fault(.evidenceMissing) }
            try checkDevice(entry, evidence)
        case .key:
            guard let evidence else { throw entry.fault(.evidenceMissing) }
            try checkOwnKey(entry, evidence)
        case .letter:
            // The document stays with the secretariat; its digest must be there.
            guard entry.act.evidence != nil else { throw entry.fault(.evidenceMissing) }
        }
    }

    private mutating func checkDevice(_ entry: BundleEntry, _ bytes: [UInt8]) throws(BundleFault) {
        let evidence: DeviceEvidence
        do throws(DeviceEvidenceError) { evidence = try DeviceEvidence(parsing: bytes) } catch {
            throw entry.fault(.notTheKey)
        }
        guard let site = ClaimedSite(of: evidence) else { throw entry.fault(.notTheKey) }
        let challenge = entry.act.intent.digest.bytes
        try find(for: entry) { (key) throws(DeviceEvidenceError) in
            _ = try evidence.verify(
                challenge: challenge, key: key, rpID: site.relyingParty, origins: [site.origin])
        } isAboutOther: {
            $0 == .challenge
        }
    }

    private mutating func checkOwnKey(_ entry: BundleEntry, _ bytes: [UInt8]) throws(BundleFault) {
        let evidence: KeyEvidence
        do throws(KeyEvidenceError) { evidence = try KeyEvidence(parsing: bytes) } catch {
            throw entry.fault(.notTheKey)
        }
        try find(for: entry) { (key) throws(KeyEvidenceError) in
            try evidence.verify(intent: entry.act.intent, key: key)
        } isAboutOther: {
            $0 == .otherText
        }
    }

    /// Asks each key of the organisation that was in force; one must have signed.
    private mutating func find<Failure>(
        for entry: BundleEntry, _ verify: (DeviceKey) throws(Failure) -> Void, isAboutOther: (Failure) -> Bool
    ) throws(BundleFault) {
        var kind = BundleFault.Kind.noKey
        for key in keys[entry.act.by] ?? [] where key.wasInForce(for: entry) {
            guard let device = key.device else { continue }
            do throws(Failure) {
                try verify(device)
                used.insert(key.file)
                return
            } catch {
                kind = isAboutOther(error) ? .signedOther : .notTheKey
            }
        }
        throw entry.fault(kind)
    }
}

extension BundleEntry {
    /// Whether this key was in force when the act was recorded.
    fileprivate func wasInForce(for entry: BundleEntry) -> Bool {
        let until = act.value(of: "until").flatMap { Day(text: $0) }
        return index < entry.index && until.map { entry.act.day <= $0 } ?? true
    }

    /// The key that it brought in.
    fileprivate var device: DeviceKey? {
        guard let algorithm = act.value(of: "algorithm"), let key = act.value(of: "key").flatMap(Base64.decode) else {
            return nil
        }
        return DeviceKey(algorithm: algorithm, key: key)
    }
}
